import { load, wasi } from "../wasmrun/wasmrun.mjs";

try {
  const { exports } = await load(new URL("../add.wasm", import.meta.url));
  const { stdout } = await wasi.run(new URL("../wasi_copy.wasm", import.meta.url), { stdin: "in it" });
  postMessage(`${exports.add(2, 3)} ${stdout}`);
} catch (error) {
  postMessage(`${error.name}: ${error.message}`);
}
