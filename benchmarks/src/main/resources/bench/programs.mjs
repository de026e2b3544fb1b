// Real programs on Node.js: reads a count from each line, runs the program as often, and answers with the CPU time in
// nanoseconds and the sum of the results. What each program does is the same in ProgramRows.java.
import { createInterface } from 'node:readline';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WASI } from 'node:wasi';

const [kind, file, argument] = process.argv.slice(2);
const module = file.endsWith('.js') ? undefined : new WebAssembly.Module(readFileSync(file));
const encoder = new TextEncoder();

/** Functions for all imports; those that nothing needs all answer the same. */
function stubs(special, otherwise) {
  const imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === 'function') (imports[from] ??= {})[name] = special[name] ?? (() => otherwise);
  }
  return imports;
}

function text(exports, allocate, string) {
  const bytes = encoder.encode(string);
  const address = allocate(bytes.length + 1);
  new Uint8Array(exports.memory.buffer).set(bytes, address);
  new Uint8Array(exports.memory.buffer)[address + bytes.length] = 0;
  return [address, bytes.length];
}

function read(memory, address) {
  const bytes = new Uint8Array(memory.buffer);
  let end = address;
  while (bytes[end] !== 0) end++;
  return new TextDecoder().decode(bytes.subarray(address, end));
}

function quickjs() {
  const { exports } = new WebAssembly.Instance(module, stubs({}, 0));
  exports._initialize?.();
  exports.qjs_init();
  return () => {
    const [code, length] = text(exports, exports.wasm_malloc, argument);
    const [name] = text(exports, exports.wasm_malloc, 'bench');
    const value = exports.qjs_eval(code, length, name, 0);
    const string = exports.qjs_get_string(value);
    const result = Number(read(exports.memory, string));
    exports.qjs_free_cstring(string);
    exports.qjs_free_value(value);
    exports.wasm_free(code);
    exports.wasm_free(name);
    return result;
  };
}

function lua() {
  const { exports } = new WebAssembly.Instance(module, stubs({}, 8));
  exports._initialize();
  return () => {
    text(exports, exports.room, argument);
    return exports.run();
  };
}

function coremark() {
  const { exports } = new WebAssembly.Instance(module, {});
  return () => exports.run(Number(argument));
}

function sqljs() {
  // The short names are those of sql.js 1.17.0, as its JavaScript has them.
  let memory;
  const special = {
    d: () => 0,
    c: () => 0,
    p: () => 2147483648,
    l: (size) => {
      memory.grow(((size >>> 0) - memory.buffer.byteLength + 65535) >>> 16);
      return 1;
    },
  };
  const all = new WebAssembly.Instance(module, stubs(special, -1)).exports;
  memory = all.O;
  all.P();
  const exports = { memory };
  const statements = argument.split('\n');
  return () => {
    const place = all.La(8);
    const [name] = text(exports, all.La, ':memory:');
    all.Ka(name, place);
    const database = new DataView(memory.buffer).getInt32(place, true);
    let result = 0;
    for (const sql of statements) {
      const [code] = text(exports, all.La, sql);
      all.U(database, code, -1, place, 0);
      const statement = new DataView(memory.buffer).getInt32(place, true);
      while (all.V(statement) === 100) result = Number(read(memory, all._(statement, 0)));
      all.Y(statement);
      all.Ma(code);
    }
    all.Ma(name);
    all.Ma(place);
    return result;
  };
}

async function component() {
  const { calls } = await import(pathToFileURL(file));
  const [a, b] = argument.split('|');
  let id = 0;
  return () => calls.join(a, b, { id: ++id, name: 'a name', price: 0.5 }).length;
}

function wasi() {
  return () => {
    const out = openSync('/dev/null', 'w');
    const host = new WASI({
      version: 'preview1',
      args: ['benchmark.wasm'],
      preopens: { '/': dirname(file) },
      stdout: out,
      stderr: out,
      returnOnExit: true,
    });
    const imports = { ...host.getImportObject(), bench: { start() {}, end() {} } };
    const instance = new WebAssembly.Instance(module, imports);
    const code = host.start(instance);
    closeSync(out);
    return code;
  };
}

const run = await { quickjs, lua, coremark, sqljs, component, wasi }[kind]();
createInterface({ input: process.stdin }).on('line', (line) => {
  const n = Number(line);
  let sum = 0;
  const start = process.cpuUsage();
  for (let i = 0; i < n; i++) sum = (sum + run()) | 0;
  const used = process.cpuUsage(start);
  console.log(`${(used.user + used.system) * 1000} ${sum}`);
});
