package io.github.wasmrun.contract.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Modules made to hurt: their shape, their size, what they ask for. */
public final class HostileTests {
  private static final long MOST_SECONDS = 50;
  private static final int DEEP = 60_000;
  private static final int CHUNK = 50;

  private HostileTests() {}

  public static void add(Tests tests) {
    shapes(tests);
    sizes(tests);
    demands(tests);
    tests.async(
        "hostile modules: thousands of instances with memories of 2 MiB leave nothing",
        () -> {
          int count =
              tests.engine().info().browser() ? 2_500 : 10_000; // WebKit needs 4 ms for each
          return manyInstances(tests, tests.module("limits_memory"), count);
        });
  }

  /** A test that ends in bounded time, after which the engine works as before. */
  private static void test(Tests tests, String what, Tests.Body body) {
    tests.test(
        "hostile modules: " + what,
        () -> {
          long start = System.nanoTime();
          body.run();
          long seconds = (System.nanoTime() - start) / 1_000_000_000;
          Expect.isTrue(seconds <= MOST_SECONDS, "it took " + seconds + " s");
          Expect.equal(5, tests.instance("add").call("add", 2, 3));
        });
  }

  /** A function that leaves nothing behind runs. */
  private static void runs(Tests tests, String what, Binary code) {
    runs(tests, what, () -> code);
  }

  private static void runs(Tests tests, String what, Supplier<Binary> code) {
    test(
        tests,
        what,
        () -> {
          byte[] body = Binary.bytes().add("00").add(code.get().get()).add("0b").get();
          Instance instance = tests.engine().compile(exported(body)).instantiate();
          instance.call("f");
        });
  }

  /** A module of one function {@code [] -> []} under the name f. */
  private static byte[] exported(byte[] body) {
    return Binary.module()
        .section(1, "01 60 00 00")
        .section(3, "01 00")
        .section(7, "01 01 66 00 00")
        .section(10, Binary.bytes().u32(1).u32(body.length).add(body).get())
        .get();
  }

  private static Binary nested(String opening, String inner, String closing) {
    return nested(DEEP, opening, inner, closing);
  }

  private static Binary nested(int depth, String opening, String inner, String closing) {
    return Binary.bytes()
        .add(Binary.repeat(opening, depth))
        .add(inner)
        .add(Binary.repeat(closing, depth));
  }

  private static void shapes(Tests tests) {
    runs(tests, "60000 nested blocks", nested("02 40", "", "0b"));
    runs(
        tests,
        "60000 nested loops",
        () -> {
          int depth = tests.differs(Difference.NESTED_LOOPS_TAKE_LONG) ? 10_000 : DEEP;
          return nested(depth, "03 40", "", "0b");
        });
    runs(tests, "60000 nested ifs", nested("41 01 04 40", "", "0b"));
    runs(tests, "60000 nested elses", nested("41 00 04 40 05", "", "0b"));
    runs(tests, "60000 nested blocks with a result", nested("02 7f", "41 07", "0b").add("1a"));
    runs(tests, "60000 nested try_table", nested("1f 40 00", "", "0b"));
    runs(tests, "60000 values on the stack", nested("41 07", "", "1a"));
    runs(tests, "60000 operators on values of the stack", nested("41 07", "41 00", "6a").add("1a"));
    runs(
        tests,
        "a branch table of 60000 targets",
        Binary.bytes()
            .add("02 40 41 05 0e")
            .u32(DEEP)
            .add(Binary.repeat("00", DEEP + 1))
            .add("0b"));
    Binary targets = Binary.bytes().add(Binary.repeat("02 40", 1000)).add("41 05 0e").u32(999);
    for (int i = 0; i < 1000; i++) {
      targets.u32(i);
    }
    runs(tests, "a branch table out of 1000 blocks", targets.add(Binary.repeat("0b", 1000)));
  }

  private static byte[] functions(int count) {
    Binary codes = Binary.bytes().u32(count).add(Binary.repeat("02 00 0b", count - 1));
    codes.add("04 00 41 05 0b");
    Binary types = Binary.bytes().u32(count).add(Binary.repeat("00", count - 1)).add("01");
    return Binary.module()
        .section(1, "02 60 00 00 60 00 01 7f")
        .section(3, types.get())
        .section(7, Binary.bytes().add("01 01 66 00").u32(count - 1).get())
        .section(10, codes.get())
        .get();
  }

  private static void sizes(Tests tests) {
    test(
        tests,
        "200000 functions are ready at once",
        () -> Expect.equal(5, tests.engine().compile(functions(200_000)).instantiate().call("f")));
    test(
        tests,
        "a body of 7654321 bytes is taken",
        () -> {
          byte[] body = Binary.repeat("01", 7_654_321);
          body[0] = 0;
          body[body.length - 1] = 0x0B;
          tests.engine().compile(Binary.function(body)).instantiate();
        });
    test(
        tests,
        "a body of 7654322 bytes is refused",
        () ->
            Expect.thrown(
                CompileException.class,
                "function body of 7654322 bytes is too long, the limit is 7654321 (at byte 24)",
                () -> tests.engine().compile(Binary.function(new byte[7_654_322]))));
  }

  /** Each refers twice to the one before: as a tree they have 2^60 nodes. */
  private static byte[] typesThatDouble() {
    Binary types = Binary.bytes().u32(60).add("5f 00");
    for (int i = 0; i < 59; i++) {
      types.add("5f 02 63").u32(i).add("00 63").u32(i).add("00");
    }
    return Binary.module().section(1, types.get()).get();
  }

  private static void demands(Tests tests) {
    test(
        tests,
        "60 types that double are compared",
        () -> tests.engine().compile(typesThatDouble()).instantiate());
    test(
        tests,
        "1000 tables of 10000000 elements are refused",
        () -> {
          Binary tables = Binary.bytes().u32(1000);
          for (int i = 0; i < 1000; i++) {
            tables.add("70 00").u32(10_000_000);
          }
          byte[] module = Binary.module().section(4, tables.get()).get();
          Expect.thrown(
              LimitException.class,
              "the module's tables start with 20000000 elements, the limit is 10000000",
              () -> tests.engine().compile(module).instantiate());
        });
    test(
        tests,
        "100 memories of 32767 pages are taken or refused",
        () -> {
          Binary memories = Binary.bytes().u32(100);
          for (int i = 0; i < 100; i++) {
            memories.add("00").u32(32767);
          }
          byte[] module = Binary.module().section(5, memories.get()).get();
          try {
            tests.engine().compile(module).instantiate(); // a browser has room for what is not used
          } catch (LimitException e) {
            Expect.isTrue(!tests.differs(Difference.NO_MULTI_MEMORY), "a limit comes later");
          } catch (UnsupportedFeatureException e) {
            Expect.isTrue(tests.differs(Difference.NO_MULTI_MEMORY), e.getMessage());
          }
        });
  }

  /** Some at a time, so that the page has turns in which it may collect what is left. */
  private static CompletableFuture<?> manyInstances(Tests tests, WasmModule module, int count) {
    if (count == 0) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < CHUNK; i++) {
                Instance instance = module.instantiate();
                Memory memory = instance.memory();
                Expect.equal(10L, memory.grow(22));
                memory.setByte(32 * 65536 - 1, (byte) 1);
                if (i % 2 == 0) {
                  instance.close();
                }
              }
            })
        .thenCompose(done -> manyInstances(tests, module, count - CHUNK));
  }
}
