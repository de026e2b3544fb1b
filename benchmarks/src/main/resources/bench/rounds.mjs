// Our loops and those written by hand.
import * as ours from './bench.js';
import * as baseline from './baseline.mjs';
import { offer } from './turns.mjs';

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
offer(ROWS, { ours, baseline });
