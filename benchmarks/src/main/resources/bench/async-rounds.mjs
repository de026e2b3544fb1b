// A guest that calls a host function which answers at once by a future, and by a promise.
import * as page from './async.js';
import { offer } from './turns.mjs';

const guest = new Uint8Array(await (await fetch('async.wasm')).arrayBuffer());
page.prepare(new Int8Array(guest.buffer));

// The peer: JSPI as one writes it by hand.
const env = { ask: new WebAssembly.Suspending((x) => Promise.resolve((x * 3) | 0)) };
const instance = new WebAssembly.Instance(new WebAssembly.Module(guest), { env });
const askOnce = WebAssembly.promising(instance.exports.askOnce);

async function baseline(n) {
  let x = 1;
  for (let i = 0; i < n; i++) {
    x = await askOnce(x);
  }
  return x;
}

const ours = (n) => new Promise((resolve) => { page.run(n, resolve); });
const ROWS = { 'web.async.call': { run: (side, n) => side(n), operations: 1 } };
offer(ROWS, { ours, baseline });
