package io.github.wasmrun.contract.component;

import static io.github.wasmrun.contract.component.Functions.text;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.component.WasiComponent;
import io.github.wasmrun.wasi.io.WasiClock;
import java.util.ArrayList;
import java.util.List;

/** Each function of {@code wasi:io}, {@code clocks} and {@code filesystem} by itself. */
public final class WasiFunctionTests {
  private static final String MAX = "18446744073709551615";
  private static final String READ = "{read}";
  private static final String WRITE = "{write}";
  private static final String BOTH = "{read, write}";
  private static final String NEW = "{create, exclusive}";

  private WasiFunctionTests() {}

  /** A test of one guest in a tree of files. */
  interface Use {
    void of(Functions guest, int root);
  }

  static void use(Tests tests, Wasi settings, FileTree files, Use use) {
    try (WasiHost host = settings.mount("/", files).open()) {
      Functions guest = new Functions(tests, host);
      use.of(guest, guest.root());
    }
  }

  static void test(Tests tests, String name, Use use) {
    tests.test("wasi 0.2: " + name, () -> use(tests, Wasi.host(), MemoryFiles.create(), use));
  }

  public static void add(Tests tests) {
    addClocks(tests);
    addStreams(tests);
    addWrites(tests);
  }

  private static void addClocks(Tests tests) {
    tests.test("wasi 0.2: imports with other parameters are traps", () -> misfits(tests));
    tests.test("wasi 0.2: durations and times are unsigned", () -> waits(tests));
    test(
        tests,
        "poll gives all that is ready",
        (guest, root) -> {
          int past = guest.handle("subscribe-instant", 0);
          int late = guest.handle("subscribe-duration", "3600000000000");
          int input = guest.handle("subscribe-input", guest.handle("get-stdin"));
          int output = guest.handle("subscribe-output", guest.handle("get-stdout"));
          Expect.equal(
              "[0, 2, 3]", guest.call("poll", List.of(past, late, input, output).toString()));
          Expect.equal("true", guest.call("ready", past));
          Expect.equal("false", guest.call("ready", late));
          Expect.equal("", guest.call("block", output));
          guest.call("drop-pollable", late);
        });
  }

  private static void misfits(Tests tests) {
    WasmComponent component =
        WasmComponent.compile(tests.engine(), Fixtures.bytes("component_misfit"));
    misfit(component, "none", "the import has no parameter 0");
    misfit(component, "text", "unexpected value of a component: ");
    misfit(component, "other-handle", "unexpected value of a component: ");
  }

  private static void misfit(WasmComponent component, String function, String text) {
    try (WasiHost host = Wasi.host().open()) {
      ComponentInstance instance = component.instantiate(WasiComponent.imports(host));
      ComponentTrapException trap =
          Expect.thrown(ComponentTrapException.class, () -> instance.function(function).call());
      Expect.equal(ComponentTrap.REFUSED_BY_HOST, trap.reason());
      Expect.contains(text, trap.getMessage());
    }
  }

  private static void waits(Tests tests) {
    List<Long> slept = new ArrayList<>();
    WasiClock clock =
        new WasiClock() {
          @Override
          public long realtimeNanos() {
            return 0;
          }

          @Override
          public long monotonicNanos() {
            return 1000;
          }

          @Override
          public boolean sleep(long nanos) {
            slept.add(nanos);
            return false;
          }
        };
    for (String[] wait :
        new String[][] {
          {"subscribe-duration", MAX},
          {"subscribe-duration", "9223372036854775808"},
          {"subscribe-duration", "7"},
          {"subscribe-instant", MAX},
          {"subscribe-instant", "9223372036854775808"},
          {"subscribe-instant", "1007"}
        }) {
      use(
          tests,
          Wasi.host().clock(clock),
          MemoryFiles.create(),
          (guest, root) -> {
            int pollable = guest.handle(wait[0], wait[1]);
            Expect.equal("false", guest.call("ready", pollable));
            TrapException trap =
                Expect.thrown(TrapException.class, () -> guest.call("block", pollable));
            Expect.equal(TrapCode.INTERRUPTED, trap.code());
          });
    }
    long half = Long.MAX_VALUE;
    Expect.equal(List.of(half, half, 7L, half, half - 999, 7L).toString(), slept.toString());
    use(
        tests,
        Wasi.host().clock(clock),
        MemoryFiles.create(),
        (guest, root) -> {
          Expect.equal("true", guest.call("ready", guest.handle("subscribe-duration", 0)));
          Expect.equal("true", guest.call("ready", guest.handle("subscribe-instant", 999)));
          Expect.equal("true", guest.call("ready", guest.handle("subscribe-instant", 1000)));
        });
    use(
        tests,
        Wasi.host().clock(WasiClock.fixed(5, 1_000_000)),
        MemoryFiles.create(),
        (guest, root) -> {
          for (String function : List.of("subscribe-duration", "subscribe-instant")) {
            guest.call("ready", guest.handle(function, "7")); // the clock has been read
            Expect.equal("", guest.call("block", guest.handle(function, MAX)));
          }
        });
  }

  private static void addStreams(Tests tests) {
    test(
        tests,
        "streams read and skip in a file",
        (guest, root) -> {
          int file = guest.open(root, "a", NEW, BOTH);
          Expect.equal("ok(10)", guest.call("write-at", file, text("0123456789"), 0));
          int in = guest.handle("read-via-stream", file, 1);
          Expect.equal("ok(\"12\")", guest.call("read", in, 2));
          Expect.equal("ok(3)", guest.call("skip", in, 3));
          Expect.equal("ok(1)", guest.call("blocking-skip", in, 1));
          Expect.equal("ok(\"\")", guest.call("read", in, 0));
          Expect.equal("ok(\"789\")", guest.call("blocking-read", in, MAX));
          Expect.equal("err(closed)", guest.call("read", in, 1));
          Expect.equal("err(closed)", guest.call("skip", in, 1));
          Expect.equal("err(invalid)", guest.call("read-via-stream", file, MAX));
          Expect.equal(
              "err(bad-descriptor)",
              guest.call("read-via-stream", guest.open(root, "a", "{}", WRITE), 0));
          // A stream goes on without the descriptor that it is of.
          int other = guest.handle("read-via-stream", file, 8);
          guest.call("drop-descriptor", file);
          Expect.equal("ok(\"89\")", guest.call("read", other, 5));
          guest.call("drop-input", other);
        });
    test(
        tests,
        "streams write and append to a file",
        (guest, root) -> {
          int file = guest.open(root, "a", NEW, BOTH);
          int out = guest.handle("write-via-stream", file, 2);
          Expect.equal("ok(1048576)", guest.call("check-write", out));
          Expect.equal("ok", guest.call("write", out, text("ab")));
          Expect.equal("ok", guest.call("write-zeroes", out, 2));
          Expect.equal("ok", guest.call("flush", out));
          Expect.equal("ok", guest.call("blocking-flush", out));
          int end = guest.handle("append-via-stream", file);
          Expect.equal("ok", guest.call("blocking-write-and-flush", end, text("c")));
          Expect.equal("ok", guest.call("blocking-write-zeroes-and-flush", end, 1));
          Expect.equal("ok", guest.call("write", end, text("d")));
          Expect.equal(
              "ok((\"\\u{00}\\u{00}ab\\u{00}\\u{00}c\\u{00}d\", true))",
              guest.call("read-at", file, 100, 0));
          guest.call("drop-output", out);
          Expect.equal(
              "err(bad-descriptor)",
              guest.call("append-via-stream", guest.open(root, "a", "{}", READ)));
        });
    test(
        tests,
        "streams flow into streams",
        (guest, root) -> {
          int file = guest.open(root, "a", NEW, BOTH);
          guest.call("write-at", file, text("0123456789"), 0);
          int in = guest.handle("read-via-stream", file, 4);
          int copy = guest.open(root, "b", NEW, BOTH);
          int out = guest.handle("write-via-stream", copy, 0);
          Expect.equal("ok(2)", guest.call("splice", out, in, 2));
          Expect.equal("ok(0)", guest.call("splice", out, in, 0));
          Expect.equal("ok(4)", guest.call("blocking-splice", out, in, MAX));
          Expect.equal("err(closed)", guest.call("blocking-splice", out, in, 1));
          Expect.equal("ok((\"456789\", true))", guest.call("read-at", copy, 7, 0));
        });
  }

  private static void addWrites(Tests tests) {
    tests.test(
        "wasi 0.2: a stream writes until the quota is full, and says so",
        () -> {
          MemoryFiles files = MemoryFiles.create(10, 100);
          use(
              tests,
              Wasi.host(),
              files,
              (guest, root) -> {
                int file = guest.open(root, "a", NEW, WRITE);
                int out = guest.handle("write-via-stream", file, 0);
                Expect.equal("ok", guest.call("write", out, text("0123456")));
                noSpace(guest, guest.call("write", out, text("789abc")));
                Expect.equal("0123456789", files.readText("a"));
                int end = guest.handle("append-via-stream", file);
                Expect.equal("ok", guest.call("set-size", file, 8));
                noSpace(guest, guest.call("blocking-write-and-flush", end, text("xyz")));
                Expect.equal("01234567xy", files.readText("a"));
                Expect.equal("ok", guest.call("set-size", file, 9));
                Expect.equal("ok(1)", guest.call("write-at", file, text("uvw"), 9));
                Expect.equal(
                    "err(insufficient-space)", guest.call("write-at", file, text("u"), 10));
              });
        });
    test(
        tests,
        "zeros beyond what check-write permits are a trap",
        (guest, root) -> {
          int file = guest.open(root, "a", NEW, WRITE);
          int out = guest.handle("write-via-stream", file, 0);
          Expect.equal("ok", guest.call("write-zeroes", out, 1 << 20));
          Expect.contains("size: 1048576,", guest.call("stat", file));
          Expect.thrown(
              ComponentTrapException.class,
              "a function of the host refuses the call: wasi:io/streams: 2097152 zeros, but"
                  + " check-write permits 1048576 bytes",
              () -> guest.call("write-zeroes", out, 2 << 20));
        });
    test(
        tests,
        "zeros without number are a trap",
        (guest, root) -> {
          int out = guest.handle("get-stdout");
          Expect.thrown(
              ComponentTrapException.class,
              () -> guest.call("blocking-write-zeroes-and-flush", out, MAX));
        });
  }

  /** A stream failed since there was no space. */
  private static void noSpace(Functions guest, String result) {
    String before = "err(last-operation-failed(";
    Expect.isTrue(result.startsWith(before), result);
    String error = result.substring(before.length(), result.indexOf(')'));
    Expect.equal("\"NOSPC\"", guest.call("error-text", error));
    Expect.equal("some(insufficient-space)", guest.call("filesystem-error-code", error));
    guest.call("drop-error", error);
  }
}
