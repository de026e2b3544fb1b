// Runs the cases in Node: node node.mjs WASMRUN_MJS FOLDER_OF_MODULES

import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runAll } from "./cases.mjs";

const [library, folder] = process.argv.slice(2);
const wasmrun = await import(library.includes("/") ? pathToFileURL(library).href : library);
const host = {
  url: (name) => pathToFileURL(path.join(folder, name)).href,
  bytes: async (name) => new Uint8Array(await readFile(path.join(folder, name))),
  response: async (name) => new Response(await host.bytes(name)),
  has: (what) =>
    what === "node" ||
    (!["page", "isolated", "plain"].includes(what) && wasmrun.features().includes(what)),
};
const results = await runAll(wasmrun, host);
process.stdout.write(JSON.stringify(results));
