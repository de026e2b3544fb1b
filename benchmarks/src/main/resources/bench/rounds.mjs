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

const SIDES = { ours, baseline };

// Works n times; the milliseconds that it took.
globalThis.turn = (id, side, n) => {
  const start = performance.now();
  ROWS[id].run(SIDES[side], n);
  return performance.now() - start;
};

// Runs until V8 has compiled it for good; how often it works in a turn of this length.
globalThis.warmUp = (id, side, turnMillis, warmUpMillis) => {
  let n = 1;
  let total = 0;
  for (;;) {
    const millis = turn(id, side, n);
    total += millis;
    if (total >= warmUpMillis) {
      return Math.max(1, Math.floor((n * turnMillis) / millis));
    }
    if (millis < turnMillis / 2) {
      n *= 2;
    }
  }
};

// How many operations a run is.
globalThis.operations = (id) => ROWS[id].operations;

// Makes sure that both sides do the same.
globalThis.check = (id) => {
  const result = ROWS[id].run(ours, 1000);
  const expected = ROWS[id].run(baseline, 1000);
  if (result !== expected) {
    throw new Error(`${id}: ${result} is not ${expected}`);
  }
};
globalThis.ready = true;
