// Modules, memories, tables, globals, loading.

import { check, equal, fails, test } from "./harness.mjs";

const MODULES = (
  "adapters add calls chain counter custom globals globals_import host import_twice memory " +
  "memory_import memory_none memory_twice multi names numbers readme reentry refs start start_only " +
  "table table_import traps v128 wasi_ask wasi_calls wasi_copy wasi_exit wasi_reactor wasi_save " +
  "frames limits_memory limits_table host_adapters imports_add shared_data_a " +
  "shared_data_b typed_host"
).split(" ");
const KINDS = { func: "function" };
for (const name of MODULES) {
  test(`inspect reads ${name}.wasm as the browser does`, async (wasmrun, host) => {
    const bytes = await host.bytes(`${name}.wasm`);
    const about = await wasmrun.inspect(bytes);
    const module = await WebAssembly.compile(bytes);
    const plain = (list) =>
      list.map((one) => [one.module ?? "", one.name, KINDS[one.kind] ?? one.kind].join("|"));
    equal(plain(about.imports), plain(WebAssembly.Module.imports(module)));
    equal(plain(about.exports), plain(WebAssembly.Module.exports(module)));
    equal(about.byteLength, bytes.length);
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    equal(about.sha256, Array.from(hash, (b) => b.toString(16).padStart(2, "0")).join(""));
  });
}

test("types of imports and exports are whole", async (wasmrun, host) => {
  const { imports } = await wasmrun.inspect(await host.bytes("types.wasm"));
  equal(imports.slice(0, 7).map((one) => one.type), [
    "func [i32 i64] -> [f32 f64]",
    "memory 1..4",
    "table 2.. funcref",
    "table 0..8 externref",
    "global i64",
    "global mut f32",
    "tag [i32 f64]",
  ]);
  equal(imports[0].params, ["i32", "i64"]);
  equal(imports[0].results, ["f32", "f64"]);
  equal([imports[1].minimum, imports[1].maximum], [1, 4]);
  equal(imports[3].element, "externref");
  equal([imports[5].value, imports[5].mutable], ["f32", true]);
  equal(imports[8].module, "Ελληνικά");
});
test("inspect needs nothing that pages by plain HTTP lack", async (wasmrun, host) => {
  const bytes = await host.bytes("add.wasm");
  const { sha256 } = await wasmrun.compile(bytes).then((module) => wasmrun.inspect(module));
  const kept = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
  try {
    equal((await wasmrun.inspect(bytes)).sha256, sha256);
  } finally {
    Object.defineProperty(globalThis, "crypto", kept);
  }
});

test("a module tells the same as inspect", async (wasmrun, host) => {
  const module = await wasmrun.compile(host.url("custom.wasm"));
  const about = await wasmrun.inspect(module);
  equal(module.customSectionNames, about.customSections.map((section) => section.name));
  equal(module.sha256(), about.sha256);
  equal(module.byteLength, about.byteLength);
  equal(module.bytes(), await host.bytes("custom.wasm"));
  check(module.customSections(module.customSectionNames[0])[0] instanceof Uint8Array, "no bytes");
});
test("a module has the name of its name section", async (wasmrun, host) => {
  equal((await wasmrun.compile(host.url("traps.wasm"))).name, "traps");
});
test("a module knows the browser's module", async (wasmrun, host) => {
  const module = await wasmrun.compile(host.url("add.wasm"));
  check(module.raw instanceof WebAssembly.Module, "no WebAssembly.Module");
});
test("modules and instances are made by functions only", async (wasmrun) => {
  await fails(() => new wasmrun.Module(), "TypeError", /made by compile/);
  await fails(() => new wasmrun.Instance(), "TypeError", /made by load/);
});

// Sources.

for (const [what, source] of [
  ["an address", (host) => host.url("add.wasm")],
  ["a URL", (host) => new URL(host.url("add.wasm"))],
  ["a Uint8Array", (host) => host.bytes("add.wasm")],
  ["an ArrayBuffer", async (host) => (await host.bytes("add.wasm")).slice().buffer],
  ["a DataView", async (host) => new DataView((await host.bytes("add.wasm")).slice().buffer)],
  ["a Response", (host) => host.response("add.wasm")],
  ["a promise", (host) => Promise.resolve(host.url("add.wasm"))],
  ["a Response of bytes", async (host) => new Response(await host.bytes("add.wasm"))],
]) {
  test(`load takes ${what}`, async (wasmrun, host) => {
    equal((await wasmrun.load(await source(host))).exports.add(2, 3), 5);
  });
}
test("load takes a module of ours", async (wasmrun, host) => {
  const module = await wasmrun.compile(host.url("add.wasm"));
  const first = await wasmrun.load(module);
  const second = await module.instantiate();
  equal(first.exports.add(1, 2) + second.exports.add(3, 4), 10);
  check(first.module === module, "another module");
});
test("compileSync and instantiateSync are at once", async (wasmrun, host) => {
  const bytes = await host.bytes("add.wasm");
  equal(wasmrun.compileSync(bytes).instantiateSync().exports.add(2, 2), 4);
});
test("bytes may change after compile has begun", async (wasmrun, host) => {
  const bytes = (await host.bytes("add.wasm")).slice();
  const module = wasmrun.compile(bytes);
  bytes.fill(0);
  equal((await (await module).instantiate()).exports.add(2, 3), 5);
});
for (const [what, source] of [["a number", 5], ["null", null], ["an object", {}], ["nothing", undefined]]) {
  test(`load refuses ${what}`, async (wasmrun) => {
    await fails(() => wasmrun.load(source), "TypeError", /^source: expected an address, a Response, bytes/);
  });
}
test("a Response that was read, or is being read, is refused", async (wasmrun, host) => {
  const used = await host.response("add.wasm");
  await used.arrayBuffer();
  const locked = await host.response("add.wasm");
  locked.body.getReader();
  for (const response of [used, locked]) {
    for (const use of [wasmrun.load, wasmrun.compile, wasmrun.inspect]) {
      await fails(() => use(response), "TypeError", /^source: somebody has read .* already, or reads it$/);
    }
  }
});
test("an address where nothing is", async (wasmrun, host) => {
  await fails(() => wasmrun.load(host.url("missing.wasm")), "LoadError",
    `cannot load ${host.url("missing.wasm")}: not found (status 404)`);
});
test("an address that is no module", async (wasmrun, host) => {
  await fails(() => wasmrun.load(host.url("fixtures.txt")), "CompileError", /./);
});
test("bytes that are no module", async (wasmrun) => {
  const error = await fails(() => wasmrun.compile(Uint8Array.of(0, 97, 115, 109, 9)), "CompileError", /./);
  check(error instanceof wasmrun.CompileError && error instanceof wasmrun.WasmError, "another class");
});
test("a module that ends early says where", async (wasmrun, host) => {
  const bytes = (await host.bytes("add.wasm")).slice(0, -3);
  const error = await fails(() => wasmrun.compile(bytes), "CompileError", /./);
  check(Number.isInteger(error.byteOffset), `no offset: ${error.byteOffset}`);
});
test("integrity is asked for", async (wasmrun, host) => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await host.bytes("add.wasm")));
  const integrity = "sha256-" + btoa(String.fromCharCode(...hash));
  const { exports } = await wasmrun.load(host.url("add.wasm"), { integrity });
  equal(exports.add(2, 3), 5);
  hash[0] ^= 1;
  await fails(
    () => wasmrun.load(host.url("add.wasm"), { integrity: "sha256-" + btoa(String.fromCharCode(...hash)) }),
    "LoadError",
    /^cannot load .*: (no answer, or )?the bytes are others than integrity says$/,
  );
});
test("progress is reported up to the whole", async (wasmrun, host) => {
  const seen = [];
  await wasmrun.compile(host.url("traps.wasm"), { onProgress: (one) => seen.push(one) });
  equal(seen.at(-1).loaded, (await host.bytes("traps.wasm")).length);
  check(seen.every((one) => one.total === undefined || one.total >= one.loaded), "more than the total");
});
test("a load is given up by its signal", async (wasmrun, host) => {
  const controller = new AbortController();
  controller.abort();
  const { signal } = controller;
  for (const options of [{ signal }, { request: { signal } }, { signal, fallback: await host.bytes("add.wasm") }]) {
    await fails(() => wasmrun.load(host.url("add.wasm"), options), "AbortError", /./);
  }
});
test("a load that has begun is given up with the signal's reason", async (wasmrun, host) => {
  const controller = new AbortController();
  const reason = new Error("too slow");
  const loading = wasmrun.load(host.url("add.wasm"), { signal: controller.signal, fallback: host.url("add.wasm") });
  controller.abort(reason);
  check((await loading.catch((error) => error)) === reason, "another error");
});
test("the variant whose features are there is taken", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("missing.wasm"), {
    variants: [
      { url: host.url("memory.wasm"), features: [] },
      { url: host.url("add.wasm"), features: ["mutableGlobals"] },
    ],
  });
  equal(exports.add(2, 3), 5);
});
test("a variant of an unknown feature is refused", async (wasmrun, host) => {
  await fails(
    () => wasmrun.load(host.url("add.wasm"), { variants: [{ url: "x", features: ["warp"] }] }),
    "TypeError",
    "variants: no feature is called warp",
  );
});
test("a fallback is taken where the first is missing", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("missing.wasm"), { fallback: host.url("add.wasm") });
  equal(exports.add(2, 3), 5);
});
test("all attempts are in the error", async (wasmrun, host) => {
  const error = await fails(
    () => wasmrun.load(host.url("no1.wasm"), { fallback: [host.url("no2.wasm")] }),
    "LoadError",
    /no candidate could be loaded/,
  );
  equal(error.attempts.map((one) => one.location), [host.url("no1.wasm"), host.url("no2.wasm")]);
  equal(error.attempts[0].error.name, "LoadError");
});
test("features are those of the browser", async (wasmrun) => {
  const features = wasmrun.features();
  check(features.includes("bigInt") && features.includes("multiValue"), String(features));
  check(wasmrun.features() === features, "asked again");
});
test("limits hold for what is compiled with them", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("memory.wasm"), { limits: { maxMemoryPages: 2 } });
  equal(exports.grow(1), 1);
  equal(exports.grow(1), -1);
  equal(exports.memory.grow(1), -1);
});

// Links.

test("missing imports are named, all at once", async (wasmrun, host) => {
  const error = await fails(() => wasmrun.load(host.url("multi.wasm")), "LinkError",
    /^import env\.swap: expected func \[i32 f32\] -> \[f32 i32\], nothing supplied; import env\.reverse/);
  equal(error.problems.map((one) => one.name), ["swap", "reverse"]);
  equal(error.problems[0].expected.params, ["i32", "f32"]);
  check(error instanceof wasmrun.LinkError, "another class");
});
for (const [what, value] of [["a number", 5], ["a string", "x"], ["an object", {}]]) {
  test(`${what} is no function for an import`, async (wasmrun, host) => {
    await fails(
      () => wasmrun.load(host.url("readme.wasm"), { imports: { env: { log: value } } }),
      "LinkError",
      /^import env\.log: expected func \[i32\] -> \[\], nothing supplied: .* does not fit$/,
    );
  });
}
test("a memory that is too small for an import says both sizes", async (wasmrun, host) => {
  const memory = wasmrun.memory({ initial: 1 });
  await fails(
    () => wasmrun.load(host.url("needs.wasm"), {
      imports: { env: { ran() {}, f: () => 0n, memory, table: wasmrun.table({ element: "funcref", initial: 2, maximum: 4 }),
        global: wasmrun.global({ value: "i32", mutable: true }, 0), const: 1, tag: wasmrun.tag(["i32"]) } },
    }),
    "LinkError",
    "import env.memory: expected memory 2..4, got memory 1..",
  );
}, "exceptionsFinal");
test("imports must be objects", async (wasmrun, host) => {
  await fails(() => wasmrun.load(host.url("readme.wasm"), { imports: 7 }), "TypeError",
    "imports: expected an object, got the number 7");
});
test("a memory of the browser is an import", async (wasmrun, host) => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = await wasmrun.load(host.url("memory_import.wasm"), {
    imports: { env: { memory, print() {} } },
  });
  equal(exports.load8(0), 72);
  check(exports.memory.raw === memory, "another memory");
});
test("a global of the browser is an import", async (wasmrun, host) => {
  const counter = new WebAssembly.Global({ value: "i32", mutable: true }, 5);
  const { exports } = await wasmrun.load(host.url("globals_import.wasm"), { imports: { env: { counter } } });
  exports.inc();
  equal(counter.value, 6);
  equal(exports.counter.value, 6);
});

// Memories.

const memoryOf = async (wasmrun, host) => (await wasmrun.load(host.url("memory.wasm"))).memory;
const VALUES = {
  Int8: [-128, 127],
  Uint8: [0, 255],
  Int16: [-32768, 32767],
  Uint16: [0, 65535],
  Int32: [-2147483648, 2147483647],
  Uint32: [0, 4294967295],
  BigInt64: [-9223372036854775808n, 9223372036854775807n],
  BigUint64: [0n, 18446744073709551615n],
  Float32: [-0, 0.5],
  Float64: [NaN, 0.1],
};
const LENGTH = { Int8: 1, Uint8: 1, Int16: 2, Uint16: 2, Int32: 4, Uint32: 4, BigInt64: 8, BigUint64: 8, Float32: 4, Float64: 8 };
for (const type in VALUES) {
  test(`a memory keeps ${type} at odd addresses`, async (wasmrun, host) => {
    const memory = await memoryOf(wasmrun, host);
    for (const value of VALUES[type]) {
      memory["set" + type](101, value);
      equal(memory["get" + type](101), value);
    }
  });
  test(`${type} outside of the memory is a RangeError`, async (wasmrun, host) => {
    const memory = await memoryOf(wasmrun, host);
    const length = LENGTH[type];
    const text = `access of ${length} byte${length > 1 ? "s" : ""} at address ${65537 - length} is out of bounds: the memory has 65536 bytes`;
    await fails(() => memory["get" + type](65537 - length), "RangeError", text);
    await fails(() => memory["set" + type](65537 - length, VALUES[type][0]), "RangeError", text);
    equal(memory["get" + type](65536 - length), VALUES[type].includes(0n) || type.startsWith("Big") ? 0n : 0);
  });
  test(`${type} works after the memory has grown`, async (wasmrun, host) => {
    const { exports } = await wasmrun.load(host.url("memory.wasm"));
    const { memory } = exports;
    memory["set" + type](16, VALUES[type][1]);
    equal(exports.grow(1), 1);
    equal(memory["get" + type](16), VALUES[type][1]);
    memory["set" + type](70000, VALUES[type][1]);
    equal(memory["get" + type](70000), VALUES[type][1]);
  });
}
test("what the guest writes is read", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("memory.wasm"));
  exports.store64(8, -2n);
  equal(exports.memory.getBigInt64(8), -2n);
  exports.memory.setUint8(3, 200);
  equal(exports.load8(3), 200);
});
test("a memory has pages, bytes and a type", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  equal([memory.pages, memory.byteLength, memory.buffer.byteLength, memory.bytes.length], [1, 65536, 65536, 65536]);
  equal(memory.type.type, "memory 1..3");
  equal([memory.type.minimum, memory.type.maximum, memory.type.shared], [1, 3, false]);
});
test("a memory grows up to its maximum", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  equal([memory.grow(0), memory.grow(2), memory.grow(1), memory.pages], [1, 1, -1, 3]);
});
test("a memory does not shrink", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  await fails(() => memory.grow(-1), "TypeError", "pages: expected a whole number from 0 on, got the number -1");
});
for (const text of ["", "Hi", "naïve", "日本語", "😀", "a\0b", "\ufeffmark", "x".repeat(5000)]) {
  test(`a memory keeps the string ${JSON.stringify(text.slice(0, 12))}`, async (wasmrun, host) => {
    const memory = await memoryOf(wasmrun, host);
    const length = memory.writeString(1000, text);
    equal(length, new TextEncoder().encode(text).length);
    equal(memory.readString(1000, length), text);
  });
}
test("a string with a zero at the end is read up to it", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  equal(memory.writeString(100, "größer", { zero: true }), 9);
  equal(memory.readString(100), "größer");
  equal(memory.readString(16), "Hi");
});
test("a string without a zero is a RangeError", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  memory.fill(0, 1, 65536);
  await fails(() => memory.readString(5), "RangeError", "no zero byte from address 5 on: the memory has 65536 bytes");
});
test("a string that does not fit is a RangeError and changes nothing", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  await fails(() => memory.writeString(65534, "abc"), "RangeError",
    "access of 3 bytes at address 65534 is out of bounds: the memory has 65536 bytes");
  equal(memory.getUint8(65534), 0);
});
test("read copies, view does not", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  const copy = memory.read(16, 2);
  const view = memory.view(16, 2);
  memory.setUint8(16, 74);
  equal([copy, view], [Uint8Array.of(72, 105), Uint8Array.of(74, 105)]);
});
test("write takes bytes of any view", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  equal(memory.write(0, Uint16Array.of(0x0201, 0x0403)), 4);
  equal(memory.read(0, 4), Uint8Array.of(1, 2, 3, 4));
  equal(memory.write(0, Uint8Array.of(9).buffer), 1);
});
test("addresses must be whole and not negative", async (wasmrun, host) => {
  const memory = await memoryOf(wasmrun, host);
  await fails(() => memory.getInt32(-1), "TypeError",
    "address: expected a whole number from 0 on, got the number -1");
  await fails(() => memory.read(-8, 1), "TypeError",
    "address: expected a whole number from 0 on, got the number -8");
});
test("an instance without memory says so", async (wasmrun, host) => {
  const instance = await wasmrun.load(host.url("globals.wasm"));
  await fails(() => instance.memory, "TypeError", "the instance exports no memory");
});
test("an instance with two memories says so", async (wasmrun, host) => {
  const instance = await wasmrun.load(host.url("multi_memory.wasm"));
  await fails(() => instance.memory, "TypeError", "the instance exports several memories");
}, "multiMemory");
test("a memory of 64-bit addresses takes bigints", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("memory64.wasm"));
  exports.memory.setUint8(5n, 99);
  equal(exports.load8(5n), 99);
  equal(exports.memory.grow(1n), 1);
  equal(exports.memory.getUint8(5), 99);
}, "memory64");
test("a memory of ours is shared by two instances", async (wasmrun, host) => {
  const memory = wasmrun.memory({ initial: 1, maximum: 2 });
  const imports = { env: { memory, print() {} } };
  const one = await wasmrun.load(host.url("memory_import.wasm"), { imports });
  const two = await wasmrun.load(host.url("memory_import.wasm"), { imports });
  one.exports.store8(9, 42);
  equal(two.exports.load8(9), 42);
  check(one.exports.memory === memory && two.exports.memory === memory, "another memory");
});
test("a memory's descriptor is checked", async (wasmrun) => {
  await fails(() => wasmrun.memory({ initial: 3, maximum: 2 }), "TypeError",
    "memory 3..2: the maximum is less than the minimum");
  await fails(() => wasmrun.memory({ initial: -1 }), "TypeError",
    "initial: expected a whole number from 0 to 4294967295, got the number -1");
  await fails(() => wasmrun.memory({ initial: 1, shared: true }), "TypeError",
    "memory 1.. shared: a shared memory needs a maximum");
});
test("a shared memory is read and written", async (wasmrun) => {
  const memory = wasmrun.memory({ initial: 1, maximum: 4, shared: true });
  check(memory.buffer instanceof SharedArrayBuffer, "not shared");
  memory.writeString(0, "shared");
  equal(memory.readString(0, 6), "shared");
  equal(memory.grow(1), 1);
  memory.setInt32(65536, 5);
  equal(memory.getInt32(65536), 5);
}, "isolated");

// Tables and globals.

test("a table gives functions that can be called", async (wasmrun, host) => {
  const { exports, rawExports } = await wasmrun.load(host.url("table.wasm"));
  equal(exports.table.length, 3);
  equal([exports.table.get(0)(), exports.table.get(1)()], [42, 13]);
  // WebKitGTK gives another object for what a segment has put there.
  equal(exports.table.get(0) === exports.f42, rawExports.table.get(0) === rawExports.f42);
  equal(exports.table.get(2), null);
}, "gc");
test("a table takes functions of the guest", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("table.wasm"));
  exports.table.set(2, exports.f42);
  equal(exports.call(2), 42);
  exports.table.set(0, null);
  equal(exports.get(0), null);
});
test("a table grows up to its maximum", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("table.wasm"));
  equal([exports.table.grow(2, exports.f42), exports.call(4), exports.table.grow(9)], [3, 42, -1]);
});
test("an index outside of a table is a RangeError", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("table.wasm"));
  const text = "index 3 is out of bounds: the table has 3 elements";
  await fails(() => exports.table.get(3), "RangeError", text);
  await fails(() => exports.table.set(3, null), "RangeError", text);
});
test("a plain function is no element of a table", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("table.wasm"));
  await fails(() => exports.table.set(0, () => 1), "TypeError",
    "element of the table: expected funcref (a function of a module), got a function of JavaScript");
  await fails(() => exports.table.set(0, 5), "TypeError",
    "element of the table: expected funcref (a function of a module), got the number 5");
});
test("a table is iterable", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("table.wasm"));
  equal([...exports.table].map((one) => one && one()), [42, 13, null]);
}, "gc");
test("a table of ours is an import", async (wasmrun, host) => {
  const table = wasmrun.table({ element: "funcref", initial: 4 });
  const { exports } = await wasmrun.load(host.url("table_import.wasm"), { imports: { env: { table } } });
  equal(table.get(1)(), 9007199254740993n);
  equal(exports.callI32(0), 1);
  check(exports.table === table, "another table");
});
test("a table of externref keeps objects", async (wasmrun) => {
  const object = {};
  const table = wasmrun.table({ element: "externref", initial: 2 }, object);
  check(table.get(0) === object && table.get(1) === object, "another object");
  table.set(1, "text");
  equal(table.get(1), "text");
});
for (const [name, value] of [["i32", -1], ["i64", -9223372036854775808n], ["f32", Math.fround(0.1)], ["f64", -0], ["externref", null], ["funcref", null], ["constI32", 42], ["constI64", 9007199254740993n]]) {
  test(`the global ${name} is read`, async (wasmrun, host) => {
    const { exports } = await wasmrun.load(host.url("globals.wasm"));
    equal(exports[name].value, value);
  });
}
test("globals are set with the values of their types", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("globals.wasm"));
  exports.i32.value = 7;
  exports.i64.value = 8n;
  exports.f64.value = 0.5;
  exports.funcref.value = exports.seven;
  equal([exports.i32.value, exports.i64.value, exports.f64.value, exports.funcref.value()], [7, 8n, 0.5, 7]);
  check(exports.function.value === exports.seven, "another function");
});
test("a constant global is not set", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("globals.wasm"));
  await fails(() => { exports.constI32.value = 1; }, "StateError", "the global is not mutable");
});
test("a global refuses a value of another type", async (wasmrun, host) => {
  const { exports } = await wasmrun.load(host.url("globals.wasm"));
  await fails(() => { exports.i64.value = 1; }, "TypeError",
    "value of the global: expected i64 (a bigint of 64 bits), got the number 1");
});
test("a global of ours is seen by two instances", async (wasmrun, host) => {
  const counter = wasmrun.global({ value: "i32", mutable: true }, 10);
  const one = await wasmrun.load(host.url("globals_import.wasm"), { imports: { env: { counter } } });
  const two = await wasmrun.load(host.url("globals_import.wasm"), { imports: { env: { counter } } });
  one.exports.inc();
  two.exports.inc();
  equal(counter.value, 12);
  equal(counter.type.type, "global mut i32");
});
test("a type that is none is refused", async (wasmrun) => {
  await fails(() => wasmrun.global({ value: "i16" }, 0), "TypeError", "no type of a value: i16");
});
