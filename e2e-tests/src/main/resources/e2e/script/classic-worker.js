importScripts("../wasmrun/wasmrun.js");
(async () => {
  const { exports } = await wasmrun.load(new URL("../add.wasm", location.href));
  const { stdout } = await wasmrun.wasi.run(new URL("../wasi_copy.wasm", location.href), { stdin: "in it" });
  postMessage(`${exports.add(2, 3)} ${stdout}`);
})().catch((error) => postMessage(`${error.name}: ${error.message}`));
