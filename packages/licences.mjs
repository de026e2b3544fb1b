// licences.mjs CRATES: the crates that are in the guest of this folder, and their licences' texts.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const crates = process.argv[2];
const tree = execFileSync(
  'cargo',
  ['tree', '--locked', '--target', 'wasm32-unknown-unknown', '-e', 'normal,no-proc-macro',
    '--prefix', 'none', '-f', '{p}|{l}|{r}'],
  { encoding: 'utf8' });
const lines = [...new Set(tree.split('\n').filter(Boolean).map((line) => line.replace(' (*)', '')))].sort();
const texts = new Map();
console.log('The guest has code of these crates, besides the standard library of Rust (MIT OR Apache-2.0).\n');
for (const line of lines) {
  const [crate, licence, repository] = line.split('|');
  const [name, version] = crate.split(' ');
  if (name.startsWith('wasmrun-') || crate.includes('(/')) continue; // our own
  console.log(`${name} ${version.slice(1)}: ${licence}, ${repository}`);
  for (const index of readdirSync(crates).sort()) {
    const folder = join(crates, index, `${name}-${version.slice(1)}`);
    if (!existsSync(folder)) continue;
    const found = [folder, join(folder, 'zstd')].filter(existsSync).flatMap((at) =>
      readdirSync(at).filter((file) => /^(licen[sc]e|copying|notice)/i.test(file)).sort()
        .map((file) => join(at, file)));
    for (const file of found) {
      if (/apache/i.test(file)) continue; // Apache-2.0 is this artifact's own licence
      let text;
      try {
        text = readFileSync(file, 'utf8').replace(/\r/g, '').trim();
      } catch {
        continue;
      }
      if (/COPYING$/.test(file) && /GNU GENERAL PUBLIC LICENSE/.test(text)) continue; // the other choice
      texts.set(text, [...(texts.get(text) ?? []), name]);
    }
    break;
  }
}
for (const [text, names] of texts) {
  console.log(`\n==== ${names.join(', ')} ====\n\n${text}`);
}
