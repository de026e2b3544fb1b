// WASI, pools, validation: the second file.

import { check, equal, fails, test } from "./harness.mjs";

test("validate finds nothing in a valid module", async (wasmrun, host) => {
  equal(await wasmrun.validate(host.url("traps.wasm")), []);
});
test("validate says what and where", async (wasmrun) => {
  const problems = await wasmrun.validate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1));
  equal(problems, [{ message: "unexpected end", byteOffset: 9 }]);
});
test("validate looks into the code", async (wasmrun) => {
  // (func (result i32) (i64.const 0))
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 10, 6, 1, 4, 0, 66, 0, 11];
  const problems = await wasmrun.validate(Uint8Array.from(bytes));
  check(problems.length === 1 && /i32/i.test(problems[0].message), JSON.stringify(problems));
});

test("a program's output and exit code come back", async (wasmrun, host) => {
  const result = await wasmrun.wasi.run(host.url("wasi_copy.wasm"), { stdin: "grüße" });
  equal([result.exitCode, result.stdout, result.stderr, result.cut], [0, "grüße", "", false]);
  equal(result.stdoutBytes, new TextEncoder().encode("grüße"));
  equal(result.trap === undefined, true);
});
test("arguments reach a program", async (wasmrun, host) => {
  const result = await wasmrun.wasi.run(host.url("wasi_copy.wasm"), { args: ["one"] });
  equal([result.exitCode, result.trap.name, result.trap.code], [134, "WasmTrap", "UNREACHABLE"]);
});
for (const [what, stdin] of [
  ["bytes", () => new TextEncoder().encode("abc")],
  ["a buffer", () => new TextEncoder().encode("abc").buffer],
  ["a Blob", () => new Blob(["abc"])],
]) {
  test(`standard input may be ${what}`, async (wasmrun, host) => {
    equal((await wasmrun.wasi.run(host.url("wasi_copy.wasm"), { stdin: stdin() })).stdout, "abc");
  });
}
test("standard output goes to a function as text", async (wasmrun, host) => {
  const seen = [];
  const result = await wasmrun.wasi.run(host.url("wasi_copy.wasm"), {
    stdin: "to you",
    stdout: (text) => seen.push(text),
  });
  equal([seen.join(""), result.stdout], ["to you", ""]);
});
test("standard output goes to a stream as bytes", async (wasmrun, host) => {
  const seen = [];
  const stream = new WritableStream({ write: (chunk) => void seen.push(...chunk) });
  await wasmrun.wasi.run(host.url("wasi_copy.wasm"), { stdin: "AB", stdout: stream });
  await stream.close();
  equal(seen, [65, 66]);
});
test("standard output elsewhere is refused", async (wasmrun, host) => {
  await fails(() => wasmrun.wasi.run(host.url("wasi_copy.wasm"), { stdout: 5 }), "TypeError",
    "stdout: expected a function or a WritableStream, got the number 5");
});
test("what a program prints is kept up to a limit", async (wasmrun, host) => {
  const result = await wasmrun.wasi.run(host.url("wasi_copy.wasm"), { stdin: "abcdef", captureLimit: 3 });
  equal([result.stdout, result.cut], ["abc", true]);
});
test("an exit code and other imports", async (wasmrun, host) => {
  let count = 0;
  const result = await wasmrun.wasi.run(host.url("wasi_exit.wasm"), {
    imports: { host: { again: () => { count++; } } },
  });
  equal([result.exitCode, result.stdout, count], [134, "hi\n", 1]);
});
test("a module that is no command is refused", async (wasmrun, host) => {
  await fails(() => wasmrun.wasi.run(host.url("add.wasm")), "TypeError",
    "the module does not export _start: it is no WASI command; is it a reactor?");
});
test("a reactor is started and called", async (wasmrun, host) => {
  const instance = await wasmrun.wasi.start(host.url("wasi_reactor.wasm"));
  equal([instance.exports.next(), instance.call("next")], [41, 42]);
});
test("files are written and read by a program", async (wasmrun, host) => {
  const result = await wasmrun.wasi.run(host.url("wasi_save.wasm"), { files: {}, stdin: "kept" });
  const paths = result.files.paths();
  check(result.exitCode === 0 && paths.length === 1, `${result.exitCode} ${paths}`);
  equal([...result.files][0][0], paths[0]);
});
test("files are a tree of their own", async (wasmrun) => {
  const files = await wasmrun.wasi.files({ "a.txt": "A", "deep/er/b.bin": Uint8Array.of(1, 2), "empty/": "" });
  equal(files.paths().sort(), ["a.txt", "deep/", "deep/er/", "deep/er/b.bin", "empty/"]);
  equal([files.readText("a.txt"), files.read("/deep/er/b.bin")], ["A", Uint8Array.of(1, 2)]);
  files.write("c/d", "new");
  equal([files.has("c/d"), files.has("c/e")], [true, false]);
  files.delete("a.txt");
  equal([...files].map(([path]) => path).sort(), ["c/d", "deep/er/b.bin"]);
});
test("a file that is not there", async (wasmrun) => {
  const files = await wasmrun.wasi.files();
  await fails(() => files.read("missing.txt"), "WasmError", /missing\.txt/);
});
test("files that cannot be changed", async (wasmrun) => {
  const files = (await wasmrun.wasi.files({ a: "1" })).readOnly();
  equal(files.readText("a"), "1");
  await fails(() => files.write("a", "2"), "WasmError", /./);
});
test("files have a quota", async (wasmrun) => {
  const files = await wasmrun.wasi.files({}, { maxBytes: 10 });
  await fails(() => files.write("a", "x".repeat(11)), "WasmError", /./);
});
test("files are mounted where one wants", async (wasmrun, host) => {
  const files = await wasmrun.wasi.files();
  const result = await wasmrun.wasi.run(host.url("wasi_save.wasm"), { mounts: { "/": files } });
  equal([result.exitCode, files.paths().length], [0, 1]);
});
test("files of the browser are still there when opened again", async (wasmrun) => {
  const name = `case-${Math.random().toString(36).slice(2)}`;
  const files = await wasmrun.wasi.persistentFiles(name);
  files.write("kept.txt", "yes");
  await files.flush();
  equal(files.readText("kept.txt"), "yes");
}, "page");

test("a program waits for what is typed, in a worker", async (wasmrun, host) => {
  const input = wasmrun.wasi.input();
  let shown = "";
  const run = wasmrun.wasi.run(host.url("wasi_ask.wasm"), {
    stdin: input,
    stdout: (text) => {
      shown += text;
      if (shown === "name? ") {
        input.write("Ada\n");
      } else if (shown.endsWith("name? ")) {
        input.end();
      }
    },
  });
  const result = await run;
  equal([result.exitCode, shown], [5, "name? hello Ada\nname? "]);
}, "isolated");
test("what was typed before the start is not lost", async (wasmrun, host) => {
  const input = wasmrun.wasi.input();
  input.write("Bob\n");
  input.end();
  const result = await wasmrun.wasi.run(host.url("wasi_ask.wasm"), { stdin: input });
  equal(result.stdout, "name? hello Bob\nname? ");
  await fails(() => input.write("x"), "StateError", "the input has ended");
}, "isolated");
test("a stream is standard input", async (wasmrun, host) => {
  const stdin = new Blob(["Cy\n"]).stream();
  equal((await wasmrun.wasi.run(host.url("wasi_ask.wasm"), { stdin })).stdout, "name? hello Cy\nname? ");
}, "isolated");
for (const [what, before] of [["at once", []], ["after some bytes", ["Cy\n"]]]) {
  test(`a stream that fails ${what} fails the run`, async (wasmrun, host) => {
    const stdin = new ReadableStream({
      pull(controller) {
        before.length
          ? controller.enqueue(new TextEncoder().encode(before.shift()))
          : controller.error(new Error("broken off"));
      },
    });
    await fails(() => wasmrun.wasi.run(host.url("wasi_ask.wasm"), { stdin }), "Error", "broken off");
  }, "isolated");
}
test("a program that computes for ever is ended by a signal", async (wasmrun, host) => {
  const controller = new AbortController();
  const input = wasmrun.wasi.input();
  input.write("!\n");
  setTimeout(() => controller.abort(), 300);
  await fails(
    () => wasmrun.wasi.run(host.url("wasi_ask.wasm"), { stdin: input, signal: controller.signal }),
    "AbortError",
    /./,
  );
}, "isolated");
test("a program runs in a worker if asked to", async (wasmrun, host) => {
  const result = await wasmrun.wasi.run(host.url("wasi_copy.wasm"), { stdin: "there", worker: true });
  equal(result.stdout, "there");
}, "isolated");
test("without isolation a worker says what it needs", async (wasmrun, host) => {
  await fails(() => wasmrun.wasi.run(host.url("wasi_copy.wasm"), { worker: true }),
    "UnsupportedFeatureError", /cross-origin isolated/);
}, "page plain");

const primes = async (wasmrun, host, more = {}) => {
  const memory = wasmrun.memory({ initial: 1, maximum: 16, shared: true });
  const found = [];
  const pool = await wasmrun.pool(host.url("readme_threads.wasm"), {
    size: 2,
    imports: { env: { memory, found: (count) => found.push(count) }, local: { log() {} } },
    ...more,
  });
  return { pool, memory, found };
};
test("a pool calls functions in workers", async (wasmrun, host) => {
  const { pool, memory, found } = await primes(wasmrun, host);
  equal(await pool.call("count", 0, 100), 25);
  equal(await pool.all("count", [[0, 100], [100, 200]]), [25, 21]);
  equal(memory.getInt32(0), 71);
  equal(found.sort(), [21, 25, 25]);
  equal([pool.queued, pool.running, pool.workers, pool.closed], [0, 0, 2, false]);
  pool.close();
  equal(pool.closed, true);
}, "isolated");
test("a pool refuses what is not the guest's type", async (wasmrun, host) => {
  const { pool } = await primes(wasmrun, host);
  await fails(() => pool.call("count", 0), "TypeError", "function count takes 2 arguments [i32 i32] -> [i32], got 1");
  await fails(() => pool.call("cuont", 0, 1), "TypeError", "no export cuont; there are: count");
  pool.close();
}, "isolated");
test("what a host function throws fails the call of a pool", async (wasmrun, host) => {
  const { pool } = await primes(wasmrun, host, {
    imports: {
      env: {
        memory: wasmrun.memory({ initial: 1, maximum: 16, shared: true }),
        found: () => { throw new Error("not found"); },
      },
      local: { log() {} },
    },
  });
  const error = await pool.call("count", 0, 10).catch((thrown) => thrown);
  check(/not found/.test(error.message), String(error));
  pool.close();
}, "isolated");
test("a closed pool refuses calls", async (wasmrun, host) => {
  const { pool } = await primes(wasmrun, host);
  pool.close();
  const error = await pool.call("count", 0, 10).catch((thrown) => thrown);
  check(error instanceof Error && /closed/.test(error.message), String(error));
}, "isolated");
