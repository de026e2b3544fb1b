// The script for pages without a build of Java, and what one writes by hand.
import { load } from './wasmrun/wasmrun.mjs';
import { offer } from './turns.mjs';

/** Functions for all imports of the module. */
const stubs = (module) => {
  const imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === 'function') (imports[from] ??= {})[name] = () => 0;
  }
  return imports;
};
const calls = new WebAssembly.Module(await (await fetch('calls.wasm')).arrayBuffer());
const sql = stubs(await WebAssembly.compileStreaming(fetch('sql.wasm')));

const instances = {
  ours: await load('calls.wasm', { imports: stubs(calls) }),
  baseline: await WebAssembly.instantiate(calls, stubs(calls)),
};

const loop = (instance) => (n) => {
  let x = 0;
  for (let i = 0; i < n; i++) {
    x = instance.exports.add(x, i);
  }
  return x;
};

const loads = (once) => async (n) => {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { exports } = await once();
    exports.P();
    sum += exports.La(16);
  }
  return sum;
};

const ours = {
  call: loop(instances.ours),
  load: loads(() => load('sql.wasm', { imports: sql })),
};
const baseline = {
  call: loop(instances.baseline),
  load: loads(async () => (await WebAssembly.instantiateStreaming(fetch('sql.wasm'), sql)).instance),
};

const ROWS = {
  'web.script.call': { run: (side, n) => side.call(n), operations: 1 },
  'web.script.load': { run: (side, n) => side.load(n), operations: 1, unit: 'ms', checks: 2 },
};
offer(ROWS, { ours, baseline });
