// Our plugins and Extism's with the same guests.
import * as page from './plugin.js';
import createPlugin from './peer/extism.js';
import { offer } from './turns.mjs';

const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
const guest = await bytes('json.wasm');
const lua = await bytes('lua-plugin.wasm');
const script = new TextEncoder().encode("return ('plugin'):upper()");
page.prepare(new Int8Array(guest.buffer));
const json = page.json();

const options = { useWasi: true, runInWorker: false };
const extism = (wasm) => createPlugin({ wasm: [{ data: wasm }] }, options);
const plugin = await extism(guest);
const input = new Uint8Array(json.buffer);
const sum = (output) => output.byteLength + output.getInt8(output.byteLength >> 1) + output.getInt8(output.byteLength - 1);

const ours = {
  calls: (n) => page.calls(json, n),
  loads: (n) => new Promise((resolve) => {
    page.loads(new Int8Array(lua.buffer), new Int8Array(script.buffer), n, resolve);
  }),
};
const baseline = {
  async calls(n) {
    let all = 0;
    for (let i = 0; i < n; i++) {
      all += sum(await plugin.call('upper', input));
      // It keeps the blocks of all calls, and fails after 32768.
      if (i % 1000 === 999) await plugin.reset();
    }
    await plugin.reset();
    return all;
  },
  async loads(n) {
    let all = 0;
    for (let i = 0; i < n; i++) {
      const loaded = await extism(lua);
      all += sum(await loaded.call('eval', script));
      await loaded.close();
    }
    return all;
  },
};

const ROWS = {
  'web.plugin.call': { run: (side, n) => side.calls(n), operations: 1 },
  'web.plugin.load': { run: (side, n) => side.loads(n), operations: 1, unit: 'ms', checks: 2 },
};
offer(ROWS, { ours, baseline });
