importScripts("../wasmrun/wasmrun.js");
addEventListener("install", () => skipWaiting());
addEventListener("message", async ({ data, ports }) => {
  try {
    const { exports } = await wasmrun.load(data);
    ports[0].postMessage(String(exports.add(2, 3)));
  } catch (error) {
    ports[0].postMessage(`${error.name}: ${error.message}`);
  }
});
