// Bundles the scripts with TeaVM's programs: node bundle.mjs FOLDER_OF_PROGRAMS TARGET

import { build } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { withoutLabelledTries } from "./labels.mjs";

const [programs, target] = process.argv.slice(2);
const sources = fileURLToPath(new URL("../src/main/js", import.meta.url));
const banner = { js: "/*! wasmrun, Apache-2.0; TeaVM's class library, Apache-2.0 */" };

// Other bundlers leave alone what they cannot know; esbuild drops what says so while it minifies.
const COMPUTED = /\bimport\((?!["'])/g;
const UNTOUCHED = "/*webpackIgnore:true*//*@vite-ignore*/";

const teavm = {
  name: "teavm",
  setup(bundle) {
    bundle.onResolve({ filter: /^teavm:/ }, ({ path: name }) => ({
      path: path.resolve(programs, name.slice("teavm:".length) + ".js"),
      namespace: "teavm",
    }));
    bundle.onLoad({ filter: /./, namespace: "teavm" }, async ({ path: file }) => ({
      contents: withoutLabelledTries(await readFile(file, "utf8")),
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
  const { outputFiles } = await build({
    entryPoints: [path.join(sources, entry)],
    outfile: path.join(target, file),
    bundle: true,
    minify: true,
    format,
    banner,
    target: "es2022",
    external: ["./wasmrun-*.mjs"],
    plugins: [teavm],
    logLevel: "warning",
    legalComments: "inline",
    write: false,
  });
  const bytes = Buffer.from(outputFiles[0].text.replace(COMPUTED, `$&${UNTOUCHED}`));
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, file), bytes);
  sizes[file] = { bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
await writeFile(path.join(target, "sizes.json"), JSON.stringify(sizes, null, 2) + "\n");
console.log(sizes);
