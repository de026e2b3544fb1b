// Bundles the scripts with TeaVM's programs: node bundle.mjs FOLDER_OF_PROGRAMS TARGET

import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

const [programs, target] = process.argv.slice(2);
const sources = path.join(import.meta.dirname, "../src/main/js");
const banner = { js: "/*! wasmrun, Apache-2.0; TeaVM's class library, Apache-2.0 */" };

const teavm = {
  name: "teavm",
  setup(bundle) {
    bundle.onResolve({ filter: /^teavm:/ }, ({ path: name }) => ({
      path: path.resolve(programs, name.slice("teavm:".length) + ".js"),
    }));
  },
};

const files = [
  { entry: "classic.js", file: "wasmrun.js", format: "iife" },
  { entry: "module.js", file: "wasmrun.mjs", format: "esm" },
  { entry: "system.js", file: "wasmrun-system.mjs", format: "esm" },
  { entry: "terminal.js", file: "wasmrun-terminal.mjs", format: "esm" },
];

const sizes = {};
for (const { entry, file, format } of files) {
  await build({
    entryPoints: [path.join(sources, entry)],
    outfile: path.join(target, file),
    bundle: true,
    // Not minifySyntax: it drops labels of TeaVM's code that are in use (esbuild 0.25.12).
    minifyWhitespace: true,
    minifyIdentifiers: true,
    format,
    banner,
    target: "es2022",
    external: ["./wasmrun-*.mjs"],
    plugins: [teavm],
    logLevel: "warning",
    legalComments: "inline",
  });
  const bytes = await readFile(path.join(target, file));
  sizes[file] = { bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
await writeFile(path.join(target, "sizes.json"), JSON.stringify(sizes, null, 2) + "\n");
console.log(sizes);
