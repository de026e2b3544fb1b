// Our WASI and browser_wasi_shim with the same guest.
import * as ours from './wasi.js';
import * as baseline from './wasi-baseline.mjs';
import { offer } from './turns.mjs';

const FILES = 100;
const ROWS = {
  'web.wasi.write': { run: (side, n) => side.writes(n, 1), operations: 1 },
  'web.wasi.write64k': { run: (side, n) => side.writes(n, 65536), operations: 1 },
  'web.wasi.pathopen': { run: (side, n) => side.opens(n), operations: 1 },
  'web.wasi.readdir': { run: (side, n) => side.lists(n), operations: 1 },
};

const guest = new Uint8Array(await (await fetch('wasi.wasm')).arrayBuffer());
ours.prepare(new Int8Array(guest.buffer), FILES);
baseline.prepare(guest, FILES);
offer(ROWS, { ours, baseline });
