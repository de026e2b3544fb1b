// Lets our loops and the baseline's take turns. Driven by ChromiumPart.java.
import * as ours from './bench.js';
import * as baseline from './baseline.mjs';

const Y = 0x1234_5678_9abc_def1n;
const ROWS = {
  'web.call.typed.i32': { run: (side, n) => side.typedI32(n), operations: 1 },
  'web.call.typed.i64': { run: (side, n) => side.typedI64(n, Y), operations: 1 },
  'web.call.dynamic': { run: (side, n) => side.dynamicI32(n), operations: 1 },
  'web.host.typed': { run: (side, n) => side.callHostTyped(n), operations: 1 },
  'web.host.args': { run: (side, n) => side.callHostArgs(n), operations: 1 },
  'web.memory.i32': { run: (side, n) => side.memoryI32(n), operations: 16384 },
};

const guest = new Uint8Array(await (await fetch('calls.wasm')).arrayBuffer());
ours.prepare(new Int8Array(guest.buffer));
baseline.prepare(guest);

function turn(row, side, n) {
  const start = performance.now();
  row.run(side, n);
  return performance.now() - start;
}

// Runs until V8 has compiled it for good; how often it works in a slice of this length.
function warmUp(row, side, sliceMillis, warmUpMillis) {
  let n = 1;
  let total = 0;
  for (;;) {
    const millis = turn(row, side, n);
    total += millis;
    if (total >= warmUpMillis) {
      return Math.max(1, Math.floor((n * sliceMillis) / millis));
    }
    if (millis < sliceMillis / 2) {
      n *= 2;
    }
  }
}

// Lines "ours baseline" in ns for an operation, one for each round. A page cannot ask for CPU time,
// so a round takes the best of several short slices in turn: most are not interrupted by others.
globalThis.measure = (id, rounds, slices, sliceMillis, warmUpMillis) => {
  const row = ROWS[id];
  const result = row.run(ours, 1000);
  const expected = row.run(baseline, 1000);
  if (result !== expected) {
    throw new Error(`${id}: ${result} is not ${expected}`);
  }
  const n = warmUp(row, ours, sliceMillis, warmUpMillis);
  const m = warmUp(row, baseline, sliceMillis, warmUpMillis);
  const lines = [];
  for (let round = 0; round < rounds; round++) {
    let value = Infinity;
    let base = Infinity;
    for (let slice = 0; slice < slices; slice++) {
      value = Math.min(value, (turn(row, ours, n) * 1e6) / (n * row.operations));
      base = Math.min(base, (turn(row, baseline, m) * 1e6) / (m * row.operations));
    }
    lines.push(`${value} ${base}`);
  }
  return lines.join('\n');
};
