importScripts("../wasmrun/wasmrun.js");
addEventListener("install", () => skipWaiting());
addEventListener("message", async ({ data, ports }) => {
  try {
    const { exports } = await wasmrun.load(data.add);
    const sum = exports.add(2, 3);
    const failure = await wasmrun.wasi.run(data.copy, { stdin: "x" }).catch((error) => error);
    ports[0].postMessage(`${sum} ${failure.name}: ${failure.message}`);
  } catch (error) {
    ports[0].postMessage(`${error.name}: ${error.message}`);
  }
});
