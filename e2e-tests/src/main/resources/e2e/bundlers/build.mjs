// Builds app.js by a bundler: node build.mjs BUNDLER FOLDER_WITH_BUNDLERS TARGET

import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [bundler, tools, target] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(tools), "package.json"));
const entry = path.resolve("app.js");
const outdir = path.resolve(target);

switch (bundler) {
  case "esbuild":
    await require("esbuild").build({
      entryPoints: [entry],
      outdir,
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
    });
    break;
  case "vite": {
    const vite = await import(pathToFileURL(require.resolve("vite")));
    await vite.build({
      configFile: false,
      logLevel: "error",
      base: "./",
      root: path.dirname(entry),
      build: {
        outDir: outdir,
        emptyOutDir: true,
        target: "es2022",
        rollupOptions: { input: { app: entry }, output: { entryFileNames: "[name].js" } },
      },
    });
    break;
  }
  case "webpack":
    await new Promise((resolve, reject) =>
      require("webpack")({
        mode: "production",
        entry: { app: entry },
        output: { path: outdir, filename: "[name].js" },
        // Terser takes most of a minute.
        optimization: { minimize: process.env.WASMRUN_MINIMIZE === "true" },
      }).run((error, stats) =>
        error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve(),
      ),
    );
    break;
  default:
    throw new Error(bundler);
}
