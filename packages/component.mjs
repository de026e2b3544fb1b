// component.mjs WASM-TOOLS CORE OUT: makes a component of a core module that carries its world.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [wasmTools, core, out] = process.argv.slice(2);
const { $init, tools } = await import(pathToFileURL(wasmTools));
await $init;
writeFileSync(out, tools.componentNew(readFileSync(core), []));
