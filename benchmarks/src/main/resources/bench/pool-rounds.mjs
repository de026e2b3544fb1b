// Pools of workers against a worker written by hand, and two workers against one.
import * as pool from './pool.js';
import * as baseline from './pool-baseline.mjs';
import { offer } from './turns.mjs';

const ended = (start) => new Promise((resolve) => { start(resolve); });
const SIDES = {
  ours: {
    calls: (n) => ended((done) => pool.calls(n, done)),
    paint: (n) => ended((done) => pool.paint(1, n, done)),
  },
  baseline: {
    calls: baseline.calls,
    paint: (n) => ended((done) => pool.paint(2, n, done)),
  },
};
const ROWS = {
  'web.pool.roundtrip': { run: (side, n) => side.calls(n), operations: 1 },
  'web.pool.speedup': { run: (side, n) => side.paint(n), operations: 1, unit: 'ms', checks: 2 },
};

const bytes = async (name) => new Int8Array(await (await fetch(name)).arrayBuffer());
const add = await bytes('add.wasm');
const kernel = await bytes('examples/mandelbrot.wasm');
await ended((done) => pool.prepare(add, kernel, done));
await baseline.prepare(add);
offer(ROWS, SIDES);
