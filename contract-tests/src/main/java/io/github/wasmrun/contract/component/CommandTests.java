package io.github.wasmrun.contract.component;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentLinkException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.component.WasiComponent;
import io.github.wasmrun.wasi.io.WasiClock;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.wasi.io.WasiRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command component of WASI 0.2: streams, arguments, files, clocks, exit. */
public final class CommandTests {
  private static @Nullable WasmComponent compiled;

  private CommandTests() {}

  private static WasmComponent component(Tests tests) {
    WasmComponent present = compiled;
    if (present == null || present.engine() != tests.engine()) {
      present = WasmComponent.compile(tests.engine(), Fixtures.bytes("component_command"));
      compiled = present;
    }
    return present;
  }

  private static WasiResult run(Tests tests, Wasi settings, String... args) {
    return WasiComponent.run(component(tests), settings.args(args));
  }

  /** What {@code open-at} and others answer with: A is the first case of {@code error-code}. */
  private static void fails(String letter, WasiResult result) {
    Expect.equal(letter, result.stdout());
    Expect.equal(1, result.exitCode());
    Expect.isTrue(result.failure().isEmpty(), "no failure");
  }

  private static void traps(String text, WasiResult result) {
    Expect.equal(134, result.exitCode());
    Expect.message(text, Expect.ofClass(ComponentTrapException.class, result.failure().get()));
  }

  private static void readme(WasmComponent component, List<Object> out) {
    // region wasi
    MemoryFiles files = MemoryFiles.create();
    files.write("in.txt", "hello");
    WasiResult result = WasiComponent.run(component, Wasi.host().args("f").mount("/", files));
    out.add(result.exitCode()); // 0
    out.add(files.readText("out.txt")); // hello: the component wrote it
    // endregion
  }

  public static void add(Tests tests) {
    tests.test(
        "readme: a command component runs",
        () -> {
          List<Object> out = new ArrayList<>();
          readme(component(tests), out);
          Expect.equal("[0, hello]", out.toString());
        });
    addRunning(tests);
    addStreams(tests);
    addFiles(tests);
  }

  private static void addRunning(Tests tests) {
    tests.test(
        "wasi 0.2: a command ends by itself, by exit or by a trap",
        () -> {
          Expect.isTrue(WasiComponent.isCommand(component(tests)), "a command");
          Expect.equal(0, run(tests, Wasi.host()).exitCode());
          Expect.equal(1, run(tests, Wasi.host(), "?").exitCode());
          WasiResult exit = run(tests, Wasi.host(), "x");
          Expect.equal(0, exit.exitCode());
          Expect.isTrue(exit.failure().isEmpty(), "no failure");
          WasiResult trap = run(tests, Wasi.host(), "t");
          Expect.equal(134, trap.exitCode());
          Expect.isTrue(trap.failure().get() instanceof TrapException, "a trap");
        });
    tests.test(
        "wasi 0.2: calls that the interfaces forbid are traps",
        () -> {
          traps(
              "a function of the host refuses the call: wasi:io/poll: the list is empty",
              run(tests, Wasi.host(), "k"));
          traps("list is too long: wasi:random: 268435456 bytes", run(tests, Wasi.host(), "b"));
        });
    tests.test(
        "wasi 0.2: an instance of the host's throws what it exits with",
        () -> {
          try (WasiHost host = Wasi.host().args("x").open()) {
            ComponentInstance instance = component(tests).instantiate(WasiComponent.imports(host));
            ExitException exit =
                Expect.thrown(
                    ExitException.class, () -> instance.function("wasi:cli/run@0.2.3#run").call());
            Expect.equal(0, exit.exitCode());
            Expect.equal(0, host.exitCode().getAsInt());
          }
        });
    tests.test(
        "wasi 0.2: what does not fit is refused",
        () -> {
          WasmComponent guest =
              WasmComponent.compile(tests.engine(), Fixtures.bytes("component_guest"));
          Expect.isTrue(!WasiComponent.isCommand(guest), "no command");
          Expect.thrown(
              IllegalArgumentException.class,
              "the component does not export wasi:cli/run@0.2.x: it is no command",
              () -> WasiComponent.run(guest, Wasi.host()));
          Wasi forModules =
              Wasi.host().imports(Imports.of("a", "b", HostFunction.of((Runnable) () -> {})));
          Expect.thrown(
              IllegalArgumentException.class,
              "modules alone can have threads, a worker, a provider, limits, imports: start with"
                  + " Wasi.host()",
              () -> WasiComponent.run(component(tests), forModules));
          Expect.thrown(
              ComponentLinkException.class,
              () -> component(tests).instantiate(ComponentImports.none()));
          fails("B", run(tests, Wasi.host(), "s"));
        });
  }

  private static void addStreams(Tests tests) {
    tests.test(
        "wasi 0.2: standard input goes to standard output",
        () -> {
          byte[] bytes = new byte[200_000];
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
          }
          Expect.array(bytes, run(tests, Wasi.host().stdin(bytes)).stdoutBytes());
          Expect.equal("text", run(tests, Wasi.host().stdin("text"), "p").stdout());
          Expect.equal("", run(tests, Wasi.host(), "p").stdout());
        });
    tests.test(
        "wasi 0.2: input that comes late, and outputs of the host",
        () -> {
          List<String> lines = new ArrayList<>();
          int[] looks = {0};
          WasiInput input =
              new WasiInput() {
                @Override
                public int read(byte[] target, int offset, int length) {
                  if (looks[0]++ > 0) {
                    return END;
                  }
                  target[offset] = 'a';
                  return 1;
                }

                @Override
                public boolean ready() {
                  return false;
                }
              };
          Wasi settings = Wasi.host().stdin(input).stdout(WasiOutput.lines(lines::add));
          Expect.equal(0, run(tests, settings, "p").exitCode());
          Expect.equal("[a]", lines.toString());
          RuntimeException mine = new RuntimeException("mine");
          Wasi thrower =
              Wasi.host()
                  .stdin("abc")
                  .stdout(
                      (bytes, offset, length) -> {
                        throw mine;
                      });
          Expect.same(mine, Expect.thrown(RuntimeException.class, () -> run(tests, thrower)));
        });
    tests.test(
        "wasi 0.2: arguments and variables are texts",
        () -> {
          Wasi settings = Wasi.host().env("A", "1 = \u00fc").env("B", "");
          Expect.equal("A=1 = \u00fc\nB=\n", run(tests, settings, "e").stdout());
          Expect.equal("", run(tests, Wasi.host(), "e").stdout());
          for (String text : List.of("", "a b", "\u00fc\u20ac\ud83d\ude00")) {
            Expect.equal(text, run(tests, Wasi.host(), "a", text).stdout());
          }
        });
    tests.test(
        "wasi 0.2: clocks and random numbers are the host's",
        () -> {
          Wasi settings =
              Wasi.host().clock(WasiClock.fixed(5_000_000_007L, 1)).random(WasiRandom.seeded(1));
          byte[] clocks = run(tests, settings, "c").stdoutBytes();
          Expect.equal(28, clocks.length);
          Expect.equal(5, number(clocks, 0));
          Expect.equal(0, number(clocks, 4));
          Expect.equal(7, number(clocks, 8));
          long passed = number(clocks, 20) - number(clocks, 12);
          Expect.isTrue(passed >= 1_000_000_000 && passed < 1_000_001_000, passed + " ns");
          byte[] random = new byte[16];
          WasiRandom.seeded(1).fill(random, 0, 16);
          Expect.array(random, run(tests, settings, "r").stdoutBytes());
        });
  }

  private static long number(byte[] bytes, int at) {
    long number = 0;
    for (int i = 3; i >= 0; i--) {
      number = number << 8 | bytes[at + i] & 0xff;
    }
    return number;
  }

  private static void addFiles(Tests tests) {
    tests.test(
        "wasi 0.2: files are read, written and listed",
        () -> {
          FileTree files = MemoryFiles.create();
          files.write("in.txt", "some text");
          files.write("out.txt", "what was there before, and longer");
          Wasi settings = Wasi.host().mount("/", files);
          Expect.equal("some text", run(tests, settings, "f").stdout());
          Expect.equal("some text", files.readText("out.txt"));
          files.write("d/in.txt", "");
          List<String> names =
              new ArrayList<>(List.of(run(tests, settings, "l").stdout().split("\n")));
          names.sort(null);
          Expect.equal("[d, in.txt, out.txt]", names.toString());
        });
    tests.test(
        "wasi 0.2: what files refuse reaches the component as the code of the error",
        () -> {
          FileTree files = MemoryFiles.create();
          Wasi settings = Wasi.host().mount("/", files);
          fails("U", run(tests, settings, "f")); // no-entry
          files.createDirectories("in.txt");
          fails("D", run(tests, settings, "f")); // a directory has no contents: bad-descriptor
          files.delete("in.txt");
          files.createSymbolicLink("in.txt", "../secret");
          fails(code("not-permitted"), run(tests, settings, "f"));
        });
    tests.test(
        "wasi 0.2: a read-only tree, and the limit of open files",
        () -> {
          FileTree files = MemoryFiles.create();
          files.write("in.txt", "text");
          WasiResult readOnly = run(tests, Wasi.host().mount("/", files.readOnly()), "f");
          Expect.equal("text" + code("read-only"), readOnly.stdout());
          Expect.isTrue(!files.exists("out.txt"), "nothing was written");
          Wasi few = Wasi.host().mount("/", files).maxOpenFiles(10);
          fails("G", run(tests, few, "m")); // quota
          traps(
              "too many handles: wasi:filesystem: 10 files and directories are open",
              run(tests, few, "g"));
        });
  }

  /** The letter of a case behind Z. */
  private static String code(String name) {
    List<String> late = List.of("not-permitted", "pipe", "read-only");
    return String.valueOf((char) ('A' + 31 + late.indexOf(name)));
  }
}
