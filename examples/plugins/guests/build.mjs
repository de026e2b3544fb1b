// Builds the plugins into ../plugins: npm ci && node build.mjs [NAME]...
//
// The compilers are packages of npm with versions in package-lock.json, so that everybody gets the same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.resolve(here, '../plugins');

async function c(name) {
  const { commands } = await import('@yowasp/clang');
  const files = {};
  for (const file of [`${name}.c`, `${name}.json`, 'plugin.h']) {
    files[file] = fs.readFileSync(path.join(here, 'c', file));
  }
  const made = await commands.clang([
    '--target=wasm32-unknown-unknown', '-mcpu=mvp', '-mbulk-memory', '-O2', '-Wall', '-Wextra', '-Werror', '-ffreestanding', '-nostdlib',
    '-Wl,--no-entry', '-Wl,--strip-all', '-Wl,-z,stack-size=16384', '-o', `${name}.wasm`, `${name}.c`,
  ], files);
  return made[`${name}.wasm`];
}

async function assemblyscript(name) {
  const asc = await import('assemblyscript/asc');
  const folder = path.join(here, 'assemblyscript');
  const out = path.join(target, `${name}.wasm`);
  process.chdir(folder);
  // optimized for size, an array grows by one element each time, and a long text takes seconds
  const { error, stderr } = await asc.main([
    `${name}.ts`, 'stop.ts', '--outFile', out, '-O3', '--converge', '--runtime', 'minimal', '--use', 'abort=stop/stop',
  ]);
  if (error) {
    throw new Error(`${error.message}\n${stderr}`);
  }
  fs.copyFileSync(path.join(folder, `${name}.json`), path.join(target, `${name}.json`));
  return fs.readFileSync(out);
}

const compilers = { c: [c, '.c'], assemblyscript: [assemblyscript, '.ts'] };
/** A plugin is a source with a manifest next to it. */
function compiler(name) {
  for (const [folder, [compile, ending]] of Object.entries(compilers)) {
    if (fs.existsSync(path.join(here, folder, name + ending)) && fs.existsSync(path.join(here, folder, `${name}.json`))) {
      return compile;
    }
  }
  throw new Error(`no plugin ${name}: neither c/${name}.c nor assemblyscript/${name}.ts with a ${name}.json next to it`);
}

const all = Object.keys(compilers)
  .flatMap((folder) => fs.readdirSync(path.join(here, folder)))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5));
const names = process.argv.length > 2 ? process.argv.slice(2) : all;
for (const name of names) {
  const bytes = await compiler(name)(name);
  fs.writeFileSync(path.join(target, `${name}.wasm`), bytes);
  console.log(`${name}.wasm ${bytes.length} bytes`);
}
