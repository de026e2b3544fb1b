import { compile, load, Memory, memory, wasi, type WasmTrap } from "wasmrun";

interface Calculator {
  add(a: number, b: number): number;
}
const { exports } = await load<Calculator>("x.wasm");
// @ts-expect-error a parameter is a number
exports.add("1", 2);
// @ts-expect-error there is no such export
exports.subtract(1, 2);
// @ts-expect-error a source is no number
await compile(5);
// @ts-expect-error i64 is a bigint
memory({ initial: 1 }).setBigInt64(0, 1);
// @ts-expect-error memories are made by memory()
new Memory();
// @ts-expect-error no such option
await wasi.run("x.wasm", { arguments: [] });
// @ts-expect-error no such code
const wrong = (trap: WasmTrap) => trap.code === "OOPS";
// @ts-expect-error a promise is to be awaited
(await import("wasmrun")).load("x.wasm").exports;
