// What callers get wrong: refused by the name of what is wrong, before anything is done.

import { check, equal, fails, test } from "./harness.mjs";

const refused = (name, run, text, needs) =>
  test(`${name} is refused`, (wasmrun, host) => fails(() => run(wasmrun, host), "TypeError", text), needs);

// Limits: none of these may mean no limit.

for (const value of [-1, "many", null, 1.5, NaN, Infinity, 2 ** 31, true, 5n, {}]) {
  const text = /^limits\.maxMemoryPages: expected a whole number from 0 to 2147483647, got /;
  const options = { limits: { maxMemoryPages: value } };
  refused(`a limit of ${String(value)} pages (${typeof value})`, (w, host) => w.load(host.url("add.wasm"), options), text);
  refused(`for WASI a limit of ${String(value)} pages (${typeof value})`,
    (w, host) => w.wasi.run(host.url("wasi_copy.wasm"), options), text);
}
refused("a limit of -1 elements", (w, host) => w.compile(host.url("add.wasm"), { limits: { maxTableElements: -1 } }),
  "limits.maxTableElements: expected a whole number from 0 to 4294967295, got the number -1");
refused("a limit of another name", (w, host) => w.compile(host.url("add.wasm"), { limits: { maxmemorypages: 0 } }),
  "limits: no maxmemorypages; there are: maxMemoryPages, maxTableElements");
for (const limits of [5, null, [], "x"]) {
  refused(`limits of ${JSON.stringify(limits)}`, (w, host) => w.compile(host.url("add.wasm"), { limits }),
    /^limits: expected an object, got /);
}
test("a limit of 0 pages is one", async (wasmrun, host) => {
  await fails(() => wasmrun.load(host.url("memory.wasm"), { limits: { maxMemoryPages: 0 } }), "LimitError", /./);
  await wasmrun.load(host.url("add.wasm"), { limits: { maxMemoryPages: 0, maxTableElements: undefined } });
});

// Objects of options.

const COMPILE = "variants, fallback, integrity, onProgress, signal, request, limits";
for (const [name, call, keys] of [
  ["load", (w, url, options) => w.load(url("add.wasm"), options), COMPILE + ", imports"],
  ["compile", (w, url, options) => w.compile(url("add.wasm"), options), COMPILE],
  ["inspect", (w, url, options) => w.inspect(url("add.wasm"), options), COMPILE],
  ["validate", (w, url, options) => w.validate(url("add.wasm"), options), COMPILE],
  ["wasi.run", (w, url, options) => w.wasi.run(url("wasi_copy.wasm"), options), /, name, args, env, stdin, .*, worker, threads, /],
  ["wasi.start", (w, url, options) => w.wasi.start(url("wasi_reactor.wasm"), options), /, name, args, env, /],
  ["pool", (w, url, options) => w.pool(url("add.wasm"), options), /, size, name, queueLimit, imports, /, "isolated"],
  ["wasi.files", (w, url, options) => w.wasi.files({}, options), "maxBytes"],
]) {
  const needs = name === "pool" ? "isolated" : "";
  refused(`an unknown option of ${name}`, (w, host) => call(w, host.url, { warp: 1 }),
    keys instanceof RegExp
      ? new RegExp("^options: no warp; there are: .*" + keys.source)
      : `options: no warp; there are: ${keys}`, needs);
  for (const options of ["x", 5, null, []]) {
    refused(`${JSON.stringify(options)} as options of ${name}`, (w, host) => call(w, host.url, options),
      /^options: expected an object, got /, needs);
  }
}
for (const [options, text] of [
  [{ onProgress: 5 }, "onProgress: expected a function, got the number 5"],
  [{ signal: {} }, "signal: expected an AbortSignal, got an object"],
  [{ request: "GET" }, "request: expected an object, got a string"],
  [{ integrity: 5 }, "integrity: expected hashes such as sha256-…, sha384-… or sha512-…, got the number 5"],
  [{ integrity: "md5-AAAA" }, "integrity: expected hashes such as sha256-…, sha384-… or sha512-…, got a string"],
  [{ variants: 5 }, "variants: expected an array, got the number 5"],
  [{ variants: [null] }, "variants[0]: expected an object, got null"],
  [{ variants: [{ features: [] }] }, "variants[0].url: expected an address, got undefined"],
  [{ variants: [{ url: "x", features: "simd" }] }, "variants[0].features: expected an array, got a string"],
  [{ variants: [{ url: "x", features: [], hash: "" }] }, "variants[0]: no hash; there are: url, features, integrity"],
  [{ fallback: 5 }, "fallback: expected an address, a Response, bytes or a module, got the number 5"],
  [{ imports: "env" }, "imports: expected an object, got a string"],
  [{ imports: { env: null } }, "imports.env: expected an object, got null"],
  [{ imports: { env: 5 } }, "imports.env: expected an object, got the number 5"],
]) {
  refused(`load with ${JSON.stringify(options)}`, (w, host) => w.load(host.url("add.wasm"), options), text);
}
refused("integrity for bytes", async (w, host) => w.load(await host.bytes("add.wasm"), { integrity: "sha256-AAAA" }),
  "integrity: only what is requested by its address has one");
for (const [options, text] of [
  [{ args: 5 }, "args: expected an array, got the number 5"],
  [{ args: "-v" }, "args: expected an array, got a string"],
  [{ args: [5] }, "args: expected a string, got the number 5"],
  [{ env: 5 }, "env: expected an object or a Map, got the number 5"],
  [{ env: ["A=1"] }, "env: expected an object or a Map, got an array"],
  [{ env: { A: 1 } }, "env.A: expected a string, got the number 1"],
  [{ stdin: 5 }, "stdin: expected text, bytes, a Blob, a stream or wasi.input(), got the number 5"],
  [{ stderr: "x" }, "stderr: expected a function or a WritableStream, got a string"],
  [{ files: 5 }, "files: expected an object or a Map, got the number 5"],
  [{ files: null }, "files: expected an object or a Map, got null"],
  [{ files: { a: 5 } }, "a: expected text or bytes, got the number 5"],
  [{ files: { "../a": "" } }, "path: ../a is outside of the files"],
  [{ mounts: "x" }, "mounts: expected an object or a Map, got a string"],
  [{ mounts: { "/": 5 } }, "mounts./: expected an object or a Map, got the number 5"],
  [{ worker: "yes" }, "worker: expected true or false, got a string"],
  [{ terminal: 1 }, "terminal: expected true or false, got the number 1"],
  [{ threads: -1 }, "threads: expected a whole number from 0 to 2147483647, got the number -1"],
  [{ captureLimit: "1k" }, "captureLimit: expected a whole number from 0 to 2147483647, got a string"],
  [{ shim: { fds: 5 } }, "shim.fds: expected an array, got the number 5"],
  [{ name: 5 }, "name: expected a string, got the number 5"],
]) {
  refused(`a program with ${JSON.stringify(options)}`, (w, host) => w.wasi.run(host.url("wasi_copy.wasm"), options), text);
}
refused("a quota that is no number", (w) => w.wasi.files({}, { maxBytes: "1k" }),
  "maxBytes: expected a whole number from 0 on, got a string");
refused("a name of files that is none", (w) => w.wasi.persistentFiles(5), "name: expected a string, got the number 5");
refused("an input of another kind", (w) => w.wasi.input().write(5), "data: expected text or bytes, got the number 5");
for (const [options, text] of [
  [{ size: "2" }, "size: expected a whole number from 0 to 2147483647, got a string"],
  [{ queueLimit: 1.5 }, "queueLimit: expected a whole number from 0 to 2147483647, got the number 1.5"],
  [{ workerImports: "http://[" }, "workerImports: no valid address: http://["],
  [{ onMessage: {} }, "onMessage: expected a function, got an object"],
]) {
  refused(`a pool with ${JSON.stringify(options)}`, (w, host) => w.pool(host.url("add.wasm"), options), text, "isolated");
}
refused("a base that is no address", (w) => w.configure({ base: "http://[" }), "base: no valid address: http://[");
refused("configure without options", (w) => w.configure(), "options: expected an object, got undefined");

// Memories, tables, globals, tags: each is named as it is written.

const named = (run, text) => refused(String(run).replace("({ ", "").replace(" }) => ", ": "), run, text);
const SIZE = "expected a whole number from 0 to 4294967295, got";
for (const [run, text] of [
  [({ memory }) => memory(), "descriptor: expected an object, got undefined"],
  [({ memory }) => memory({}), `initial: ${SIZE} undefined`],
  [({ memory }) => memory({ initial: 1, maximum: null }), `maximum: ${SIZE} null`],
  [({ memory }) => memory({ initial: 1.5 }), `initial: ${SIZE} the number 1.5`],
  [({ memory }) => memory({ initial: 1, shared: 1 }), "shared: expected true or false, got the number 1"],
  [({ memory }) => memory({ inital: 1 }), "descriptor: no inital; there are: initial, maximum, shared"],
  [({ memory }) => memory({ initial: 1e9 }), "memory 1000000000..: a memory has at most 65536 pages"],
  [({ table }) => table({ initial: 1 }), "element: expected a string, got undefined"],
  [({ table }) => table({ element: "i32", initial: 1 }), "element: i32 is no type of references"],
  [({ table }) => table({ element: "funcref" }), `initial: ${SIZE} undefined`],
  [({ global }) => global({ mutable: true }, 1), "value: expected a string, got undefined"],
  [({ global }) => global({ value: "i32", mutable: 1 }, 1), "mutable: expected true or false, got the number 1"],
  [({ global }) => global(null), "descriptor: expected an object, got null"],
  [({ tag }) => tag(null), "parameters: expected an array, got null"],
  [({ tag }) => tag("i32"), "parameters: expected an array, got a string"],
  [({ tag }) => tag([5]), "parameters: expected a string, got the number 5"],
  [({ Memory }) => new Memory(), /^these are made by memory\(\)/],
  [({ Table }) => new Table({}, {}), /^these are made by memory\(\)/],
  [({ compileSync }) => compileSync("x"), "bytes: expected an ArrayBuffer or a view of one, got a string"],
]) {
  named(run, text);
}
const WHOLE = "expected a whole number from 0 on, got";
for (const [run, text] of [
  [(memory) => memory.getInt32(NaN), `address: ${WHOLE} the number NaN`],
  [(memory) => memory.getUint8(), `address: ${WHOLE} undefined`],
  [(memory) => memory.getFloat64(1.5), `address: ${WHOLE} the number 1.5`],
  [(memory) => memory.getInt32("4"), `address: ${WHOLE} a string`],
  [(memory) => memory.getInt32(null), `address: ${WHOLE} null`],
  [(memory) => memory.getBigInt64(-1n), `address: ${WHOLE} the bigint -1n`],
  [(memory) => memory.getInt32(2n ** 64n), `address: ${WHOLE} the bigint 18446744073709551616n`],
  [(memory) => memory.getInt32(Infinity), `address: ${WHOLE} the number Infinity`],
  [(memory) => memory.setInt32(1.5, 1), `address: ${WHOLE} the number 1.5`],
  [(memory) => memory.setInt32(0, "5"), "value: expected a number, got a string"],
  [(memory) => memory.setFloat64(0), "value: expected a number, got undefined"],
  [(memory) => memory.setBigInt64(0, 5), "value: expected a bigint, got the number 5"],
  [(memory) => memory.setUint8(0, 5n), "value: expected a number, got the bigint 5n"],
  [(memory) => memory.read(0), `length: ${WHOLE} undefined`],
  [(memory) => memory.read(0, -1), `length: ${WHOLE} the number -1`],
  [(memory) => memory.view("0", 1), `address: ${WHOLE} a string`],
  [(memory) => memory.readString(), `address: ${WHOLE} undefined`],
  [(memory) => memory.readString(0, 1.5), `length: ${WHOLE} the number 1.5`],
  [(memory) => memory.write(0, null), "bytes: expected an ArrayBuffer or a view of one, got null"],
  [(memory) => memory.writeString(0, null), "text: expected a string, got null"],
  [(memory) => memory.writeString(0, "x", { nul: true }), "options: no nul; there are: zero"],
  [(memory) => memory.fill(0, "x", 1), "value: expected a number, got a string"],
  [(memory) => memory.grow(0.5), `pages: ${WHOLE} the number 0.5`],
  [(memory) => memory.grow(), `pages: ${WHOLE} undefined`],
]) {
  refused(String(run).replace("(memory) => ", ""), (wasmrun) => run(wasmrun.memory({ initial: 1, maximum: 2 })), text);
}
for (const [run, text] of [
  [(table) => table.get("x"), `index: ${WHOLE} a string`],
  [(table) => table.get(), `index: ${WHOLE} undefined`],
  [(table) => table.get(-1), `index: ${WHOLE} the number -1`],
  [(table) => table.set(0.5, null), `index: ${WHOLE} the number 0.5`],
  [(table) => table.set(0, () => 1),
    "element of the table: expected funcref (a function of a module), got a function of JavaScript"],
  [(table) => table.grow("1"), `delta: ${WHOLE} a string`],
]) {
  refused(String(run).replace("(table) => ", ""),
    (wasmrun) => run(wasmrun.table({ element: "funcref", initial: 1, maximum: 2 })), text);
}
test("numbers of other widths wrap as in typed arrays", async (wasmrun) => {
  const memory = wasmrun.memory({ initial: 1 });
  memory.setUint8(0, 300);
  memory.setInt32(4, 4294967295);
  equal([memory.getUint8(0), memory.getInt32(4), memory.getUint8(0n)], [44, -1, 44]);
});
test("a memory that does not grow so far says -1", async (wasmrun) => {
  equal([wasmrun.memory({ initial: 1 }).grow(2 ** 40), wasmrun.memory({ initial: 1 }).grow(2 ** 53 - 1)], [-1, -1]);
});
test("methods without their objects say so", async (wasmrun, host) => {
  const { getInt32, setInt32, read, grow } = wasmrun.memory({ initial: 1 });
  for (const run of [() => getInt32(0), () => setInt32(0, 1)]) {
    await fails(run, "TypeError", "a method of a memory, table, global or tag is called without its object");
  }
  await fails(() => read(0, 1), "TypeError", "Memory.read is called without its object");
  await fails(() => grow(1), "TypeError", "Memory.grow is called without its object");
  const { get } = wasmrun.table({ element: "externref", initial: 1 });
  await fails(() => get(0), "TypeError", "Table.get is called without its object");
  const { call, close } = await wasmrun.load(host.url("add.wasm"));
  await fails(() => call("add", 1, 2), "TypeError", "Instance.call is called without its object");
  await fails(() => close.call({}), "TypeError", "Instance.close is called without its object");
  await fails(() => wasmrun.Module.prototype.imports, "TypeError", "Module.imports is called without its object");
  const { readText } = await wasmrun.wasi.files({ a: "1" });
  await fails(() => readText("a"), "TypeError", "Files.readText is called without its object");
});
test("bytes that have been transferred are refused", async (wasmrun, host) => {
  for (const make of [(bytes) => bytes.buffer, (bytes) => bytes]) {
    const bytes = (await host.bytes("add.wasm")).slice();
    const given = make(bytes);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    await fails(() => wasmrun.load(given), "TypeError", "bytes: the buffer is detached");
  }
});

// What others throw, and what went wrong.

const mine = (name, run, needs) =>
  test(name, async (wasmrun, host) => {
    const error = Object.assign(new Error("mine"), { code: 5 });
    const thrown = await run(wasmrun, host, () => { throw error; }).then(() => "nothing", (one) => one);
    check(thrown === error, `expected the same error, got ${thrown?.name}: ${thrown?.message ?? thrown}`);
  }, needs);
mine("what standard output throws comes back", (w, host, fail) =>
  w.wasi.run(host.url("wasi_copy.wasm"), { stdin: "x", stdout: fail }));
mine("what standard output throws comes back from a worker", (w, host, fail) =>
  w.wasi.run(host.url("wasi_copy.wasm"), { stdin: "x", stdout: fail, worker: true }), "isolated");
mine("what the stream of standard output throws comes back", (w, host, fail) =>
  w.wasi.run(host.url("wasi_copy.wasm"), { stdin: "x", stdout: new WritableStream({ write: fail }) }));
mine("what a program's import throws comes back", (w, host, fail) =>
  w.wasi.run(host.url("wasi_exit.wasm"), { imports: { host: { again: fail } } }));
mine("what onProgress throws comes back", (w, host, fail) =>
  w.compile(host.url("add.wasm"), { onProgress: fail }));
mine("what onProgress throws comes before a fallback", async (w, host, fail) =>
  w.compile(host.url("add.wasm"), { onProgress: fail, fallback: await host.bytes("add.wasm") }));
mine("a promise of a source may fail", (w, host, fail) => w.load(Promise.resolve().then(fail)));

test("the variant's integrity is asked for", async (wasmrun, host) => {
  const variant = { url: host.url("add.wasm"), features: ["mutableGlobals"], integrity: "sha256-AAAA" };
  await fails(() => wasmrun.load(host.url("missing.wasm"), { variants: [variant] }), "LoadError", /integrity/);
});
test("validate says the same as load of what is not there", async (wasmrun, host) => {
  for (const name of ["missing.wasm"]) {
    const error = await wasmrun.load(host.url(name)).catch((thrown) => thrown);
    await fails(() => wasmrun.validate(host.url(name)), error.name, error.message);
  }
});
test("validate of an address that no server has is a LoadError", async (wasmrun) => {
  await fails(() => wasmrun.validate("http://127.0.0.1:1/a.wasm"), "LoadError",
    /^cannot load http:\/\/127\.0\.0\.1:1\/a\.wasm: no answer: /);
}, "node");
test("a directory is no module", async (wasmrun) => {
  await fails(() => wasmrun.load("."), "LoadError", /^cannot load \.: it cannot be read: EISDIR/);
}, "node");
test("an integrity holds for files", async (wasmrun, host) => {
  const [sha256, sha384] = await Promise.all(["SHA-256", "SHA-384"].map(async (name) =>
    Buffer.from(await crypto.subtle.digest(name, await host.bytes("add.wasm"))).toString("base64")));
  for (const integrity of [`sha256-${sha256}`, `sha256-AAAA sha384-${sha384}`, `sha384-AAAA sha384-${sha384}?x`]) {
    equal((await wasmrun.load(host.url("add.wasm"), { integrity })).exports.add(1, 1), 2);
  }
  await fails(() => wasmrun.load(host.url("add.wasm"), { integrity: `sha256-${sha256} sha384-AAAA` }), "LoadError",
    /: the bytes are others than integrity says$/);
}, "node");
for (const [what, run] of [
  ["a program in a worker", (w, host) => w.wasi.run(host.url("wasi_copy.wasm"), { worker: true })],
  ["an input", (w, host) => w.wasi.run(host.url("wasi_copy.wasm"), { stdin: w.wasi.input() })],
  ["a stream", (w, host) => w.wasi.run(host.url("wasi_copy.wasm"), { stdin: new Blob(["q"]).stream() })],
  ["a pool", (w, host) => w.pool(host.url("add.wasm"))],
]) {
  test(`${what} says that workers do not work`, async (wasmrun, host) => {
    await fails(() => run(wasmrun, host), "UnsupportedFeatureError", /^workers do not work here: Node\.js/);
  }, "node");
}
test("files that last have no place", async (wasmrun) => {
  await fails(() => wasmrun.wasi.persistentFiles("x"), "WasmError", /has no place for/);
}, "node");
test("there are no elements outside of pages", async (wasmrun) => {
  await fails(() => wasmrun.defineTerminal(), "StateError", "there are no elements here: this is no page");
}, "node");
test("classes have their names", async (wasmrun, host) => {
  const names = "Module Instance Memory Table Global Tag WasmError CompileError LinkError WasmTrap GuestError " +
    "ExitError LimitError UnsupportedFeatureError LoadError StateError";
  for (const name of names.split(" ")) {
    equal(wasmrun[name].name, name);
  }
  const error = await wasmrun.load(host.url("missing.wasm")).catch((thrown) => thrown);
  equal([error.constructor.name, error.name], ["LoadError", "LoadError"]);
  equal((await wasmrun.wasi.files()).constructor.name, "Files");
});
