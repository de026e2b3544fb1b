// wasmrun.js: the global `wasmrun`, and the element <wasm-terminal>.

import { wasmrun } from "./main.js";

// Only while the script runs does the page know which one it is; in a worker its stack does.
const own =
  globalThis.document?.currentScript?.src ||
  /(?:https?|file|blob):[^\s()]*?(?=:\d+(?::\d+)?\)?$)/m.exec(new Error().stack)?.[0] ||
  globalThis.location?.href;

if (!globalThis.wasmrun) {
  globalThis.wasmrun = wasmrun(
    (file) => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL(file, own).href),
  );
  if (globalThis.customElements && globalThis.document) {
    globalThis.wasmrun.defineTerminal();
  }
}
