import { load, wasi } from "wasmrun";

interface Calculator {
  add(a: number, b: number): number;
  run(): void;
}

const { exports } = await load<Calculator>("calculator.wasm", {
  imports: { env: { log: (value: number) => console.log(`the guest logs ${value}`) } },
});
console.log(`2 + 3 = ${exports.add(2, 3)}`);
exports.run();
const { stdout } = await wasi.run("copy.wasm", { stdin: "copied" });
console.log(stdout);
