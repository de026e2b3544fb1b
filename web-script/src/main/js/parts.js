// The files that are fetched when they are first used.

let base;

/** `configure({base})`: where the other files are, if not next to this one. */
export function configure(options) {
  base = new URL(options.base, globalThis.location?.href).href;
}

/** Where a file is by `configure`; undefined if nobody has said so. */
export const configured = (file) => base && new URL(file, base).href;
