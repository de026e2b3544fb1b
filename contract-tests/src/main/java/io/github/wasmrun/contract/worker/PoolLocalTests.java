package io.github.wasmrun.contract.worker;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerImports;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pools of workers: host functions in the worker, and messages. */
public final class PoolLocalTests {
  private PoolLocalTests() {}

  /** Registered nowhere. */
  static final class Unregistered implements WorkerImports {
    @Override
    public Imports imports(WorkerContext context) {
      return Imports.none();
    }
  }

  private static WorkerOptions local(Tests tests, Memory memory) {
    return WorkerPool.of(tests.module("threads_local"))
        .name("render")
        .imports(
            Imports.of("env", "memory", memory)
                .withFunction("env", "ask", HostFunction.of((IntUnaryOperator) x -> x + 1)))
        .localImports(ThreadImports.class);
  }

  public static void add(Tests tests) {
    tests.async(
        "pool: host functions of the worker run there, beside those of the main thread",
        () -> {
          Memory memory = Pools.memory(tests);
          memory.setInt(100, 4711);
          return Pools.with(
              local(tests, memory),
              pool ->
                  CompletableFuture.allOf(
                      Pools.gives(0, pool.submit("index")),
                      Pools.gives(84, pool.submit("double", 42)),
                      Pools.gives(4711, pool.submit("read", 100)),
                      Pools.gives(8, pool.submit("ask", 7))));
        });
    tests.async(
        "pool: what a host function of the worker throws fails the call with its class and text",
        () ->
            Pools.with(
                local(tests, Pools.memory(tests)),
                pool ->
                    Failures.of(
                            pool.submit("fail"),
                            error ->
                                Expect.message(
                                    "local failure",
                                    Expect.ofClass(IllegalStateException.class, error)))
                        .thenCompose(x -> Pools.gives(4, pool.submit("double", 2)))));
    tests.async(
        "pool: messages of all kinds arrive before the result of their call, in their order",
        () -> {
          List<Object> log = new ArrayList<>();
          return Pools.with(
              local(tests, Pools.memory(tests))
                  .onMessage(
                      (worker, message) -> {
                        Expect.equal(0, worker);
                        log.add(message);
                      }),
              pool -> {
                List<List<Object>> numbers = new ArrayList<>();
                for (int i = 0; i < 9; i++) {
                  numbers.add(List.of(i));
                }
                return pool.invokeAll("send", numbers)
                    .thenAccept(
                        done -> {
                          Expect.equal(9, log.size());
                          for (int i = 0; i < 9; i++) {
                            same(ThreadImports.message(i, "render-0"), log.get(i));
                          }
                        });
              });
        });
    tests.async(
        "pool: a message of another kind is refused where it is sent",
        () ->
            Pools.with(
                local(tests, Pools.memory(tests)),
                pool ->
                    Failures.of(
                        pool.submit("send", 9),
                        error ->
                            Expect.message(
                                "a message may be null, a Boolean, Integer, Long, Float, Double,"
                                    + " String, byte[] or a List of these",
                                Expect.ofClass(IllegalArgumentException.class, error)))));
    tests.async(
        "pool: messages of many workers all arrive",
        () -> {
          int[] counts = new int[4];
          return Pools.with(
              local(tests, Pools.memory(tests))
                  .size(4)
                  .onMessage((worker, message) -> counts[worker]++),
              pool -> {
                List<List<Object>> numbers = new ArrayList<>();
                for (int i = 0; i < 400; i++) {
                  numbers.add(List.of(100 + i));
                }
                return pool.invokeAll("send", numbers)
                    .thenAccept(
                        done -> Expect.equal(400, counts[0] + counts[1] + counts[2] + counts[3]));
              });
        });
    tests.async(
        "pool: imports that neither side has fail the start",
        () ->
            Failures.of(
                WorkerPool.of(tests.module("threads_local"))
                    .imports(Imports.of("env", "memory", Pools.memory(tests)))
                    .localImports(ThreadImports.class)
                    .start(),
                error ->
                    Expect.message(
                        "import env.ask: expected func [i32] -> [i32], nothing supplied",
                        Expect.ofClass(LinkException.class, error))));
    tests.async(
        "pool: a class of imports that is not registered fails the start",
        () ->
            Failures.of(
                local(tests, Pools.memory(tests)).localImports(Unregistered.class).start(),
                error ->
                    Expect.contains(
                        " is not registered in META-INF/services/"
                            + "io.github.wasmrun.worker.WorkerImports",
                        Expect.ofClass(IllegalArgumentException.class, error).getMessage())));
  }

  /** Equal, with arrays by their elements. */
  static void same(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof byte[] bytes) {
      Expect.isTrue(actual instanceof byte[], "bytes");
      Expect.array(bytes, (byte[]) actual);
    } else if (expected instanceof List<?> list) {
      List<?> other = (List<?>) actual;
      Expect.equal(list.size(), other.size());
      for (int i = 0; i < list.size(); i++) {
        same(list.get(i), other.get(i));
      }
    } else {
      Expect.equal(Arrays.asList(expected), Arrays.asList(actual));
    }
  }
}
