// After wasmrun.js: the core, errors and the system's part.
(async () => {
  const { exports } = await wasmrun.load("../add.wasm");
  const { exports: traps } = await wasmrun.load("../traps.wasm");
  let trap;
  try {
    traps.unreachable();
  } catch (error) {
    trap = `${error.name} ${error instanceof wasmrun.WasmTrap}`;
  }
  const { stdout } = await wasmrun.wasi.run("../wasi_copy.wasm", { stdin: "copied" });
  return `${exports.add(2, 3)} ${trap} ${stdout}`;
})().then(
  (text) => {
    window.result = text;
  },
  (error) => {
    window.result = `${error.name}: ${error.message}`;
  },
);
