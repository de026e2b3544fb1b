// vectors.mjs: what Yjs answers, as YjsVectors.java of contract-tests.
// npm install --no-save yjs@13.6.33 y-protocols@1.0.7 && node vectors.mjs >FILE
import * as Y from 'yjs';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as aware from 'y-protocols/awareness';

const rows = new Map();
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const row = (name, value) => rows.set(name, typeof value === 'string' ? value : value instanceof Uint8Array ? hex(value) : JSON.stringify(value));
const sorted = (value) =>
  Array.isArray(value) ? value.map(sorted)
    : value && typeof value === 'object' && value.constructor === Object
      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;
const doc = (clientID, options = {}) => Object.assign(new Y.Doc({ guid: 'guid', ...options }), { clientID });
const state = (name, of) => {
  row(name + '.v1', Y.encodeStateAsUpdate(of));
  row(name + '.v2', Y.encodeStateAsUpdateV2(of));
  row(name + '.sv', Y.encodeStateVector(of));
};

{ // a text with formats and embeds
  const d = doc(1);
  const updates = [];
  d.on('update', (update) => updates.push(hex(update)));
  const t = d.getText('text');
  t.insert(0, 'hello');
  t.insert(5, ' world', { bold: true });
  t.format(0, 4, { italic: true });
  t.insertEmbed(3, { image: 'a.png' });
  t.delete(1, 3);
  t.applyDelta([{ retain: 2 }, { insert: 'X' }, { delete: 1 }, { retain: 2, attributes: { bold: null } }, { insert: { y: 1 } }]);
  t.insert(0, 'a\u{1F600}b');
  t.delete(3, 1);
  row('text.updates', updates.join(' '));
  state('text', d);
  row('text.delta', sorted(t.toDelta()));
}

{ // arrays, nested
  const d = doc(2);
  const a = d.getArray('array');
  a.insert(0, [1, 'a', true, null, 1.5, -7, 3000000000, 0.1]);
  a.insert(1, [new Y.Map()]);
  a.get(1).set('key', [1, { deep: 'x' }]);
  a.push([new Y.Array()]);
  a.get(9).push(['in']);
  a.delete(3, 2);
  state('array', d);
  row('array.json', sorted(a.toJSON()));
}

{ // maps
  const d = doc(3);
  const m = d.getMap('map');
  m.set('text', 'x');
  m.set('number', 42);
  m.set('text', 'y');
  m.set('gone', 1);
  m.delete('gone');
  m.set('inner', new Y.Map());
  m.get('inner').set('t', new Y.Text());
  m.get('inner').get('t').insert(0, 'inside');
  state('map', d);
  row('map.json', sorted(m.toJSON()));
}

{ // bytes, and numbers beyond those of JavaScript
  const d = doc(4);
  d.getMap('map').set('bytes', new Uint8Array([0, 1, 255]));
  d.getMap('map').set('big', 9007199254740993n);
  d.getMap('map').set('undefined', undefined);
  state('values', d);
}

{ // XML
  const d = doc(5);
  const x = d.getXmlFragment('xml');
  const p = new Y.XmlElement('p');
  x.insert(0, [p]);
  p.setAttribute('class', 'c');
  const t = new Y.XmlText();
  p.insert(0, [t]);
  t.insert(0, 'some text');
  t.format(5, 4, { b: {} });
  x.insert(1, [new Y.XmlElement('hr')]);
  state('xml', d);
  row('xml.text', x.toString());
}

{ // two at once
  const one = doc(10);
  const two = doc(20);
  one.getText('t').insert(0, 'abcdef');
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
  one.getText('t').insert(3, 'ONE');
  one.getText('t').delete(0, 2);
  two.getText('t').insert(3, 'TWO');
  two.getText('t').format(1, 4, { b: true });
  one.getMap('m').set('k', 'one');
  two.getMap('m').set('k', 'two');
  row('two.one', Y.encodeStateAsUpdate(one));
  row('two.two', Y.encodeStateAsUpdate(two));
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
  state('two', one);
  row('two.delta', sorted(one.getText('t').toDelta()));
  row('two.key', one.getMap('m').get('k'));
  const a = Y.encodeStateAsUpdate(one);
  row('two.diff', Y.diffUpdate(a, Y.encodeStateVectorFromUpdate(Buffer.from(rows.get('two.one'), 'hex'))));
  row('two.merged', Y.mergeUpdates([Buffer.from(rows.get('two.one'), 'hex'), Buffer.from(rows.get('two.two'), 'hex')]));
  row('two.sv1', Y.encodeStateVectorFromUpdate(Buffer.from(rows.get('two.one'), 'hex')));
}

{ // events
  const d = doc(6);
  const m = d.getMap('m');
  m.set('list', new Y.Array());
  const l = m.get('list');
  l.insert(0, ['a', 'b', 'c']);
  const log = [];
  m.observeDeep((events) => log.push(events.map((event) => ({
    path: event.path,
    delta: event.changes.delta,
    keys: Object.fromEntries([...event.changes.keys].map(([key, change]) => [key, [change.oldValue ?? null, event.target.get(key) ?? null]])),
  }))));
  d.transact(() => { l.delete(1, 1); l.insert(2, ['x', 'y']); });
  m.set('n', 1);
  m.set('n', 2);
  m.delete('n');
  d.transact(() => { m.set('p', 1); l.push(['z']); });
  row('events.log', sorted(log));
  const t = d.getText('t');
  const texts = [];
  t.observe((event) => texts.push(event.delta));
  t.insert(0, 'one two');
  t.format(0, 3, { b: true });
  d.transact(() => { t.delete(0, 2); t.insert(1, 'Z'); });
  row('events.text', sorted(texts));
}

{ // undo
  const d = doc(7);
  const t = d.getText('t');
  const undo = new Y.UndoManager(t, { captureTimeout: 0 });
  const seen = [];
  t.insert(0, 'one');
  t.insert(3, ' two');
  t.delete(0, 1);
  const see = () => seen.push([t.toString(), undo.undoStack.length, undo.redoStack.length]);
  see();
  undo.undo(); see();
  undo.undo(); see();
  undo.redo(); see();
  t.insert(0, 'new '); see();
  undo.redo(); see();
  undo.undo(); see();
  undo.undo(); see();
  undo.undo(); see();
  row('undo.seen', seen);
  state('undo', d);
}

{ // snapshots
  const d = doc(8, { gc: false });
  const t = d.getText('t');
  t.insert(0, 'hello');
  const first = Y.snapshot(d);
  t.insert(5, ' world');
  t.delete(0, 2);
  const second = Y.snapshot(d);
  t.insert(0, 'later ');
  row('snapshot.first', Y.encodeSnapshot(first));
  row('snapshot.second', Y.encodeSnapshot(second));
  row('snapshot.secondV2', Y.encodeSnapshotV2(second));
  row('snapshot.delta1', sorted(t.toDelta(first)));
  row('snapshot.delta2', sorted(t.toDelta(second, first)).map((piece) => [piece.insert, piece.attributes?.ychange?.type ?? 'none']));
  row('snapshot.delta2', JSON.stringify(sorted(t.toDelta(second, first)).map((piece) => [piece.insert, piece.attributes?.ychange?.type ?? 'none'])));
  row('snapshot.text', Y.createDocFromSnapshot(d, second).getText('t').toString());
  state('snapshot', d);
}

{ // positions
  const d = doc(9);
  const t = d.getText('t');
  t.insert(0, 'abc');
  const all = [];
  for (const assoc of [0, -1]) {
    for (let index = 0; index <= 3; index++) {
      all.push(hex(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(t, index, assoc))));
    }
  }
  row('position.bytes', all.join(' '));
  t.insert(1, 'XY');
  t.delete(0, 1);
  row('position.indexes', all.map((bytes) => Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(Buffer.from(bytes, 'hex')), d).index));
  state('position', d);
}

{ // sub-documents
  const d = doc(11);
  const inner = new Y.Doc({ guid: 'inner', autoLoad: true });
  d.getMap('m').set('sub', inner);
  state('sub', d);
}

{ // messages
  const d = doc(12);
  d.getText('t').insert(0, 'hi');
  const message = (kind, write) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, kind);
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  row('sync.step1', message(0, (encoder) => sync.writeSyncStep1(encoder, d)));
  row('sync.step2', message(0, (encoder) => sync.writeSyncStep2(encoder, d, new Uint8Array([0]))));
  row('sync.update', message(0, (encoder) => sync.writeUpdate(encoder, Y.encodeStateAsUpdate(d))));
  const a = new aware.Awareness(d);
  a.setLocalState({ name: 'Ann' });
  row('aware.set', message(1, (encoder) => encoding.writeVarUint8Array(encoder, aware.encodeAwarenessUpdate(a, [12]))));
  a.setLocalState(null);
  row('aware.gone', message(1, (encoder) => encoding.writeVarUint8Array(encoder, aware.encodeAwarenessUpdate(a, [12]))));
  a.destroy();
}

{ // many random changes of three
  let seed = 12345;
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const docs = [doc(101), doc(102), doc(103)];
  const updates = [];
  docs.forEach((d) => d.on('update', (update, origin) => { if (origin !== 'remote') updates.push(update); }));
  for (let step = 0; step < 240; step++) {
    const d = docs[random(3)];
    const t = d.getText('t');
    const a = d.getArray('a');
    const m = d.getMap('m');
    switch (random(8)) {
      case 0: case 1: t.insert(random(t.length + 1), 'abcdefgh'.slice(0, 1 + random(7))); break;
      case 2: if (t.length > 3) t.delete(random(t.length - 2), 1 + random(2)); break;
      case 3: if (t.length > 3) t.format(random(t.length - 2), 2, { ['f' + random(2)]: random(2) ? true : null }); break;
      case 4: a.insert(random(a.length + 1), [step, 's' + step]); break;
      case 5: if (a.length > 1) a.delete(random(a.length - 1), 1); break;
      case 6: m.set('k' + random(4), step); break;
      default: m.delete('k' + random(4));
    }
    if (random(4) === 0) {
      const other = docs[random(3)];
      Y.applyUpdate(other, Y.encodeStateAsUpdate(d, Y.encodeStateVector(other)), 'remote');
    }
  }
  const end = doc(104);
  for (const update of updates) Y.applyUpdate(end, update);
  row('random.updates', updates.map(hex).join(' '));
  row('random.text', sorted(end.getText('t').toDelta()));
  row('random.json', sorted({ a: end.getArray('a').toJSON(), m: end.getMap('m').toJSON() }));
  row('random.v1', Y.encodeStateAsUpdate(end));
  row('random.v2', Y.encodeStateAsUpdateV2(end));
}

const literal = (text) => {
  const parts = text.match(/.{1,110}/gs) ?? [''];
  return parts.map((part) => '          + ' + JSON.stringify(part).replace(/[^\x20-\x7e]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'))).join('\n');
};
const pieces = (value) => value.match(/.{1,30000}/gs) ?? [''];
console.log(`package io.github.wasmrun.contract.packages;

import java.util.Map;
import java.util.TreeMap;

/** What Yjs 13.6.33 answers; written by {@code packages/yjs/vectors/vectors.mjs}. */
final class YjsVectors {
  private static final Map<String, String> ROWS = new TreeMap<>();

  private YjsVectors() {}

  /** The answer to a question. */
  static String row(String name) {
    String found = ROWS.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no row " + name);
    }
    return found;
  }

  private static void put(String name, String... pieces) {
    StringBuilder text = new StringBuilder();
    for (String piece : pieces) {
      text.append(piece);
    }
    ROWS.put(name, text.toString());
  }

  static {`);
for (const [name, value] of rows) {
  console.log(`    put(\n        ${JSON.stringify(name)},\n${pieces(value).map((piece) => '        ""\n' + literal(piece)).join(',\n')});`);
}
console.log('  }\n}');
