// A program for Node.

import { inspect, load, wasi } from "wasmrun";

const { exports } = await load("readme.wasm", { imports: { env: { log: console.log } } });
console.log(exports.add(2, 3));
exports.run();
const about = await inspect("readme.wasm");
console.log(about.imports[0].type);
const { stdout, exitCode } = await wasi.run("wasi_copy.wasm", { stdin: "WASI" });
console.log(stdout, exitCode);
