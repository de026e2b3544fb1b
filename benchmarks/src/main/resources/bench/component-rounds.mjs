// A component in Java, and what jco makes of the same one; lists beside copies by hand.
import * as page from './component-calls.js';
import { calls } from './peer/component.js';
import { offer } from './turns.mjs';

const component = new Int8Array(await (await fetch('component.wasm')).arrayBuffer());
page.prepare(component);
const bytes = new Uint8Array(page.bytes().buffer);
const [A, B, NAME] = ['the first text, of forty characters or so', 'and the second \u00fc', 'a name'];
const memory = new WebAssembly.Memory({ initial: 48 });

const ours = {
  join: (n) => page.join(A, B, NAME, n),
  echo: (n) => page.echo(n),
};
const baseline = {
  join(n) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += calls.join(A, B, { id: 1 + i, name: NAME, price: 0.5 }).length;
    return sum;
  },
  // One copy into the memory, one out of it.
  echo(n) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      new Uint8Array(memory.buffer, 1024, bytes.length).set(bytes);
      const result = new Int8Array(memory.buffer, 1024, bytes.length).slice();
      sum += result.length + result[i & 1023];
    }
    return sum;
  },
};

const ROWS = {
  'web.component.call': { run: (side, n) => side.join(n), operations: 1 },
  'web.component.list': { run: (side, n) => side.echo(n), operations: 1, unit: 'ms', checks: 3 },
};
offer(ROWS, { ours, baseline });
