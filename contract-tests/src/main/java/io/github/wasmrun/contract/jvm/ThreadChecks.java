package io.github.wasmrun.contract.jvm;

import io.github.wasmrun.ConcurrentCallException;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.ContractTest;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** An engine that checks threads refuses a second thread in an instance, on the JVM's engines. */
public final class ThreadChecks {
  /** The exports of {@code imports_add}. */
  public interface Adder {
    /** Calls the import. */
    int call(int a, int b);
  }

  private static final String OTHER = "the other thread";

  private ThreadChecks() {}

  /** The tests for an engine. */
  public static List<ContractTest> all(EngineConfig config) {
    Tests tests = new Tests(config.withThreadChecks());
    refused(tests, "a typed call", i -> i.as(Adder.class).call(1, 2));
    refused(tests, "a call by name", i -> i.call("call", 1, 2));
    refused(tests, "a call of a function", i -> i.function("call").call(1, 2));
    refused(
        tests,
        "a function as an interface",
        i -> i.function("call").as(IntBinaryOperator.class).applyAsInt(1, 2));
    refused(tests, "many arguments", i -> i.function("call").apply(new Object[] {1, 2}));
    start(tests);
    legal(tests);
    return tests.list();
  }

  /** An instance whose host function runs {@code inside}. */
  private static Instance instance(Tests tests, IntBinaryOperator inside) {
    return tests.instance("imports_add", Imports.of("env", "add", inside));
  }

  private static void refused(Tests tests, String what, Consumer<Instance> call) {
    tests.test(
        "thread checks: " + what + " while another thread is in the instance",
        () -> {
          CountDownLatch isInside = new CountDownLatch(1);
          CountDownLatch mayLeave = new CountDownLatch(1);
          boolean[] waits = new boolean[1];
          Instance instance =
              instance(
                  tests,
                  (a, b) -> {
                    if (waits[0]) {
                      isInside.countDown();
                      await(mayLeave);
                    }
                    return a + b;
                  });
          for (int i = 0; i < 2000; i++) {
            call.accept(instance); // now the fast ways are there
          }
          waits[0] = true;
          FutureTask<Object> other = new FutureTask<>(() -> instance.call("call", 2, 3));
          new Thread(other, OTHER).start();
          await(isInside);
          ConcurrentCallException thrown =
              Expect.thrown(
                  ConcurrentCallException.class,
                  "thread "
                      + Thread.currentThread().getName()
                      + " calls an instance that thread the other thread is in: an instance is for"
                      + " one thread at a time",
                  () -> call.accept(instance));
          Expect.equal(OTHER, thrown.otherThread());
          mayLeave.countDown();
          Expect.equal(5, other.get(10, TimeUnit.SECONDS));
          waits[0] = false;
          call.accept(instance);
        });
  }

  /** A start function shows its instance to another thread; with limits and without. */
  private static void start(Tests tests) {
    for (@Nullable Limits limits :
        new @Nullable Limits[] {null, Limits.NONE, Limits.NONE.withFuel(1000)}) {
      tests.test(
          "thread checks: a call while the start function runs, "
              + (limits == null ? "no limits" : limits.fuel().isPresent() ? "fuel" : "limits"),
          () -> {
            @Nullable Throwable[] thrown = new @Nullable Throwable[1];
            HostFunction host =
                HostFunction.of(
                    FuncType.of(ValType.I32).returning(ValType.I32),
                    args -> {
                      thrown[0] = elsewhere(args.instance());
                      args.returnI32(args.i32(0));
                    });
            WasmModule module = tests.module("limited_host_start");
            Imports imports = Imports.of("host", "call", host);
            Instance instance =
                limits == null ? module.instantiate(imports) : module.instantiate(imports, limits);
            Expect.ofClass(ConcurrentCallException.class, thrown[0]);
            Expect.equal(5, instance.call("given"));
            Expect.equal(null, elsewhere(instance));
          });
    }
  }

  /** What a call by another thread throws. */
  private static @Nullable Throwable elsewhere(Instance instance) {
    FutureTask<@Nullable Throwable> other =
        new FutureTask<>(
            () -> {
              try {
                instance.call("given");
                return null;
              } catch (RuntimeException e) {
                return e;
              }
            });
    new Thread(other, OTHER).start();
    try {
      return other.get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void legal(Tests tests) {
    tests.test(
        "thread checks: a host function calls its instance again",
        () -> {
          Instance[] self = new Instance[1];
          self[0] =
              instance(
                  tests,
                  (a, b) -> {
                    if (a == 0) {
                      return b;
                    }
                    int typed = self[0].as(Adder.class).call(a - 1, b + 1);
                    return (Integer) self[0].call("call", a - 1, typed);
                  });
          Expect.equal(15, self[0].call("call", 4, 0));
        });
    tests.test(
        "thread checks: an instance goes from thread to thread",
        () -> {
          Instance instance = instance(tests, (a, b) -> a * b);
          for (int i = 0; i < 20; i++) {
            int round = i;
            FutureTask<Object> other =
                new FutureTask<>(() -> instance.as(Adder.class).call(round, 3));
            new Thread(other).start();
            Expect.equal(3 * i, other.get(10, TimeUnit.SECONDS));
            Expect.equal(2 * i, instance.call("call", i, 2));
          }
        });
    tests.test(
        "thread checks: an exception and a trap leave the instance",
        () -> {
          Instance instance =
              instance(
                  tests,
                  (a, b) -> {
                    throw new IllegalStateException("refused");
                  });
          Instance traps = tests.instance("traps");
          for (int i = 0; i < 3; i++) {
            Expect.thrown(IllegalStateException.class, () -> instance.as(Adder.class).call(1, 2));
            Expect.thrown(IllegalStateException.class, () -> instance.call("call", 1, 2));
            Expect.thrown(TrapException.class, () -> traps.call("unreachable"));
            Expect.thrown(TrapException.class, () -> traps.call("recurse", 0));
          }
          FutureTask<Object> other = new FutureTask<>(() -> traps.call("divS", 7, 2));
          new Thread(other).start();
          Expect.equal(3, other.get(10, TimeUnit.SECONDS));
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("waited for ten seconds");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
