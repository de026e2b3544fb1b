// What callers give us. What is of another kind than described is refused by name, before anything
// is done.

const described = (value) =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "an array"
      : typeof value === "number"
        ? `the number ${value}`
        : typeof value === "bigint"
          ? `the bigint ${value}n`
          : typeof value === "object"
            ? "an object"
            : value === undefined
              ? "undefined"
              : `a ${typeof value}`;

export function expected(what, wanted, value) {
  throw new TypeError(`${what}: expected ${wanted}, got ${described(value)}`);
}

const kind = (wanted, fits) => (what, value) => fits(value) ? value : expected(what, wanted, value);

const isObject = (value) => typeof value === "object" && value !== null;
const upTo = (most) =>
  kind(`a whole number from 0 to ${most}`, (v) => Number.isInteger(v) && v >= 0 && v <= most);

export const text = kind("a string", (v) => typeof v === "string");
export const flag = kind("true or false", (v) => typeof v === "boolean");
export const call = kind("a function", (v) => typeof v === "function");
export const object = kind("an object", (v) => isObject(v) && !Array.isArray(v));
export const list = kind("an array", (v) => isObject(v) && typeof v[Symbol.iterator] === "function");
export const count = upTo(2147483647);
export const size = upTo(4294967295);

/** A list of strings, copied. */
export const texts = (what, value) => Array.from(list(what, value), (one) => text(what, one));

/** An address, a length or an index as a number; 64-bit memories have bigints. */
export const whole = (what, value) => {
  const number = typeof value === "bigint" ? Number(value) : value;
  return Number.isSafeInteger(number) && number >= 0
    ? number
    : expected(what, "a whole number from 0 on", value);
};

/** The pairs of a map, or of an object's properties. */
export const entries = (what, value) =>
  value instanceof Map
    ? [...value]
    : isObject(value) && !value[Symbol.iterator] && !ArrayBuffer.isView(value)
      ? Object.entries(value)
      : expected(what, "an object or a Map", value);

export const absolute = (what, value) => {
  try {
    return new URL(value, globalThis.location?.href).href;
  } catch {
    throw new TypeError(`${what}: no valid address: ${value}`);
  }
};

/**
 * Checks an object of options by the kinds of its keys; of those that have none the user of the
 * value checks it.
 */
export function options(given, kinds, what = "options", path = "") {
  if (given === undefined) {
    return {};
  }
  for (const key of Object.keys(object(what, given))) {
    if (!Object.hasOwn(kinds, key)) {
      throw new TypeError(`${what}: no ${key}; there are: ${Object.keys(kinds).join(", ")}`);
    }
    if (given[key] !== undefined) {
      kinds[key]?.(path + key, given[key]);
    }
  }
  return given;
}

export const integrity = kind(
  "hashes such as sha256-…, sha384-… or sha512-…",
  (v) => typeof v === "string" && /^\s*(sha(256|384|512)-[\w+/-]+=*(\?\S*)?(\s+|$))+$/.test(v),
);

const LIMITS = { maxMemoryPages: count, maxTableElements: size };

/** What `compile` takes. */
export const COMPILE = {
  variants: list,
  fallback: null,
  integrity,
  onProgress: call,
  signal: kind("an AbortSignal", (v) => typeof v?.throwIfAborted === "function"),
  request: object,
  limits: (what, value) => options(value, LIMITS, what, what + "."),
};

/** Minified classes have other names. */
export function named(classes) {
  for (const name of Object.keys(classes)) {
    Object.defineProperty(classes[name], "name", { value: name });
  }
  return classes;
}

/**
 * The same, and methods of these classes say it if they are called without their object. The
 * accessors of memories, which are to be fast, say it themselves.
 */
export function owned(classes) {
  for (const name of Object.keys(named(classes))) {
    const Class = classes[name];
    for (const key of Reflect.ownKeys(Class.prototype)) {
      const property = Object.getOwnPropertyDescriptor(Class.prototype, key);
      for (const part of ["value", "get"]) {
        const method = property[part];
        if (typeof method === "function" && !/^([gs]et.*\d|constructor)$/.test(String(key))) {
          property[part] = function (...args) {
            if (!(this instanceof Class)) {
              throw new TypeError(`${name}.${String(key)} is called without its object`);
            }
            return method.apply(this, args);
          };
        }
      }
      Object.defineProperty(Class.prototype, key, property);
    }
  }
  return classes;
}
