// Runs the cases in a page: as a module's exports, or as a script's global.

import { runAll } from "./cases.mjs";

const asScript = document.documentElement.dataset.as === "script";
const wasmrun = asScript ? globalThis.wasmrun : await import("../wasmrun/wasmrun.mjs");

const host = {
  url: (name) => new URL(`../${name}`, import.meta.url).href,
  response: (name) => fetch(host.url(name)),
  bytes: async (name) => new Uint8Array(await (await host.response(name)).arrayBuffer()),
  has: (what, { features }) =>
    what === "page" ||
    (what === "isolated" ? crossOriginIsolated : what === "plain" ? !crossOriginIsolated : features().includes(what)),
};

window.wasmrunCases = await runAll(wasmrun, host);
