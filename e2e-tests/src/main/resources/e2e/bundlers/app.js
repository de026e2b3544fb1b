// A page that is built by a bundler.

import { configure, load, wasi, WasmTrap } from "wasmrun";

async function main() {
  const base = document.documentElement.dataset.base;
  if (base) {
    configure({ base });
  }
  const seen = [];
  const { exports } = await load("readme.wasm", {
    imports: { env: { log: (value) => seen.push(value) } },
  });
  seen.push(exports.add(2, 3));
  exports.run();
  try {
    exports.divide(1, 0);
  } catch (error) {
    seen.push(error instanceof WasmTrap && error.code);
  }
  const { stdout } = await wasi.run("wasi_copy.wasm", { stdin: "main" });
  seen.push(stdout);
  const worker = await wasi.run("wasi_copy.wasm", { stdin: "worker", worker: true });
  seen.push(worker.stdout);
  return seen.join(" ");
}

main().then(
  (text) => (window.result = text),
  (error) => (window.result = `${error.name}: ${error.message}`),
);
