// The kernels with fuel, and the same ones without.
import * as page from './fuel.js';
import { offer } from './turns.mjs';

const row = (kernel, argument) => ({
  run: (fuel, n) => page.run(fuel, kernel, argument, n),
  operations: 1,
  unit: 'ms',
  checks: 3,
});
const ROWS = {
  'web.fuel.fib': row('fib', 30),
  'web.fuel.sieve': row('sieve', 1 << 21),
  'web.fuel.sha256': row('sha256', 16),
  'web.fuel.matmul': row('matmul', 4),
};

const guest = new Uint8Array(await (await fetch('kernels.wasm')).arrayBuffer());
page.prepare(new Int8Array(guest.buffer));
offer(ROWS, { ours: true, baseline: false });
