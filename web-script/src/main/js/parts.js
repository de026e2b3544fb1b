// The files that are fetched when they are first used.

import { absolute, expected, object, options as checked } from "./checks.js";

let base;
let system;

const part = (what, value) =>
  typeof value?.connect === "function"
    ? value
    : expected(what, "what `import * as system` gives of wasmrun-system.mjs", value);

/**
 * `configure({base, system})`: where the other files are, if not next to this one, and that file if
 * it is there already.
 */
export function configure(given) {
  const options = checked(object("options", given), { base: null, system: part });
  base = options.base === undefined ? base : absolute("base", options.base);
  system = options.system ?? system;
}

/** A file that was given; undefined for the others. */
export const given = (file) => (file === "wasmrun-system.mjs" ? system : undefined);

/** Where a file is by `configure`; undefined if nobody has said so. */
export const configured = (file) => base && new URL(file, base).href;
