import { compile, inspect, load } from "wasmrun";

// Fetched, compiled while it comes, and made an instance of.
const { exports } = await load("calculator.wasm", {
  imports: { env: { log: (value) => console.log("the guest logs", value) } },
  integrity: "sha256-O8VXBBRdkzGBcT48Q2XVBRlag54BigQVSagxfCk/Eoo=",
});
console.log(exports.add(2, 3));

// Compiled once, several instances.
const module = await compile("numbers.wasm");
const [one, two] = [await module.instantiate(), await module.instantiate()];
console.log(one.exports.add(1, 1), two.exports.factorial(20n));

// Looked at without running it.
const about = await inspect("calculator.wasm");
console.log(about.imports.map((each) => `${each.module}.${each.name}: ${each.type}`).join());
