// Makes the example modules of the demo: node build.mjs TARGET-FOLDER
//
// - hashes of the npm package hash-wasm, whose modules stand as base64 in its JavaScript
// - xxhash.wasm of the npm package xxhash-wasm
// - our own modules, assembled from wat/*.wat
// - QuickJS of the npm package quickjs-wasi
// - the plugins of ../../examples/plugins
// lz4.wasm, bz2.wasm, files.wasm and shell.wasm are not made here: the build.sh of each needs a C
// compiler, so their results are committed.
import {copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import wabt from 'wabt';

const HASHES = ['argon2', 'blake2b', 'blake3', 'crc32', 'md5', 'sha256', 'sha3', 'xxhash64'];

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, '..', 'node_modules');
const target = process.argv[2];
mkdirSync(target, {recursive: true});

const script = readFileSync(join(packages, 'hash-wasm/dist/index.esm.js'), 'utf8');
const embedded = new Map();
for (const [, name, base64] of script.matchAll(
    /var name\S* = "(\w+)";\s*var data\S* = "([^"]+)";/g)) {
  embedded.set(name, Buffer.from(base64, 'base64'));
}
for (const name of HASHES) {
  const module = embedded.get(name);
  if (module === undefined || !WebAssembly.validate(module)) {
    throw new Error(`hash-wasm has no module ${name} where this script looks for it`);
  }
  writeFileSync(join(target, `${name}.wasm`), module);
}
copyFileSync(join(packages, 'hash-wasm/LICENSE'), join(target, 'hash-wasm.LICENSE.txt'));

copyFileSync(join(packages, 'xxhash-wasm/workerd/xxhash.wasm'), join(target, 'xxhash.wasm'));
copyFileSync(join(packages, 'xxhash-wasm/LICENSE.md'), join(target, 'xxhash-wasm.LICENSE.txt'));

copyFileSync(join(packages, 'quickjs-wasi/quickjs.wasm'), join(target, 'quickjs.wasm'));
copyFileSync(join(packages, 'quickjs-wasi/LICENSE'), join(target, 'quickjs.LICENSE.txt'));

copyFileSync(join(here, 'files/files.c'), join(target, 'files.c'));
copyFileSync(join(here, 'shell/shell.c'), join(target, 'shell.c'));
copyFileSync(join(here, 'bzip2/bz2.c'), join(target, 'bz2.c'));

// Plugins of examples/plugins, whose build needs a C compiler too.
const plugins = join(here, '../../examples/plugins/plugins');
for (const file of readdirSync(plugins)) {
  copyFileSync(join(plugins, file), join(target, `plugin-${file}`));
}

const assembler = await wabt();
for (const file of readdirSync(join(here, 'wat')).sort()) {
  if (!file.endsWith('.wat')) {
    copyFileSync(join(here, 'wat', file), join(target, file));
    continue;
  }
  const text = readFileSync(join(here, 'wat', file), 'utf8');
  const parsed = assembler.parseWat(file, text, {multi_value: true, bulk_memory: true, threads: true});
  const {buffer} = parsed.toBinary({write_debug_names: true});
  parsed.destroy();
  writeFileSync(join(target, file.replace(/\.wat$/, '.wasm')), buffer);
  copyFileSync(join(here, 'wat', file), join(target, file));
}
