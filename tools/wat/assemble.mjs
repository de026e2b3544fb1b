#!/usr/bin/env node
// Assembles .wat to .wasm:  npm ci && node assemble.mjs [--check] [SOURCE_FOLDER TARGET_FOLDER]
//
// Without folders: the fixtures of contract-tests. The .wasm files are committed, so a build needs
// none of this; --check fails if a committed one is not what its .wat says. The assembler is
// wasm-tools, which knows all of Wasm 3.0; it comes as wasm inside @bytecodealliance/jco-transpile.
// TARGET_FOLDER/fixtures.txt lists what is there.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { $init, tools } from './node_modules/@bytecodealliance/jco-transpile/vendor/wasm-tools.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);
const check = args[0] === '--check';
if (check) {
  args.shift();
}
const source = path.resolve(args[0] ?? path.join(root, 'contract-tests/src/main/wat'));
const target = path.resolve(
    args[1] ?? path.join(root, 'contract-tests/src/main/resources/io/github/wasmrun/contract/harness'));

await $init;
const expected = new Map();
for (const file of fs.readdirSync(source).filter((name) => name.endsWith('.wat')).sort()) {
  try {
    const bytes = tools.parse(fs.readFileSync(path.join(source, file), 'utf8'));
    expected.set(file.replace(/\.wat$/, '.wasm'), Buffer.from(bytes));
  } catch (error) {
    console.error(`${file}: ${error?.payload ?? error?.message ?? error}`);
    process.exit(1);
  }
}
expected.set('fixtures.txt', Buffer.from([...expected.keys()].map((name) => `${name}\n`).join('')));

const present = fs.readdirSync(target).filter((name) => name.endsWith('.wasm'));
const stale = present.filter((name) => !expected.has(name));
const changed = [...expected].filter(([name, bytes]) => {
  const file = path.join(target, name);
  return !fs.existsSync(file) || !fs.readFileSync(file).equals(bytes);
}).map(([name]) => name);

if (check) {
  for (const name of changed) {
    console.error(`${name} is not what its source says: run node tools/wat/assemble.mjs`);
  }
  for (const name of stale) {
    console.error(`${name} has no .wat`);
  }
  process.exit(changed.length + stale.length === 0 ? 0 : 1);
}
for (const name of changed) {
  fs.writeFileSync(path.join(target, name), expected.get(name));
}
for (const name of stale) {
  fs.rmSync(path.join(target, name));
}
console.log(`${expected.size - 1} modules, ${changed.length} files written, ${stale.length} removed`);
