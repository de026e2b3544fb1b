package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.RecordedOutput;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiReactor;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.WasiClock;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.wasi.io.WasiProvider;
import io.github.wasmrun.wasi.io.WasiRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Programs of WASI: running, streams, arguments, clocks, exit. */
public final class WasiTests {
  private WasiTests() {}

  public static void add(Tests tests) {
    WasiTreeTests.add(tests, "memory", () -> MemoryFiles.create());
    WasiLimitTests.add(tests);
    WasiZipTests.add(tests);
    WasiPersistentTests.add(tests);
    addRunning(tests);
    addStreams(tests);
    addArguments(tests);
    addTime(tests);
  }

  private static Wasi copy(Tests tests) {
    return Wasi.command(tests.module("wasi_copy"));
  }

  private static WasiGuest guest(Tests tests, Wasi wasi) {
    return new WasiGuest(tests, wasi);
  }

  private static void readme(WasmModule program, List<Object> out) {
    // region readme
    MemoryFiles files = MemoryFiles.create();
    WasiResult result = Wasi.command(program).stdin("hello").mount("/", files).run();
    out.add(result.exitCode()); // 0
    out.add(result.stdout()); // hello
    out.add(files.readText("copy.txt")); // hello: the program wrote it
    result = Wasi.command(program).mount("/", files.readOnly()).run();
    out.add(Errno.values()[result.exitCode()]); // ROFS: the program exits with the error it got
    // endregion
  }

  private static void addRunning(Tests tests) {
    tests.test(
        "readme: a program of WASI runs",
        () -> {
          List<Object> out = new ArrayList<>();
          readme(tests.module("wasi_save"), out);
          Expect.equal("[0, hello, hello, ROFS]", out.toString());
        });
    tests.test(
        "wasi: a command runs from its start to its end",
        () -> {
          WasiResult result = copy(tests).stdin("abc").run();
          Expect.equal(0, result.exitCode());
          Expect.equal("abc", result.stdout());
          Expect.equal("", result.stderr());
          Expect.same(result, result.orThrow());
        });
    tests.async(
        "wasi: a command runs by a future",
        () ->
            copy(tests)
                .stdin("abc")
                .runAsync()
                .thenAccept(result -> Expect.equal("abc", result.stdout())));
    tests.test(
        "wasi: a trap is the end of a command, and what it wrote before is kept",
        () -> {
          WasiResult result = copy(tests).stdin("abc").args("trap").run();
          Expect.equal(134, result.exitCode());
          Expect.equal("abc", result.stdout());
          Expect.isTrue(result.failure().get() instanceof TrapException, "a trap");
          Expect.same(
              result.failure().get(), Expect.thrown(TrapException.class, () -> result.orThrow()));
        });
    for (int code : new int[] {0, 3, -1}) {
      tests.test(
          "wasi: an exit inside of nested calls reports the code " + code,
          () -> {
            Instance[] instance = new Instance[1];
            Imports again =
                Imports.of("host", "again", HostFunction.of(() -> exit(instance[0], code)));
            try (WasiHost host = Wasi.host().open()) {
              instance[0] = tests.instance("wasi_exit", host.imports().withAll(again));
              WasiResult result = host.run(instance[0]);
              Expect.equal(code, result.exitCode());
              Expect.equal("hi\n", result.stdout());
              Expect.isTrue(result.failure().isEmpty(), "no failure");
              Expect.equal(code, host.exitCode().getAsInt());
              ExitException exit =
                  Expect.thrown(ExitException.class, () -> instance[0].call("exit", 5));
              Expect.equal(code, exit.exitCode());
            }
          });
    }
    tests.test(
        "wasi: what an import of the host throws reaches the caller of run",
        () -> {
          RuntimeException mine = new RuntimeException("mine");
          Runnable fail =
              () -> {
                throw mine;
              };
          Imports again = Imports.of("host", "again", HostFunction.of(fail));
          Wasi wasi = Wasi.command(tests.module("wasi_exit")).imports(again);
          Expect.same(mine, Expect.thrown(RuntimeException.class, () -> wasi.run()));
        });
    tests.test(
        "wasi: an index error of a user's stream is no bad pointer of the guest",
        () -> {
          RuntimeException mine = new IndexOutOfBoundsException("mine");
          Wasi wasi =
              copy(tests)
                  .stdin("abc")
                  .stdout(
                      (bytes, offset, length) -> {
                        throw mine;
                      });
          Expect.same(mine, Expect.thrown(IndexOutOfBoundsException.class, () -> wasi.run()));
        });
    tests.test(
        "wasi: a provider can take the place of functions, or stand before them",
        () -> {
          List<String> calls = new ArrayList<>();
          WasiProvider provider =
              (name, ours) -> {
                if (name.equals("sched_yield")) {
                  return HostFunction.of(ours.type(), args -> args.returnI32(77));
                }
                return HostFunction.of(
                    ours.type(),
                    args -> {
                      calls.add(name);
                      ours.call(args);
                    });
              };
          try (WasiGuest guest = guest(tests, Wasi.host().provider(provider))) {
            Expect.equal((Object) 77, guest.number("sched_yield"));
            Expect.equal(Errno.BADF, guest.call("fd_close", 55));
            Expect.equal(List.of("fd_close"), calls);
          }
        });
    tests.test(
        "wasi: a reactor is initialized once, then called",
        () -> {
          try (WasiReactor reactor = Wasi.reactor(tests.module("wasi_reactor")).start()) {
            Expect.equal((Object) 41, reactor.instance().call("next"));
            Expect.equal((Object) 42, reactor.instance().call("next"));
          }
        });
    tests.async(
        "wasi: a reactor is started later",
        () ->
            Wasi.reactor(tests.module("wasi_reactor"))
                .startAsync()
                .thenAccept(
                    reactor -> {
                      try (reactor) {
                        Expect.equal((Object) 41, reactor.instance().call("next"));
                      }
                    }));
    tests.test(
        "wasi: commands and reactors are not taken for each other",
        () -> {
          Expect.contains(
              "no WASI command",
              Expect.thrown(
                      IllegalArgumentException.class,
                      () -> Wasi.command(tests.module("wasi_reactor")))
                  .getMessage());
          Expect.thrown(
              IllegalArgumentException.class, () -> Wasi.reactor(tests.module("wasi_copy")));
          Expect.thrown(IllegalStateException.class, () -> copy(tests).start());
          Expect.thrown(IllegalStateException.class, () -> Wasi.host().run());
        });
    tests.test(
        "wasi: a program without WASI is told what to add",
        () ->
            Expect.contains(
                "run it with Wasi.command(module).run()",
                Expect.thrown(LinkException.class, () -> tests.instance("wasi_copy"))
                    .getMessage()));
  }

  private static void exit(Instance instance, int code) {
    instance.call("exit", code);
  }

  private static void addStreams(Tests tests) {
    tests.test(
        "wasi: output comes by lines, the last one without its end too",
        () -> {
          List<String> lines = new ArrayList<>();
          copy(tests).stdin("a\nb\r\n\nlast").stdout(WasiOutput.lines(lines::add)).run();
          Expect.equal(List.of("a", "b", "", "last"), lines);
        });
    tests.test(
        "wasi: output comes as text without waiting for a line, characters as a whole",
        () -> {
          List<String> parts = new ArrayList<>();
          try (WasiGuest guest = guest(tests, Wasi.host().stdout(WasiOutput.text(parts::add)))) {
            guest.write(1, "name? ");
            guest.write(1, "äö\uD83D\uDE80");
            for (byte each : new byte[] {(byte) 0xE2, (byte) 0x82, (byte) 0xAC, 'x', (byte) 0xC3}) {
              guest.memory.setByte(WasiGuest.BUFFER, each);
              guest.memory.setInt(WasiGuest.VECTORS, WasiGuest.BUFFER);
              guest.memory.setInt(WasiGuest.VECTORS + 4, 1);
              guest.call("fd_write", 1, WasiGuest.VECTORS, 1, WasiGuest.RESULT);
            }
          }
          Expect.equal(List.of("name? ", "äö\uD83D\uDE80", "€", "x", "\uFFFD"), parts);
        });
    tests.test(
        "wasi: output beyond the limit is dropped, and the result says so",
        () -> {
          WasiResult result = copy(tests).stdin("0123456789").captureLimit(4).run();
          Expect.equal("0123", result.stdout());
          Expect.isTrue(result.isCut(), "cut");
          Expect.isTrue(!copy(tests).stdin("0123").captureLimit(4).run().isCut(), "not cut");
        });
    tests.test(
        "wasi: a listener that comes late hears what was printed before, then the rest",
        () -> {
          RecordedOutput out = RecordedOutput.create(100);
          List<String> early = new ArrayList<>();
          List<String> late = new ArrayList<>();
          List<String> last = new ArrayList<>();
          out.addListener(WasiOutput.lines(early::add));
          try (WasiGuest guest = guest(tests, Wasi.host().stdout(out))) {
            guest.write(1, "one\nt");
            out.addListener(WasiOutput.lines(late::add));
            guest.write(1, "wo\nend");
            Expect.equal("one\ntwo\nend", out.text());
            Expect.isTrue(!out.isEnded() && !out.isCut(), "neither ended nor cut");
          }
          out.addListener(WasiOutput.lines(last::add));
          Expect.equal(List.of("one", "two", "end"), early);
          Expect.equal(early, late);
          Expect.equal(early, last);
          Expect.isTrue(out.isEnded(), "ended");
        });
    tests.test(
        "wasi: what is passed on can be limited",
        () -> {
          RecordedOutput out = RecordedOutput.create(3);
          List<String> lines = new ArrayList<>();
          out.addListener(WasiOutput.limited(5, WasiOutput.lines(lines::add)));
          copy(tests).stdin("0123456789").stdout(out).run();
          Expect.equal("012", out.text());
          Expect.isTrue(out.isCut(), "cut");
          Expect.equal(List.of("01234"), lines);
        });
    tests.test(
        "wasi: input comes from a supplier in portions",
        () -> {
          Iterator<byte[]> portions =
              List.of(new byte[] {'a'}, new byte[0], new byte[] {'b', 'c'}).iterator();
          WasiInput input = WasiInput.of(() -> portions.hasNext() ? portions.next() : null);
          Expect.equal("abc", copy(tests).stdin(input).run().stdout());
        });
    tests.test(
        "wasi: input that is not there yet is AGAIN",
        () -> {
          try (WasiGuest guest =
              guest(tests, Wasi.host().stdin((bytes, offset, length) -> WasiInput.LATER))) {
            guest.memory.setInt(WasiGuest.VECTORS, WasiGuest.BUFFER);
            guest.memory.setInt(WasiGuest.VECTORS + 4, 10);
            Expect.equal(
                Errno.AGAIN, guest.call("fd_read", 0, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
          }
        });
    tests.test(
        "wasi: standard streams have their own rights, and are a terminal only if that is said",
        () -> {
          for (boolean terminal : new boolean[] {false, true}) {
            try (WasiGuest guest = guest(tests, Wasi.host().terminal(terminal))) {
              Expect.equal(Errno.SUCCESS, guest.call("fd_fdstat_get", 1, WasiGuest.RESULT));
              Expect.equal(terminal ? 2 : 0, guest.memory.getByte(WasiGuest.RESULT));
              guest.memory.setInt(WasiGuest.VECTORS + 4, 0);
              Expect.equal(
                  Errno.BADF, guest.call("fd_read", 1, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
              Expect.equal(
                  Errno.BADF, guest.call("fd_write", 0, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
              Expect.equal(Errno.SPIPE, guest.call("fd_seek", 1, 0L, 0, WasiGuest.RESULT));
              Expect.equal(Errno.NOTSOCK, guest.call("sock_shutdown", 1, 3));
              Expect.equal(Errno.BADF, guest.call("sock_accept", 77, 0, WasiGuest.RESULT));
            }
          }
        });
  }

  private static List<String> strings(WasiGuest guest, String sizes, String get) {
    Expect.equal(Errno.SUCCESS, guest.call(sizes, WasiGuest.RESULT, WasiGuest.RESULT + 4));
    int count = guest.result();
    int size = guest.memory.getInt(WasiGuest.RESULT + 4);
    guest.memory.setByte(WasiGuest.BUFFER + size, (byte) 77);
    Expect.equal(Errno.SUCCESS, guest.call(get, WasiGuest.VECTORS, WasiGuest.BUFFER));
    Expect.equal(77, guest.memory.getByte(WasiGuest.BUFFER + size));
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      strings.add(guest.memory.readUtf8Z(guest.memory.getInt(WasiGuest.VECTORS + 4 * i)));
    }
    return strings;
  }

  private static void addArguments(Tests tests) {
    tests.test(
        "wasi: by default there is a name and nothing else",
        () -> {
          try (WasiGuest guest = guest(tests, Wasi.host())) {
            Expect.equal(List.of("program"), strings(guest, "args_sizes_get", "args_get"));
            Expect.equal(List.of(), strings(guest, "environ_sizes_get", "environ_get"));
            Expect.equal(Errno.BADF, guest.call("fd_prestat_get", 3, WasiGuest.RESULT));
          }
        });
    tests.test(
        "wasi: arguments and variables are UTF-8 of the size that was promised",
        () -> {
          Wasi wasi =
              Wasi.host()
                  .programName("näme")
                  .args("", "日本語", "\uD83D\uDE00", "a=b", "\uD800x")
                  .env("ä", "ö=ü")
                  .env("B", "old")
                  .env("B", "");
          try (WasiGuest guest = guest(tests, wasi)) {
            Expect.equal(
                List.of("näme", "", "日本語", "\uD83D\uDE00", "a=b", "\uFFFDx"),
                strings(guest, "args_sizes_get", "args_get"));
            Expect.equal(
                List.of("ä=ö=ü", "B="), strings(guest, "environ_sizes_get", "environ_get"));
          }
        });
    tests.test(
        "wasi: what no guest could read is refused beforehand",
        () -> {
          Wasi wasi = Wasi.host();
          Expect.thrown(IllegalArgumentException.class, () -> wasi.args("a\0b"));
          Expect.thrown(IllegalArgumentException.class, () -> wasi.env("a=b", "c"));
          Expect.thrown(IllegalArgumentException.class, () -> wasi.env("", "c"));
          Expect.thrown(IllegalArgumentException.class, () -> wasi.env("a", "\0"));
          Expect.thrown(IllegalArgumentException.class, () -> wasi.mount("", MemoryFiles.create()));
          Expect.thrown(IllegalArgumentException.class, () -> wasi.maxOpenFiles(2));
        });
  }

  private static void addTime(Tests tests) {
    tests.test(
        "wasi: the host's clocks run, and have a step",
        () -> {
          try (WasiGuest guest = guest(tests, Wasi.host())) {
            long before = System.currentTimeMillis();
            Expect.equal(Errno.SUCCESS, guest.call("clock_time_get", 0, 1L, WasiGuest.RESULT));
            long time = guest.memory.getLong(WasiGuest.RESULT) / 1_000_000;
            Expect.isTrue(
                time >= before - 1 && time <= System.currentTimeMillis() + 1, "time " + time);
            for (int clock = 0; clock < 2; clock++) {
              Expect.equal(Errno.SUCCESS, guest.call("clock_res_get", clock, WasiGuest.RESULT));
              Expect.isTrue(guest.memory.getLong(WasiGuest.RESULT) > 0, "a step");
            }
            Expect.equal(Errno.INVAL, guest.call("clock_time_get", 7, 1L, WasiGuest.RESULT));
          }
        });
    tests.test(
        "wasi: a clock and random numbers can be given",
        () -> {
          Wasi wasi = Wasi.host().clock(WasiClock.fixed(1000, 7)).random(WasiRandom.seeded(42));
          long[] seen = new long[2];
          for (int i = 0; i < 2; i++) {
            try (WasiGuest guest = guest(tests, wasi)) {
              Expect.equal(Errno.SUCCESS, guest.call("clock_time_get", 0, 1L, WasiGuest.RESULT));
              Expect.equal(1000L + 7 * i, guest.memory.getLong(WasiGuest.RESULT));
              guest.call("random_get", WasiGuest.BUFFER, 8);
              seen[i] = guest.memory.getLong(WasiGuest.BUFFER);
            }
          }
          Expect.equal(4831452239652217815L, seen[0]);
          Expect.isTrue(seen[0] != seen[1], "numbers go on");
        });
    tests.test(
        "wasi: poll waits for a clock, and answers at once what is ready",
        () -> {
          try (WasiGuest guest = guest(tests, Wasi.host())) {
            long start = System.currentTimeMillis();
            subscribeClock(guest, 0, 30_000_000);
            Expect.equal(Errno.SUCCESS, poll(guest, 1));
            Expect.equal(1, guest.result());
            Expect.equal(0, guest.memory.getByte(WasiGuest.BUFFER + 10));
            Expect.isTrue(System.currentTimeMillis() - start >= 29, "waited");
            subscribeFd(guest, 1, 2, 1);
            subscribeFd(guest, 2, 1, 0);
            subscribeFd(guest, 3, 1, 99);
            Expect.equal(Errno.SUCCESS, poll(guest, 4));
            Expect.equal(3, guest.result());
            Expect.equal(1L, guest.memory.getLong(WasiGuest.BUFFER));
            Expect.equal(2, guest.memory.getByte(WasiGuest.BUFFER + 10));
            Expect.equal(Errno.BADF.code(), guest.memory.getShort(WasiGuest.BUFFER + 64 + 8));
            Expect.equal(Errno.INVAL, poll(guest, 0));
            Expect.equal(Errno.FAULT, poll(guest, 1 << 20));
          }
        });
    tests.test(
        "wasi: a year passes at once on a clock that does not wait",
        () -> {
          Wasi wasi = Wasi.host().clock(WasiClock.fixed(0, 0));
          try (WasiGuest guest = guest(tests, wasi)) {
            long year = 365L * 24 * 3600 * 1_000_000_000;
            subscribeClock(guest, 0, year);
            Expect.equal(Errno.SUCCESS, poll(guest, 1));
            Expect.equal(Errno.SUCCESS, guest.call("clock_time_get", 1, 1L, WasiGuest.RESULT));
            Expect.equal(year, guest.memory.getLong(WasiGuest.RESULT));
          }
        });
    tests.test(
        "wasi: a clock that does not wait stops where it goes no further, and all sleeps end",
        () -> {
          Wasi wasi = Wasi.host().clock(WasiClock.fixed(5, 1_000_000));
          try (WasiGuest guest = guest(tests, wasi)) {
            for (int i = 0; i < 2; i++) {
              for (long length : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE}) {
                subscribeClock(guest, 0, length);
                Expect.equal(Errno.SUCCESS, poll(guest, 1));
                Expect.equal(1, guest.result());
              }
              for (int clock = 0; clock < 2; clock++) {
                Expect.equal(
                    Errno.SUCCESS, guest.call("clock_time_get", clock, 1L, WasiGuest.RESULT));
                Expect.equal(Long.MAX_VALUE, guest.memory.getLong(WasiGuest.RESULT));
              }
            }
          }
        });
  }

  private static final int SUBSCRIPTIONS = 2048;

  private static Errno poll(WasiGuest guest, int count) {
    return guest.call("poll_oneoff", SUBSCRIPTIONS, WasiGuest.BUFFER, count, WasiGuest.RESULT);
  }

  private static void subscribeClock(WasiGuest guest, int index, long nanos) {
    int at = SUBSCRIPTIONS + 48 * index;
    guest.memory.setLong(at, index);
    guest.memory.setByte(at + 8, (byte) 0);
    guest.memory.setInt(at + 16, 1);
    guest.memory.setLong(at + 24, nanos);
    guest.memory.setShort(at + 40, (short) 0);
  }

  private static void subscribeFd(WasiGuest guest, int index, int type, int fd) {
    int at = SUBSCRIPTIONS + 48 * index;
    guest.memory.setLong(at, index);
    guest.memory.setByte(at + 8, (byte) type);
    guest.memory.setInt(at + 16, fd);
  }
}
