// Bundles the scripts with TeaVM's programs: node bundle.mjs FOLDER_OF_PROGRAMS TARGET

import { build } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { withoutLabelledTries } from "./labels.mjs";
import { withOwnProperties } from "./own.mjs";

const [programs, target] = process.argv.slice(2);
const sources = fileURLToPath(new URL("../src/main/js", import.meta.url));
const banner = { js: "/*! wasmrun, Apache-2.0; TeaVM's class library, Apache-2.0 */" };

// Other bundlers leave alone what they cannot know; esbuild drops what says so while it minifies.
const COMPUTED = /\bimport\((?!["'])/g;
const UNTOUCHED = "/*webpackIgnore:true*//*@vite-ignore*/";

// esbuild's own helper takes what a page has added to Object.prototype for an export.
const HELPER = /for\(var (\w+) in (\w+)\)(?=\w+\(\w+,\1,\{get:\2\[\1\],enumerable:!0\}\))/;
const withOwnExports = (text) => {
  if (!text.includes("enumerable:!0})}")) {
    return text;
  }
  if (!HELPER.test(text)) {
    throw new Error("esbuild has another helper for exports");
  }
  return text.replace(HELPER, "for(var $1 of Object.keys($2))");
};

const teavm = {
  name: "teavm",
  setup(bundle) {
    bundle.onResolve({ filter: /^teavm:/ }, ({ path: name }) => ({
      path: path.resolve(programs, name.slice("teavm:".length) + ".js"),
      namespace: "teavm",
    }));
    bundle.onLoad({ filter: /./, namespace: "teavm" }, async ({ path: file }) => ({
      contents: withOwnProperties(withoutLabelledTries(await readFile(file, "utf8"))),
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
  const bytes = Buffer.from(withOwnExports(outputFiles[0].text).replace(COMPUTED, `$&${UNTOUCHED}`));
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, file), bytes);
  sizes[file] = { bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
await writeFile(path.join(target, "sizes.json"), JSON.stringify(sizes, null, 2) + "\n");
console.log(sizes);
