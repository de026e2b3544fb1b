package io.github.wasmrun.contract.worker;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Failures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;

/** Pools of workers: host functions that a JavaScript module has in the worker. */
public final class PoolScriptTests {
  private static final String SCRIPT = "contract/thread-imports.mjs";
  private static final String WRONG = "contract/wrong-imports.mjs";

  private PoolScriptTests() {}

  private static WorkerOptions options(Tests tests, Memory memory, String script) {
    return WorkerPool.of(tests.module("threads_local"))
        .name("render")
        .imports(
            Imports.of("env", "memory", memory)
                .withFunction("env", "ask", HostFunction.of((IntUnaryOperator) x -> x + 1)))
        .localModule(script);
  }

  public static void add(Tests tests) {
    tests.async(
        "pool: a JavaScript module has functions of the worker, beside those of the main thread",
        () -> {
          Memory memory = Pools.memory(tests);
          memory.setInt(100, 4711);
          List<Object> messages = new ArrayList<>();
          WorkerOptions options =
              options(tests, memory, SCRIPT).onMessage((worker, message) -> messages.add(message));
          if (tests.differs(Difference.NO_LOCAL_MODULE)) {
            return refused(options, "host functions in JavaScript are for pages");
          }
          return Pools.with(
              options,
              pool ->
                  CompletableFuture.allOf(
                          Pools.gives(0, pool.submit("index")),
                          Pools.gives(84, pool.submit("double", 42)),
                          Pools.gives(4711, pool.submit("read", 100)),
                          Pools.gives(8, pool.submit("ask", 7)),
                          pool.submit("send", 7))
                      .thenAccept(done -> message((List<?>) messages.get(0))));
        });
    tests.async(
        "pool: what a function of a JavaScript module throws fails the call, the pool goes on",
        () -> {
          WorkerOptions options = options(tests, Pools.memory(tests), SCRIPT);
          if (tests.differs(Difference.NO_LOCAL_MODULE)) {
            return refused(options, "JavaScript");
          }
          return Pools.with(
              options,
              pool ->
                  Failures.of(
                          pool.submit("fail"),
                          error -> contains(error.getMessage(), "in render-0", "local failure"))
                      .thenCompose(x -> Pools.gives(4, pool.submit("double", 2))));
        });
    tests.async(
        "pool: a JavaScript module may give a promise, and is given the guest's module",
        () -> {
          WorkerOptions options = options(tests, Pools.memory(tests), WRONG + "?module");
          return tests.differs(Difference.NO_LOCAL_MODULE)
              ? refused(options, "JavaScript")
              : Pools.with(options, pool -> Pools.gives(7, pool.submit("index")));
        });
    wrong(tests, "that is not there", "contract/nowhere.mjs", "nowhere.mjs: it cannot be loaded: ");
    wrong(tests, "without the function", WRONG + "?none", "it exports no function imports");
    wrong(tests, "that throws", WRONG + "?throws", "its function imports threw: not today");
    wrong(tests, "that gives nothing", WRONG + "?nothing", "its function imports gives no object");
    wrong(tests, "that gives a number", WRONG + "?number", "import local.double is no function");
    tests.async(
        "pool: a JavaScript module that lacks an import fails the start",
        () -> {
          WorkerOptions options = options(tests, Pools.memory(tests), WRONG + "?lacks");
          if (tests.differs(Difference.NO_LOCAL_MODULE)) {
            return refused(options, "JavaScript");
          }
          return Failures.of(
              options.start(),
              error ->
                  Expect.message(
                      "import local.double: expected func [i32] -> [i32], nothing supplied",
                      Expect.ofClass(LinkException.class, error)));
        });
  }

  private static void wrong(Tests tests, String what, String script, String text) {
    tests.async(
        "pool: a JavaScript module " + what + " fails the start",
        () ->
            refused(
                options(tests, Pools.memory(tests), script),
                tests.differs(Difference.NO_LOCAL_MODULE) ? "JavaScript" : text));
  }

  private static CompletableFuture<?> refused(WorkerOptions options, String text) {
    return Failures.of(
        options.start(),
        error ->
            contains(
                Expect.ofClass(IllegalArgumentException.class, error).getMessage(),
                "localModule ",
                text));
  }

  private static void contains(String message, String... parts) {
    for (String part : parts) {
      Expect.isTrue(message.contains(part), "\"" + part + "\" is in: " + message);
    }
  }

  private static void message(List<?> message) {
    Expect.equal(6, message.size());
    Expect.equal("render-0", message.get(0));
    Expect.equal(7, message.get(1));
    Expect.equal(1.5, message.get(2));
    Expect.equal(1L, message.get(3));
    Expect.equal(null, message.get(4));
    Expect.array(new byte[] {7}, (byte[]) message.get(5));
  }
}
