// The files that are fetched when they are first used.

import { absolute, object, options } from "./checks.js";

let base;

/** `configure({base})`: where the other files are, if not next to this one. */
export function configure(given) {
  base = absolute("base", options(object("options", given), { base: null }).base);
}

/** Where a file is by `configure`; undefined if nobody has said so. */
export const configured = (file) => base && new URL(file, base).href;
