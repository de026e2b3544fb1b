#!/usr/bin/env node
// Compares the recorded answers with those of Extism's JavaScript host: npm ci && node answers.mjs
//
// It has no http_request on the caller's thread and lacks functions that the kit for Rust imports, so the calls of a case with "npm" are left
// out; that text says why. Ends with 1 if an answer is another one.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import createPlugin from '@extism/extism';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const guests = path.join(root, 'contract-tests/src/main/resources/io/github/wasmrun/contract/plugin');
const quiet = { trace() {}, debug() {}, info() {}, log() {}, warn() {}, error() {} };
let same = 0;
let other = 0;
let left = 0;

function functions(told) {
  const text = (context, block) => context.read(block).text();
  return {
    'extism:host/user': {
      lookup: (context, word) => context.store(`<${text(context, word)}>`),
      join: (context, first, second) => context.store(`${text(context, second)}+${text(context, first)}`),
      tell: (context, block) => { told.push(text(context, block)); },
    },
  };
}

for (const entry of JSON.parse(fs.readFileSync(path.join(guests, 'answers.json'), 'utf8'))) {
  if (entry.npm) {
    left += entry.calls.length;
    continue;
  }
  const told = [];
  const data = fs.readFileSync(path.join(guests, `${entry.guest}.wasm`));
  const plugin = await createPlugin(
      { wasm: [{ data }] },
      { config: entry.configuration ?? {}, functions: functions(told), logger: quiet, useWasi: entry.wasi ?? false });
  for (const call of entry.calls) {
    told.length = 0;
    const input = call.hex ? Uint8Array.from(Buffer.from(call.hex, 'hex')) : call.input;
    let answer;
    try {
      const bytes = Buffer.from((await plugin.call(call.function, input))?.bytes() ?? []);
      answer = call.outputHex === undefined ? { output: bytes.toString() } : { outputHex: bytes.toString('hex') };
    } catch (error) {
      answer = { error: error.message };
    }
    const expected = 'error' in call ? { error: call.error } : 'outputHex' in call ? { outputHex: call.outputHex } : { output: call.output };
    // each runtime has its own words for a trap; an error's text is the guest's
    const fits = 'error' in expected
      ? 'error' in answer
      : JSON.stringify(answer) === JSON.stringify(expected) && JSON.stringify(call.told ?? []) === JSON.stringify(told);
    if (fits) {
      same++;
    } else {
      other++;
      console.error(`${entry.guest}.${call.function}: ${JSON.stringify(answer)}, recorded is ${JSON.stringify(expected)}`);
    }
  }
  await plugin.close();
}
console.log(`${same} the same, ${other} other, ${left} left out`);
process.exit(other === 0 ? 0 : 1);
