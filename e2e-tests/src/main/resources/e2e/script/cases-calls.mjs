// Calls, values, host functions, traps.

import { check, equal, fails, test } from "./harness.mjs";

const numbers = (wasmrun, host) =>
  wasmrun.load(host.url("numbers.wasm"), {
    imports: { env: { i32: (x) => x, i64: (x) => x, f32: (x) => x, f64: (x) => x } },
  });

const ROWS = [
  ["i32", [0], 0],
  ["i32", [-1], -1],
  ["i32", [2147483647], 2147483647],
  ["i32", [-2147483648], -2147483648],
  ["i32", [4294967295], -1],
  ["i64", [0n], 0n],
  ["i64", [-1n], -1n],
  ["i64", [9007199254740993n], 9007199254740993n],
  ["i64", [9223372036854775807n], 9223372036854775807n],
  ["i64", [-9223372036854775808n], -9223372036854775808n],
  ["i64", [18446744073709551615n], -1n],
  ["f32", [0.1], Math.fround(0.1)],
  ["f32", [-0], -0],
  ["f32", [NaN], NaN],
  ["f32", [Infinity], Infinity],
  ["f32", [16777217], 16777216],
  ["f64", [0.1], 0.1],
  ["f64", [-0], -0],
  ["f64", [NaN], NaN],
  ["f64", [-Infinity], -Infinity],
  ["f64", [5e-324], 5e-324],
  ["hostI32", [-7], -7],
  ["hostI64", [9007199254740993n], 9007199254740993n],
  ["hostF32", [0.1], Math.fround(0.1)],
  ["hostF64", [-0], -0],
  ["f32Bits", [1], 1065353216],
  ["f64Bits", [-0], -9223372036854775808n],
  ["f32OfBits", [1065353216], 1],
  ["f64OfBits", [4607182418800017408n], 1],
  ["isMinusOne", [4294967295], 1],
  ["divU32", [-1, 2], 2147483647],
  ["divU64", [-1n, 2n], 9223372036854775807n],
  ["ltU32", [1, -1], 1],
  ["rotl64", [1n, 63n], -9223372036854775808n],
  ["mulI32", [65537, 65537], 131073],
  ["mulI64", [4294967297n, 4294967297n], 8589934593n],
  ["addF32", [0.1, 0.2], Math.fround(Math.fround(0.1) + Math.fround(0.2))],
  ["nearest", [2.5], 2],
  ["nearest", [-0.5], -0],
  ["min", [-0, 0], -0],
  ["min", [NaN, 1], NaN],
  ["demote", [1e300], Infinity],
  ["copysign", [3, -0], -3],
];

ROWS.forEach(([name, args, result], i) => {
  test(`exports.${name}(${args.map(String)}) is exact (${i})`, async (wasmrun, host) => {
    const { exports } = await numbers(wasmrun, host);
    equal(exports[name](...args), result);
  });
  test(`call("${name}", ${args.map(String)}) gives the same (${i})`, async (wasmrun, host) => {
    const instance = await numbers(wasmrun, host);
    equal(instance.call(name, ...args), result);
  });
});

const INTEGER = "i32 (an integer of 32 bits)";
const REFUSED = [
  ["i32", [1.5], `argument 0 of function i32: expected ${INTEGER}, got the number 1.5`],
  ["i32", ["1"], `argument 0 of function i32: expected ${INTEGER}, got a string`],
  ["i32", [1n], `argument 0 of function i32: expected ${INTEGER}, got the bigint 1n`],
  ["i32", [4294967296], `argument 0 of function i32: expected ${INTEGER}, got the number 4294967296`],
  ["i32", [null], `argument 0 of function i32: expected ${INTEGER}, got null`],
  ["i32", [undefined], `argument 0 of function i32: expected ${INTEGER}, got undefined`],
  ["i64", [1], "argument 0 of function i64: expected i64 (a bigint of 64 bits), got the number 1"],
  ["i64", [1n << 64n],
    "argument 0 of function i64: expected i64 (a bigint of 64 bits), got the bigint 18446744073709551616n"],
  ["f64", [1n], "argument 0 of function f64: expected f64 (a number), got the bigint 1n"],
  ["f32", [{}], "argument 0 of function f32: expected f32 (a number), got an object"],
  ["mulI32", [1], "function mulI32 takes 2 arguments [i32 i32] -> [i32], got 1"],
  ["mulI32", [1, 2, 3], "function mulI32 takes 2 arguments [i32 i32] -> [i32], got 3"],
  ["i32", [], "function i32 takes 1 argument [i32] -> [i32], got 0"],
];
REFUSED.forEach(([name, args, text], i) =>
  test(`call refuses what is not the guest's type (${i})`, async (wasmrun, host) => {
    const instance = await numbers(wasmrun, host);
    await fails(() => instance.call(name, ...args), "TypeError", text);
  }),
);

test("exports convert as JavaScript does", async (wasmrun, host) => {
  const { exports } = await numbers(wasmrun, host);
  equal(exports.i32("7"), 7);
  equal(exports.i32(), 0);
  equal(exports.i32(1.9), 1);
  equal(exports.mulI32(3, 4, 5), 12);
  equal(exports.i64("12"), 12n);
});
test("a number for i64 is refused by our text", async (wasmrun, host) => {
  const { exports } = await numbers(wasmrun, host);
  await fails(
    () => exports.i64(5),
    "TypeError",
    "argument 0 of function i64: expected i64 (a bigint of 64 bits), got the number 5",
  );
});
test("a bigint for i32 is refused by our text", async (wasmrun, host) => {
  const { exports } = await numbers(wasmrun, host);
  await fails(
    () => exports.mulI32(1, 5n),
    "TypeError",
    `argument 1 of function mulI32: expected ${INTEGER}, got the bigint 5n`,
  );
});
test("an export that is not there is named with those that are", async (wasmrun, host) => {
  const instance = await wasmrun.load(host.url("add.wasm"));
  await fails(() => instance.call("plus", 1, 2), "TypeError", /^no export plus; there are: .*add/);
});
test("an export of another kind is named", async (wasmrun, host) => {
  const instance = await numbers(wasmrun, host);
  await fails(() => instance.call("memory"), "TypeError", "export memory is no function: memory 1..");
});
test("exported functions have their names", async (wasmrun, host) => {
  const { exports } = await numbers(wasmrun, host);
  equal(exports.mulI32.name, "mulI32");
});
test("exports are frozen, and iterable by name", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("memory.wasm"));
  check(Object.isFrozen(exports), "not frozen");
  check(Object.keys(exports).includes("load8"), "load8 is missing");
});
test("raw exports are those of the browser", async (wasmrun, host) => {
  const instance = await wasmrun.load(host.url("memory.wasm"));
  check(instance.rawExports.memory instanceof WebAssembly.Memory, "no WebAssembly.Memory");
  equal(instance.rawExports.size(), 1);
});

// Several results.

const multi = (wasmrun, host) =>
  wasmrun.load(host.url("multi.wasm"), {
    imports: { env: { swap: (a, b) => [b, a], reverse: (...all) => all.reverse() } },
  });
test("several results are an array", async (wasmrun, host) => {
  const { exports } = await multi(wasmrun, host);
  equal(Array.from(exports.divmod(17, 5)), [3, 2]);
  equal(Array.from(exports.swap(1, 0.5)), [0.5, 1]);
});
test("several results of a host function are any iterable", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("multi.wasm"), {
    imports: {
      env: { swap: (a, b) => new Set([b, a]), reverse: (...all) => all.reverse().values() },
    },
  });
  equal(Array.from(exports.hostSwap(1, 0.5)), [0.5, 1]);
  const tens = Array.from({ length: 10 }, (_, i) => BigInt(i));
  equal(Array.from(exports.hostReverse(...tens)), tens.toReversed?.() ?? [...tens].reverse());
});
test("ten arguments of i64 arrive in order", async (wasmrun, host) => {
  const { exports } = await multi(wasmrun, host);
  const tens = Array.from({ length: 10 }, (_, i) => BigInt(i) - 5n);
  equal(Array.from(exports.reverse(...tens)), [...tens].reverse());
});
test("floats and doubles among several results are exact", async (wasmrun, host) => {
  const { exports } = await multi(wasmrun, host);
  equal(Array.from(exports.floats()), [Math.fround(0.1), -0]);
  equal(Array.from(exports.doubles()), [0.1, NaN, -Infinity]);
});
test("a reference among several results is the same object", async (wasmrun, host) => {
  const { exports } = await multi(wasmrun, host);
  const object = {};
  const all = Array.from(exports.all(object));
  equal(all.slice(0, 4), [1, 2n, 3, 4]);
  check(all[4] === object, "another object");
});

// Host functions.

const hostImports = (seen, more = {}) => ({
  env: {
    unit: () => seen.push("unit"),
    log: (x) => seen.push(x),
    mixed: (a, b, c, d) => a + Number(b) + c + d,
    swap: (a, b) => [b, a],
    ref: (x) => x,
    zeroes: () => [0, 0n, 0, 0, null],
    ...more,
  },
});
test("a host function takes and gives each type", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("host.wasm"), { imports: hostImports([]) });
  equal(exports.mixed(1, 2n, 0.5, 0.25), 3.75);
  equal(Array.from(exports.swap(1, 0.5)), [0.5, 1]);
});
test("a host function is called in order", async (wasmrun, host) => {
  const seen = [];
  const { exports } = await wasmrun.load(host.url("host.wasm"), { imports: hostImports(seen) });
  exports.count(4);
  exports.unit();
  equal(seen, [0, 1, 2, 3, "unit"]);
});
test("what a host function throws arrives as the same object", async (wasmrun, host) => {
  const mine = new SyntaxError("mine");
  const { exports } = await wasmrun.load(host.url("host.wasm"), {
    imports: hostImports([], { unit: () => { throw mine; } }),
  });
  for (const call of [exports.unit, exports.deep]) {
    let caught;
    try {
      call();
    } catch (error) {
      caught = error;
    }
    check(caught === mine, `got ${caught}`);
  }
});
test("a host function may throw what is no error", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("host.wasm"), {
    imports: hostImports([], { unit: () => { throw 42; } }),
  });
  let caught;
  try {
    exports.unit();
  } catch (error) {
    caught = error;
  }
  equal(caught, 42);
});
test("a host function may call the guest again", async (wasmrun, host) => {
  const seen = [];
  let instance;
  const imports = hostImports(seen, { unit: () => instance.exports.log(9) });
  instance = await wasmrun.load(host.url("host.wasm"), { imports });
  instance.exports.unit();
  equal(seen, [9]);
});
test("a trap of an inner call keeps its own export", async (wasmrun, host) => {
  const inner = await wasmrun.load(host.url("traps.wasm"));
  const { exports } = await wasmrun.load(host.url("host.wasm"), {
    imports: hostImports([], { unit: () => inner.exports.unreachable() }),
  });
  await fails(() => exports.unit(), "WasmTrap", "unreachable (in export unreachable)");
});
test("the result of a host function is converted as JavaScript does", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("numbers.wasm"), {
    imports: { env: { i32: () => "12", i64: () => true, f32: () => null, f64: () => undefined } },
  });
  equal(exports.hostI32(0), 12);
  equal(exports.hostI64(0n), 1n);
  equal(exports.hostF32(0), 0);
  equal(exports.hostF64(0), NaN);
});
test("an exported function may be an import of another module", async (wasmrun, host) => {
  const { exports } = await numbers(wasmrun, host);
  const other = await wasmrun.load(host.url("numbers.wasm"), { imports: { env: exports } });
  equal(other.exports.hostI64(5n), 5n);
});
test("an instance may be a module of imports", async (wasmrun, host) => {
  const first = await numbers(wasmrun, host);
  const other = await wasmrun.load(host.url("numbers.wasm"), { imports: { env: first } });
  equal(other.exports.hostF64(0.5), 0.5);
});
test("odd names of imports and exports work", async (wasmrun, host) => {
  const instance = await wasmrun.load(host.url("names.wasm"), {
    imports: {
      ["__proto__"]: { ["__proto__"]: () => 1 },
      constructor: { toString: () => 2 },
      "a.b": { "c d": () => 3 },
    },
  });
  const { exports } = instance;
  equal(
    ["__proto__", "constructor", "toString", "hasOwnProperty", "then", "", "1", "0", "€ 😀", "a\0b"]
      .map((name) => exports[name]()),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  equal(instance.call("arguments"), 12);
});

// References.

const refs = (wasmrun, host) =>
  wasmrun.load(host.url("refs.wasm"), { imports: { env: { keep: (x) => x } } });
for (const [what, value] of [
  ["an object", {}],
  ["a string", "text"],
  ["a number", 1.5],
  ["a bigint", 1n],
  ["a symbol", Symbol("s")],
  ["a function", () => 1],
  ["null", null],
]) {
  test(`an externref keeps ${what}`, async (wasmrun, host) => {
    const { exports } = await refs(wasmrun, host);
    check(exports.id(value) === value, "another value");
    check(exports.host(value) === value, "another value through the host");
    exports.put(3, value);
    check(exports.get(3) === value, "another value from the table");
    exports.setGlobal(value);
    check(exports.getGlobal() === value, "another value from the global");
    equal(exports.isNull(value), value === null ? 1 : 0);
  });
}
test("a funcref is a function that can be called", async (wasmrun, host) => {
  const { exports } = await refs(wasmrun, host);
  equal(exports.hiddenRef()(), 11);
  equal(exports.shownRef()(), 12);
  check(exports.shownRef() === exports.shown, "another function");
  check(exports.hiddenRef() === exports.hiddenRef(), "another function each time");
}, "gc");
test("a function of ours goes back into the guest", async (wasmrun, host) => {
  const { exports } = await refs(wasmrun, host);
  equal(exports.callRef(exports.shown), 12);
  equal(exports.callRef(exports.hiddenRef()), 11);
  check(exports.idFunc(exports.shown) === exports.shown, "another function");
  equal(exports.idFunc(null), null);
}, "gc");
test("a plain function is no funcref", async (wasmrun, host) => {
  const { exports } = await refs(wasmrun, host);
  await fails(() => exports.callRef(7), "TypeError", /argument 0 of function callRef: expected funcref/);
});

// Vectors.

const vector = (wasmrun, host) =>
  wasmrun.load(host.url("v128.wasm"), {
    imports: { env: { host: (bytes, f) => [f * 2, bytes.map((b) => b + 1)] } },
  });
const bytes16 = Uint8Array.from({ length: 16 }, (_, i) => i * 16);
test("a vector is sixteen bytes", async (wasmrun, host) => {
  const { exports } = await vector(wasmrun, host);
  equal(exports.id(bytes16), bytes16);
  equal(new Int32Array(exports.splat(-3).buffer), Int32Array.of(-3, -3, -3, -3));
}, "simd");
test("a vector reaches a host function", async (wasmrun, host) => {
  const { exports } = await vector(wasmrun, host);
  const [twice, more] = exports.host(bytes16, 1.5);
  equal(twice, 3);
  equal(more, bytes16.map((b) => b + 1));
}, "simd");
test("a global vector is read and set", async (wasmrun, host) => {
  const { exports } = await vector(wasmrun, host);
  equal(new BigInt64Array(exports.global.value.buffer), BigInt64Array.of(1n, -2n));
  exports.global.value = bytes16;
  equal(exports.global.value, bytes16);
}, "simd");
test("fifteen bytes are no vector", async (wasmrun, host) => {
  const { exports } = await vector(wasmrun, host);
  await fails(() => exports.id(bytes16.slice(1)), "TypeError",
    "argument 0 of function id: expected v128 (a Uint8Array of 16 bytes), got an object");
}, "simd");

// Traps.

const TRAPS = [
  ["unreachable", [], "UNREACHABLE", "unreachable"],
  ["divS", [1, 0], "INTEGER_DIVIDE_BY_ZERO", "integer divide by zero"],
  ["divU", [1, 0], "INTEGER_DIVIDE_BY_ZERO", "integer divide by zero"],
  ["remS", [1, 0], "INTEGER_DIVIDE_BY_ZERO", "integer divide by zero"],
  ["remU", [1, 0], "INTEGER_DIVIDE_BY_ZERO", "integer divide by zero"],
  ["div64S", [1n, 0n], "INTEGER_DIVIDE_BY_ZERO", "integer divide by zero"],
  ["div64U", [1n, 0n], "INTEGER_DIVIDE_BY_ZERO", "integer divide by zero"],
  ["rem64S", [1n, 0n], "INTEGER_DIVIDE_BY_ZERO", "integer divide by zero"],
  ["rem64U", [1n, 0n], "INTEGER_DIVIDE_BY_ZERO", "integer divide by zero"],
  ["divS", [-2147483648, -1], "INTEGER_OVERFLOW", "integer overflow"],
  ["div64S", [-9223372036854775808n, -1n], "INTEGER_OVERFLOW", "integer overflow"],
  ["load8", [65536], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["load32", [65533], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["load64", [-1], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["store32", [65533], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["store64", [65529], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["loadFar", [1], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["fill", [65536, 1], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["copy", [0, 65536, 1], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["init", [0, 3, 2], "MEMORY_OUT_OF_BOUNDS", "out of bounds memory access"],
  ["callIndirect", [9], "TABLE_OUT_OF_BOUNDS", "out of bounds table access"],
  ["callIndirect", [1], "BAD_INDIRECT_CALL", "indirect call to null or to a function of another type"],
  ["callIndirect", [2], "BAD_INDIRECT_CALL", "indirect call to null or to a function of another type"],
  ["tableGet", [3], "TABLE_OUT_OF_BOUNDS", "out of bounds table access"],
  ["tableSet", [3], "TABLE_OUT_OF_BOUNDS", "out of bounds table access"],
  ["tableFill", [3, 1], "TABLE_OUT_OF_BOUNDS", "out of bounds table access"],
  ["tableCopy", [0, 3, 1], "TABLE_OUT_OF_BOUNDS", "out of bounds table access"],
  ["truncF32", [NaN], "INVALID_CONVERSION", "invalid conversion to integer"],
  ["truncF64", [NaN], "INVALID_CONVERSION", "invalid conversion to integer"],
  ["trunc64F64", [NaN], "INVALID_CONVERSION", "invalid conversion to integer"],
];
for (const [name, args, code, text] of TRAPS) {
  test(`${name}(${args.map(String)}) traps with ${code}`, async (wasmrun, host) => {
    const { exports } = await wasmrun.load(host.url("traps.wasm"));
    const error = await fails(() => exports[name](...args), "WasmTrap", `${text} (in export ${name})`);
    equal(error.code, code);
    equal(error.exportName, name);
    check(error instanceof wasmrun.WasmTrap && error instanceof wasmrun.WasmError, "another class");
    check(error.cause instanceof WebAssembly.RuntimeError, "the cause is not the engine's error");
  });
}
test("an instance goes on after a trap", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("traps.wasm"));
  await fails(() => exports.unreachable(), "WasmTrap", /unreachable/);
  equal(exports.divS(7, 2), 3);
});
test("the stack of a guest is exhausted with our error", async (wasmrun, host) => {
  // (func $f (export "f") (call $f))
  const { exports } = await wasmrun.load(
    Uint8Array.from(
      [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 6, 1, 4, 0, 16, 0, 11],
    ),
  );
  const error = await fails(() => exports.f(), "WasmTrap", "call stack exhausted (in export f)");
  equal(error.code, "STACK_EXHAUSTED");
});
test("a trap has the frames of the guest", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("traps.wasm"));
  const error = await fails(() => exports.unreachable(), "WasmTrap", /unreachable/);
  check(Array.isArray(error.frames), "no frames");
  for (const frame of error.frames) {
    check(Number.isInteger(frame.functionIndex), "no index");
  }
});
test("a trap of the start function has no export", async (wasmrun, host) => {
  const memory = wasmrun.memory({ initial: 1 });
  const error = await fails(
    () => wasmrun.load(host.url("start_trap.wasm"), { imports: { env: { memory } } }),
    "WasmTrap",
    "unreachable",
  );
  equal(error.exportName, undefined);
  equal(memory.getUint8(0), 7);
});

// Exceptions.

const exceptions = async (wasmrun, host, more = () => {}) => {
  const tag = wasmrun.tag(["i32"]);
  const instance = await wasmrun.load(host.url("exceptions.wasm"), {
    imports: { env: { host: () => more(tag), tag } },
  });
  return [instance.exports, tag];
};
test("an exception of the guest is an error with its values", async (wasmrun, host) => {
  const [exports] = await exceptions(wasmrun, host);
  const error = await fails(() => exports.throwOwn(), "GuestError", /^uncaught exception of the guest/);
  equal(error.payload, [-1, 9007199254740993n, -0]);
}, "exceptionsFinal");
test("an exception with a reference gives the same object", async (wasmrun, host) => {
  const [exports] = await exceptions(wasmrun, host);
  const object = {};
  const error = await fails(() => exports.throwRef(object), "GuestError", /uncaught/);
  check(error.payload[0] === object, "another object");
}, "exceptionsFinal");
test("a host function throws an exception that the guest catches", async (wasmrun, host) => {
  const [exports] = await exceptions(wasmrun, host, (tag) => { throw tag.exception(77); });
  equal(exports.catchHost(), 77);
}, "exceptionsFinal");
test("an exception of the host that nobody catches comes back", async (wasmrun, host) => {
  const [exports] = await exceptions(wasmrun, host, (tag) => { throw tag.exception(78); });
  const error = await fails(() => exports.passes(), "GuestError", /uncaught/);
  equal(error.payload, [78]);
}, "exceptionsFinal");
test("the values of a tag are checked", async (wasmrun) => {
  const tag = wasmrun.tag(["i32"]);
  await fails(() => tag.exception("x"), "TypeError",
    `argument 0 of function the tag: expected ${INTEGER}, got a string`);
}, "exceptionsFinal");

// Closing.

test("a closed instance refuses calls", async (wasmrun, host) => {
  const instance = await wasmrun.load(host.url("add.wasm"));
  equal(instance.closed, false);
  instance.close();
  equal(instance.closed, true);
  await fails(() => instance.exports.add(1, 2), "StateError", "the instance is closed");
  await fails(() => instance.call("add", 1, 2), "StateError", "the instance is closed");
});
test("an instance is disposable", async (wasmrun, host) => {
  const instance = await wasmrun.load(host.url("add.wasm"));
  if (Symbol.dispose) {
    instance[Symbol.dispose]();
    await fails(() => instance.exports.add(1, 2), "StateError", "the instance is closed");
  }
});
