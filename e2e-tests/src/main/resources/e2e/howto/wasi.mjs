import { wasi } from "wasmrun";

const result = await wasi.run("copy.wasm", {
  stdin: "copied",
  env: { LANG: "C" },
  files: { "notes.txt": "what it finds at /notes.txt" },
});
console.log(result.exitCode, result.stdout);

// A program that is ended: in a worker even while it computes.
const controller = new AbortController();
const input = wasi.input(); // somebody who types
const run = wasi.run("copy.wasm", { stdin: input, signal: controller.signal });
controller.abort();
await run.catch((error) => console.log(error.name));
