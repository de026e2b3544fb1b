package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.AtomicMemory;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.contract.worker.Pools;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.wasi.RecordedOutput;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.InteractiveInput;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Programs of one thread that run in a worker, and input that comes while they run. */
public final class WasiWorkerTests {
  private WasiWorkerTests() {}

  /** Text that comes a little at a time, each part only after the guest has asked for it. */
  private static final class SlowInput implements WasiInput {
    private final String[] parts;
    private final AtomicMemory clock;
    private int next;
    private int asked;
    private boolean isThere;

    SlowInput(Tests tests, String... parts) {
      this.parts = parts;
      clock = tests.engine().createMemory(MemoryType.shared(1, 1)).atomics();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      isThere = false;
      if (next == parts.length) {
        return END;
      }
      String part = parts[next++];
      for (int i = 0; i < part.length(); i++) {
        target[offset + i] = (byte) part.charAt(i);
      }
      return part.length();
    }

    @Override
    public boolean ready() {
      return isThere;
    }

    @Override
    public CompletableFuture<Void> whenReady() {
      asked++;
      return clock.waitIntAsync(0, 0, 20_000_000).thenAccept(end -> isThere = true);
    }
  }

  public static void add(Tests tests) {
    addRunning(tests);
    addInput(tests);
    addEnding(tests);
  }

  private static Wasi copy(Tests tests) {
    return Wasi.command(tests.module("wasi_copy")).inWorker();
  }

  private static Wasi ask(Tests tests, InteractiveInput in, RecordedOutput out) {
    return Wasi.command(tests.module("wasi_ask")).stdin(in).stdout(out);
  }

  private static void addRunning(Tests tests) {
    tests.async(
        "wasi: a program in a worker waits for input that comes later",
        () -> {
          SlowInput input = new SlowInput(tests, "one ", "two ", "three");
          return copy(tests)
              .stdin(input)
              .runAsync()
              .thenAccept(
                  result -> {
                    Expect.equal("one two three", result.stdout());
                    Expect.equal(0, result.exitCode());
                    Expect.isTrue(input.asked >= 4, "waited for each part and the end");
                  });
        });
    tests.async(
        "wasi: a program in a worker writes files of the page",
        () -> {
          MemoryFiles files = MemoryFiles.create();
          return Wasi.command(tests.module("wasi_save"))
              .stdin("hello")
              .mount("/", files)
              .inWorker()
              .runAsync()
              .thenAccept(
                  result -> {
                    Expect.equal(0, result.exitCode());
                    Expect.equal("hello", files.readText("copy.txt"));
                  });
        });
    tests.async(
        "wasi: a trap of a program in a worker is its end",
        () ->
            copy(tests)
                .args("trap")
                .stdin("text")
                .runAsync()
                .thenAccept(
                    result -> {
                      Expect.equal("text", result.stdout());
                      Expect.equal(134, result.exitCode());
                      Expect.message(
                          "unreachable (in export _start)",
                          Expect.ofClass(TrapException.class, result.failure().get()));
                    }));
    tests.test(
        "wasi: only a thread that may wait runs a program in a worker to its end",
        () -> {
          Wasi wasi = copy(tests).stdin("text");
          if (tests.engine().info().browser()) {
            Expect.thrown(
                IllegalStateException.class,
                "a page's main thread cannot wait for a program in a worker: use runAsync()",
                () -> wasi.run());
          } else {
            Expect.equal("text", wasi.run().stdout());
          }
        });
  }

  /** Sends the next answer a while after each question, then the end. */
  private static void answer(
      Tests tests, RecordedOutput out, InteractiveInput in, String... answers) {
    AtomicMemory clock = tests.engine().createMemory(MemoryType.shared(1, 1)).atomics();
    Iterator<String> left = List.of(answers).iterator();
    out.addListener(
        (bytes, offset, length) -> {
          if (bytes[offset + length - 1] == ' ') {
            clock
                .waitIntAsync(0, 0, 20_000_000)
                .thenAccept(
                    end -> {
                      if (left.hasNext()) {
                        in.send(left.next());
                      } else {
                        in.end();
                      }
                    });
          }
        });
  }

  private static CompletableFuture<WasiResult> readme(WasmModule program, Consumer<String> show) {
    // region interactive
    InteractiveInput in = InteractiveInput.create();
    CompletableFuture<WasiResult> run =
        Wasi.command(program).stdin(in).stdout(WasiOutput.text(show)).inWorker().runAsync();
    in.send("Ada\n"); // whenever somebody has typed a line
    in.end(); // or run.cancel(true), which ends the program
    // endregion
    return run;
  }

  private static void addInput(Tests tests) {
    tests.async(
        "readme: a program in a worker reads what is typed",
        () -> {
          StringBuilder seen = new StringBuilder();
          return readme(tests.module("wasi_ask"), seen::append)
              .thenAccept(
                  result -> {
                    Expect.equal("name? hello Ada\nname? ", seen.toString());
                    Expect.equal(5, result.exitCode());
                  });
        });
    tests.async(
        "wasi: a program asks, the host answers later, until it ends the input",
        () -> {
          InteractiveInput in = InteractiveInput.create();
          RecordedOutput out = RecordedOutput.create(1000);
          answer(tests, out, in, "Ada\n", "Bär\n");
          return ask(tests, in, out)
              .inWorker()
              .runAsync()
              .thenAccept(
                  result -> {
                    Expect.equal("name? hello Ada\nname? hello Bär\nname? ", out.text());
                    Expect.equal(5, result.exitCode());
                  });
        });
    tests.async(
        "wasi: input that was sent before is there at once, also behind its end",
        () -> {
          InteractiveInput in = InteractiveInput.create();
          in.send("x".repeat(150));
          in.send(new byte[0]);
          in.end();
          in.end();
          Expect.thrown(IllegalStateException.class, "the input has ended", () -> in.send("more"));
          RecordedOutput out = RecordedOutput.create(1000);
          return ask(tests, in, out)
              .inWorker()
              .runAsync()
              .thenAccept(
                  result -> {
                    String first = "name? hello " + "x".repeat(100);
                    Expect.equal(first + "name? hello " + "x".repeat(50) + "name? ", out.text());
                    Expect.equal(5, result.exitCode());
                  });
        });
    tests.test(
        "wasi: a program that must not wait cannot read what has not come yet",
        () -> {
          InteractiveInput in = InteractiveInput.create();
          RecordedOutput out = RecordedOutput.create(1000);
          in.send("Ada\n");
          Expect.equal(6, ask(tests, in, out).run().exitCode());
          Expect.equal("name? hello Ada\nname? ", out.text());
        });
  }

  private static CompletableFuture<?> cancelled(
      Tests tests, InteractiveInput in, RecordedOutput out) {
    CompletableFuture<WasiResult> run = ask(tests, in, out).inWorker().runAsync();
    var clock = Pools.memory(tests);
    return Pools.until(clock, "it asks", () -> out.text().equals("name? "))
        .thenCompose(
            x -> {
              Expect.isTrue(run.cancel(true), "it can be cancelled");
              return Failures.of(run, error -> Expect.ofClass(CancellationException.class, error));
            })
        .thenCompose(x -> Pools.until(clock, "it has ended", out::isEnded))
        .thenAccept(x -> Expect.equal("name? ", out.text()));
  }

  private static void addEnding(Tests tests) {
    tests.async(
        "wasi: cancelling ends a program that waits for input",
        () -> cancelled(tests, InteractiveInput.create(), RecordedOutput.create(1000)));
    tests.async(
        "wasi: cancelling ends a program that sleeps for a year",
        () -> {
          InteractiveInput in = InteractiveInput.create();
          in.send("z");
          return cancelled(tests, in, RecordedOutput.create(1000));
        });
    tests.async(
        "wasi: cancelling ends a program that loops for ever",
        () -> {
          InteractiveInput in = InteractiveInput.create();
          if (!tests.differs(Difference.LOOPS_GO_ON)) {
            in.send("!");
          }
          return cancelled(tests, in, RecordedOutput.create(1000));
        });
  }
}
