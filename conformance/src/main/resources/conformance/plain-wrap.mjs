// Modules of a few bytes that let JavaScript pass floats as their bits and vectors as two i64.
// JavaScript does not tell the type of a function: it is guessed of what a script passes and
// expects, and the engine links the guess only if it is right.

const CODES = {
  i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b, funcref: 0x70, externref: 0x6f,
  anyref: 0x6e, eqref: 0x6d, i31ref: 0x6c, structref: 0x6b, arrayref: 0x6a, exnref: 0x69,
  nullref: 0x71, nullexternref: 0x72, nullfuncref: 0x73, nullexnref: 0x74,
};
const PLAIN = { f32: ['i32'], f64: ['i64'], v128: ['i64', 'i64'] };
const BITS = new Set(Object.keys(PLAIN));

const unsigned = (number) => {
  const bytes = [];
  do {
    bytes.push(number & 0x7f | (number > 0x7f ? 0x80 : 0));
    number >>>= 7;
  } while (number > 0);
  return bytes;
};
const section = (id, ...items) => {
  const body = [...unsigned(items.length), ...items.flat()];
  return [id, ...unsigned(body.length), ...body];
};
const types = (names) => [...unsigned(names.length), ...names.map((name) => CODES[name])];
const plain = (names) => names.flatMap((name) => PLAIN[name] ?? [name]);
const functionType = (params, results) => [0x60, ...types(params), ...types(results)];
const body = (...code) => [...unsigned(code.length), ...code];
const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const IMPORT = [1, 0x61, 1, 0x62];
const EXPORT = [1, 0x63, 0, 1];

const link = (bytes, value) =>
  new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)), { a: { b: value } })
    .exports.c;

/** The i64 of a vector's halves and the bits of floats, as arguments of a wrapper. */
export function floats({ type, lane_type: lane, value }) {
  if (type === 'f32') {
    return Number(BigInt.asIntN(32, BigInt(value)));
  }
  if (type === 'f64') {
    return BigInt.asIntN(64, BigInt(value));
  }
  const bits = 128 / value.length;
  let all = 0n;
  value.forEach((text, i) => { all |= BigInt.asUintN(bits, BigInt(text)) << BigInt(i * bits); });
  return [BigInt.asIntN(64, all), BigInt.asIntN(64, all >> 64n)];
}

/** Code that makes a value of what lies in locals from {@code local} on. */
function load(name, local) {
  switch (name) {
    case 'f32': return [0x20, local, 0xbe];
    case 'f64': return [0x20, local, 0xbf];
    case 'v128': return [0x20, local, 0xfd, 0x12, 0x20, local + 1, 0xfd, 0x1e, 1];
    default: return [0x20, local];
  }
}

/** Code that makes of the value in {@code local} what JavaScript can hold. */
function split(name, local) {
  switch (name) {
    case 'f32': return [0x20, local, 0xbc];
    case 'f64': return [0x20, local, 0xbd];
    case 'v128': return [0x20, local, 0xfd, 0x1d, 0, 0x20, local, 0xfd, 0x1d, 1];
    default: return [0x20, local];
  }
}

function functionWrapper(params, results) {
  const code = [];
  let local = 0;
  for (const name of params) {
    code.push(...load(name, local));
    local += PLAIN[name]?.length ?? 1;
  }
  code.push(0x10, 0);
  for (let i = results.length - 1; i >= 0; i--) {
    code.push(0x21, local + i);
  }
  results.forEach((name, i) => code.push(...split(name, local + i)));
  const locals = [...unsigned(results.length), ...results.flatMap((name) => [1, CODES[name]])];
  return [
    ...HEADER,
    ...section(1, functionType(params, results), functionType(plain(params), plain(results))),
    ...section(2, [...IMPORT, 0, 0]),
    ...section(3, [1]),
    ...section(7, EXPORT),
    ...section(10, body(...locals, ...code, 0x0b)),
  ];
}

function globalWrapper(type, mutable) {
  return [
    ...HEADER,
    ...section(1, functionType([], plain([type]))),
    ...section(2, [...IMPORT, 3, CODES[type], mutable]),
    ...section(3, [0]),
    ...section(7, [1, 0x63, 0, 0]),
    ...section(10, body(1, 1, CODES[type], 0x23, 0, 0x21, 0, ...split(type, 0), 0x0b)),
  ];
}

/** Results as a list, the halves of a vector together. */
function gather(results, value) {
  const list = results.length === 0 ? [] : plain(results).length === 1 ? [value] : [...value];
  return results.map((name) => name === 'v128' ? [list.shift(), list.shift()]
    : name === 'f32' ? BigInt(list.shift()) : list.shift());
}

const wrapped = new WeakMap();

function cached(key, signature, make) {
  const known = wrapped.get(key) ?? new Map();
  wrapped.set(key, known);
  if (!known.has(signature)) {
    known.set(signature, make());
  }
  return known.get(signature);
}

/** The first of the types' lists with which a function can be linked; null if none can. */
function linked(callee, params, guesses) {
  for (const results of guesses) {
    try {
      return { call: link(functionWrapper(params, results), callee), results };
    } catch { /* of another type */ }
  }
  return null;
}

const buffer = new DataView(new ArrayBuffer(8));

/** A float of its bits, for a function that takes or gives what has no code here. */
function toFloat(type, bits) {
  if (type === 'f32') {
    buffer.setInt32(0, bits);
    return buffer.getFloat32(0);
  }
  if (type === 'f64') {
    buffer.setBigInt64(0, bits);
    return buffer.getFloat64(0);
  }
  return bits;
}

function toBits(type, number) {
  if (type === 'f32') {
    buffer.setFloat32(0, number);
    return BigInt(buffer.getInt32(0));
  }
  if (type === 'f64') {
    buffer.setFloat64(0, number);
    return buffer.getBigInt64(0);
  }
  return number;
}

const nameOf = (value) => value.type === 'either' ? value.values[0].type : value.type;

/**
 * A function that gives its results as a list. An assertion of a trap does not say what results
 * there would be, so one of each type is tried.
 */
export function wrapFunction(callee, args, expected) {
  const params = args.map(nameOf);
  const results = expected?.map(nameOf);
  const direct = (...values) => {
    const value = callee(...values);
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  };
  const free = ![...params, ...(results ?? [])].some((name) => BITS.has(name));
  if (free && results) {
    return direct;
  }
  const guesses = results ? [results]
    : free ? [['v128']] : [[], ...Object.keys(CODES).map((name) => [name])];
  const signature = [...params, ':', ...(results ?? '?')].join();
  const found = cached(callee, signature, () => linked(callee, params, guesses));
  if (found === null) {
    return (...values) => direct(...values.map((value, i) => toFloat(params[i], value)))
      .map((value, i) => toBits(results?.[i], value));
  }
  return (...values) => gather(found.results, found.call(...values.flat()));
}

/** The value of a global; of floats the bits, of vectors two i64. */
export function wrapGlobal(global, expected) {
  const type = expected && nameOf(expected);
  if (!BITS.has(type)) {
    return global.value;
  }
  for (const mutable of [0, 1]) {
    try {
      return gather([type], link(globalWrapper(type, mutable), global)())[0];
    } catch { /* of another type */ }
  }
  return global.value;
}
