import { compile, load, WasmError, WasmTrap } from "wasmrun";

const { exports } = await load("calculator.wasm", { imports: { env: { log: () => {} } } });
try {
  exports.divide(1, 0);
} catch (error) {
  if (error instanceof WasmTrap) console.log(error.code, error.message);
}

for (const source of ["missing.wasm", new Uint8Array([1, 2, 3, 4])]) {
  try {
    await compile(source);
  } catch (error) {
    console.log(error.name, error instanceof WasmError);
  }
}
