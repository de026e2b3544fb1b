package io.github.wasmrun.contract.call;

import static io.github.wasmrun.contract.call.AsyncCalls.DOUBLE;
import static io.github.wasmrun.contract.call.AsyncCalls.NEVER;
import static io.github.wasmrun.contract.call.AsyncCalls.UNANSWERED;
import static io.github.wasmrun.contract.call.AsyncCalls.fails;
import static io.github.wasmrun.contract.call.AsyncCalls.gives;
import static io.github.wasmrun.contract.call.AsyncCalls.imports;
import static io.github.wasmrun.contract.call.AsyncCalls.instance;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.worker.AsyncFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;

/** Guests that wait for asynchronous host functions. */
public final class AsyncCallTests {
  private AsyncCallTests() {}

  /** Exports, and functions of the host, as futures. */
  interface Later {
    CompletableFuture<Integer> once(int x);

    CompletableFuture<Object[]> swap(int x, long y);

    int plain(int x);
  }

  /** What the module imports. */
  interface Host {
    CompletableFuture<Integer> ask(int x);

    CompletableFuture<Object[]> pair(int x, long y);

    CompletableFuture<?> send(Object value);

    int back(int x);
  }

  /** One function. */
  interface Once {
    CompletableFuture<Integer> call(int x);
  }

  public static void add(Tests tests) {
    values(tests);
    ways(tests);
    typed(tests);
    failures(tests);
    refusals(tests);
    several(tests);
    others(tests);
  }

  private static void values(Tests tests) {
    tests.async(
        "async call: a guest waits for what a host function answers later",
        () -> gives(tests, instance(tests, DOUBLE).callAsync("once", 4), 9));
    tests.async(
        "async call: a guest waits as often as it asks",
        () -> gives(tests, instance(tests, DOUBLE).callAsync("sum", 50), 2550));
    tests.async(
        "async call: a guest waits in a deep recursion",
        () -> gives(tests, instance(tests, DOUBLE).callAsync("deep", 200), 214));
    tests.async(
        "async call: a function without a wait gives a future, too",
        () ->
            instance(tests, DOUBLE)
                .callAsync("plain", 4)
                .thenAccept(value -> Expect.equal(12, value)));
    tests.async(
        "async call: several results of several types",
        () -> gives(tests, instance(tests, DOUBLE).callAsync("swap", 4, 5L), 4.5, -5L));
    tests.async(
        "async call: references, and no result",
        () -> {
          Object sent = new Object();
          List<Object> got = new ArrayList<>();
          Imports imports =
              imports(DOUBLE)
                  .withFunction(
                      "env",
                      "send",
                      AsyncFunction.of(
                          AsyncCalls.SEND,
                          args -> {
                            got.add(args.ref(0));
                            return CompletableFuture.supplyAsync(() -> 1);
                          }));
          return gives(tests, instance(tests, imports).callAsync("send", sent), (Object) null)
              .thenRun(
                  () -> {
                    Expect.equal(1, got.size());
                    Expect.same(sent, got.get(0));
                  });
        });
    tests.async(
        "async call: vectors",
        () -> {
          Imports imports =
              Imports.of(
                  "env",
                  "ask",
                  AsyncFunction.of(
                      FuncType.of(ValType.V128).returning(ValType.V128),
                      args -> {
                        V128 x = args.v128(0);
                        return CompletableFuture.supplyAsync(() -> new V128(x.high(), x.low()));
                      }));
          Instance instance = tests.module("async_vectors").instantiate(imports);
          return gives(
              tests,
              instance.callAsync("ask", new V128(1, 2)),
              new V128(0x1_0000_0003L, 0x1_0000_0002L));
        });
    tests.test(
        "async call: a future that is complete needs no waiting, in any call",
        () -> {
          Instance instance =
              instance(tests, args -> CompletableFuture.completedFuture(args.i32(0) * 2));
          Expect.equal(9, instance.call("once", 4));
          Expect.equal(110, instance.call("sum", 10));
        });
    tests.async(
        "async call: a guest that need not wait goes on at once, on every host",
        () ->
            instance(tests, args -> CompletableFuture.completedFuture(args.i32(0) * 2))
                .callAsync("sum", 10)
                .thenAccept(value -> Expect.equal(110, value)));
  }

  private static void ways(Tests tests) {
    tests.async(
        "async call: a guest waits for a function that it finds in a table",
        () -> {
          Instance instance = instance(tests, DOUBLE);
          instance
              .table("table")
              .set(1, tests.engine().createFunction(AsyncFunction.of(AsyncCalls.ASK, DOUBLE)));
          return gives(tests, instance.callAsync("indirect", 4, 0), 8)
              .thenCompose(none -> gives(tests, instance.callAsync("indirect", 5, 1), 10));
        });
    tests.async(
        "async call: a guest waits for a function that another instance imports",
        () -> {
          Instance asks = instance(tests, DOUBLE);
          Imports imports = imports(DOUBLE).with("env", "back", asks.function("once"));
          return gives(tests, instance(tests, imports).callAsync("through", 4), 9);
        });
    tests.async(
        "async call: a function of the host is called as one of a guest",
        () ->
            gives(
                tests,
                tests
                    .engine()
                    .createFunction(AsyncFunction.of(AsyncCalls.ASK, DOUBLE))
                    .callAsync(4),
                8));
    tests.async(
        "async call: a host function may begin another call, which waits by itself",
        () -> {
          List<CompletableFuture<?>> inner = new ArrayList<>();
          Instance[] made = new Instance[1];
          Imports imports =
              imports(DOUBLE)
                  .withFunction(
                      "env",
                      "back",
                      HostFunction.of(
                          (IntUnaryOperator)
                              x -> {
                                inner.add(made[0].callAsync("once", x));
                                return -x;
                              }));
          made[0] = instance(tests, imports);
          CompletableFuture<?> outer = made[0].callAsync("through", 4);
          Expect.equal(1, inner.size());
          return gives(tests, inner.get(0), 9)
              .thenCompose(none -> outer)
              .thenAccept(value -> Expect.equal(-4, value));
        });
    tests.async(
        "async call: a command of WASI waits",
        () ->
            Wasi.command(tests.module("async_wasi"))
                .imports(AsyncCalls.asking(DOUBLE))
                .runAsync()
                .handle(
                    (result, error) -> {
                      if (AsyncCalls.canWait(tests)) {
                        Expect.equal(null, error);
                        Expect.equal(10, result.exitCode());
                      } else {
                        AsyncCalls.cannotWait(error.getCause()); // it depends on others
                      }
                      return null;
                    }));
    tests.async(
        "async call: cancelling the run of a command cancels what it waits for",
        () -> cancelledRun(tests));
    tests.async(
        "readme: a guest waits for an answer",
        () -> {
          List<Object> out = new ArrayList<>();
          return readme(tests.module("readme_async"), out)
              .handle(
                  (none, error) -> {
                    if (AsyncCalls.canWait(tests)) {
                      Expect.equal("[42]", out.toString());
                    } else {
                      AsyncCalls.cannotWait(error.getCause()); // it depends on others
                    }
                    return null;
                  });
        });
  }

  private static CompletableFuture<?> cancelledRun(Tests tests) {
    boolean waits = AsyncCalls.canWait(tests) && !tests.differs(Difference.CALL_ASYNC_WAITS);
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    CompletableFuture<Boolean> asked = new CompletableFuture<>();
    CompletableFuture<WasiResult> run =
        Wasi.command(tests.module("async_wasi"))
            .imports(
                AsyncCalls.asking(
                    args -> {
                      asked.complete(true);
                      if (!waits) {
                        answer.complete(3);
                      }
                      return answer;
                    }))
            .runAsync();
    if (tests.differs(Difference.CALL_ASYNC_WAITS)) {
      return run.thenAccept(result -> Expect.equal(3, result.exitCode()));
    }
    if (!waits) {
      Expect.isTrue(run.cancel(true), "the program has not begun");
      return CompletableFuture.completedFuture(null);
    }
    return asked
        .thenCompose(none -> AsyncCalls.after(1, 1))
        .thenAccept(
            none -> {
              Expect.isTrue(run.cancel(true), "the program waits");
              Expect.isTrue(answer.isCancelled(), "what it waits for is cancelled");
            });
  }

  private static CompletableFuture<Integer> askUser(int question) {
    return CompletableFuture.supplyAsync(() -> question * 2);
  }

  private static CompletableFuture<?> readme(WasmModule module, List<Object> out) {
    // region readme
    FuncType type = FuncType.of(ValType.I32).returning(ValType.I32);
    AsyncFunction ask = AsyncFunction.of(type, args -> askUser(args.i32(0)));
    Imports imports = Imports.of("env", "ask", ask);
    Instance instance = module.instantiate(imports);
    return instance.callAsync("run", 20).thenAccept(out::add); // 42, when there is an answer
    // endregion
  }

  private static void typed(Tests tests) {
    tests.async(
        "async call: methods of an interface give futures, others do not",
        () -> {
          Later later = instance(tests, DOUBLE).as(Later.class);
          Expect.equal(15, later.plain(5));
          return gives(tests, later.once(4), 9)
              .thenCompose(none -> gives(tests, later.swap(4, 5), 4.5, -5L));
        });
    tests.async(
        "async call: one function as an interface gives futures",
        () -> gives(tests, instance(tests, DOUBLE).function("once").as(Once.class).call(20), 41));
    tests.async(
        "async call: methods of an interface that give futures are asynchronous host functions",
        () -> {
          Host host =
              new Host() {
                @Override
                public CompletableFuture<Integer> ask(int x) {
                  return CompletableFuture.supplyAsync(() -> x * 3);
                }

                @Override
                public CompletableFuture<Object[]> pair(int x, long y) {
                  return CompletableFuture.supplyAsync(() -> new Object[] {x * 0.5, y + 1});
                }

                @Override
                public CompletableFuture<?> send(Object value) {
                  return CompletableFuture.supplyAsync(() -> null);
                }

                @Override
                public int back(int x) {
                  return x + 1;
                }
              };
          Instance instance = instance(tests, Imports.ofInterface("env", Host.class, host));
          Expect.equal(6, instance.call("through", 5));
          return gives(tests, instance.callAsync("once", 4), 13)
              .thenCompose(none -> gives(tests, instance.callAsync("swap", 3, 6L), 1.5, 7L))
              .thenCompose(none -> gives(tests, instance.callAsync("send", "x"), (Object) null));
        });
  }

  private static void failures(Tests tests) {
    tests.async(
        "async call: what a future fails with reaches the caller as the same object",
        () -> {
          RuntimeException failure = new RuntimeException("mine");
          return fails(
              tests,
              instance(tests, args -> CompletableFuture.supplyAsync(() -> fail(failure)))
                  .callAsync("once", 4),
              RuntimeException.class,
              thrown -> Expect.same(failure, thrown));
        });
    tests.async(
        "async call: a future fails with what no method declares",
        () -> {
          IOException failure = new IOException("mine");
          CompletableFuture<Integer> answer = new CompletableFuture<>();
          CompletableFuture.runAsync(() -> answer.completeExceptionally(failure));
          return fails(
              tests,
              instance(tests, args -> answer).callAsync("once", 4),
              IOException.class,
              thrown -> Expect.same(failure, thrown));
        });
    tests.async(
        "async call: what the code of a host function throws reaches the caller, too",
        () -> {
          RuntimeException failure = new RuntimeException("mine");
          Instance instance =
              instance(
                  tests,
                  args -> {
                    throw failure;
                  });
          Expect.same(
              failure, Expect.thrown(RuntimeException.class, () -> instance.call("once", 4)));
          return instance
              .callAsync("once", 4)
              .handle(
                  (value, error) -> {
                    Expect.same(failure, error);
                    return null;
                  });
        });
    tests.async(
        "async call: a trap after a wait, and the instance can be called again",
        () -> {
          Instance instance = instance(tests, DOUBLE);
          return fails(
                  tests,
                  instance.callAsync("trap", 4),
                  TrapException.class,
                  trap -> {
                    Expect.same(TrapCode.UNREACHABLE, trap.code());
                    Expect.contains("trap", trap.getMessage());
                  })
              .thenCompose(none -> gives(tests, instance.callAsync("once", 4), 9));
        });
    tests.async(
        "async call: an answer that does not fit the type",
        () ->
            fails(
                tests,
                instance(tests, args -> CompletableFuture.supplyAsync(() -> "text"))
                    .callAsync("once", 4),
                IllegalArgumentException.class,
                thrown -> Expect.contains("result 0", thrown.getMessage())));
    tests.async(
        "async call: arguments that do not fit fail the future",
        () -> {
          Instance instance = instance(tests, DOUBLE);
          return instance
              .callAsync("once")
              .handle((value, error) -> Expect.ofClass(IllegalArgumentException.class, error))
              .thenCompose(none -> instance.callAsync("once", "x"))
              .handle(
                  (value, error) ->
                      Expect.ofClass(IllegalArgumentException.class, error.getCause()));
        });
  }

  private static int fail(RuntimeException failure) {
    throw failure;
  }

  private static void refusals(Tests tests) {
    tests.test(
        "async call: a call that cannot wait ends, with the same text on every host",
        () -> {
          Instance instance = instance(tests, NEVER);
          for (int i = 0; i < 2; i++) {
            Expect.thrown(IllegalStateException.class, UNANSWERED, () -> instance.call("once", 4));
            Expect.thrown(
                IllegalStateException.class,
                UNANSWERED,
                () -> instance.function("deep").as(IntUnaryOperator.class).applyAsInt(3));
          }
          Expect.equal(12, instance.call("plain", 4));
        });
    tests.test(
        "async call: a function of the host that is called as such cannot wait",
        () ->
            Expect.thrown(
                IllegalStateException.class,
                UNANSWERED,
                () ->
                    tests
                        .engine()
                        .createFunction(AsyncFunction.of(AsyncCalls.ASK, NEVER))
                        .call(4)));
    tests.test(
        "async call: a start function cannot wait",
        () ->
            Expect.thrown(
                IllegalStateException.class,
                UNANSWERED,
                () -> tests.module("async_start").instantiate(AsyncCalls.asking(NEVER))));
    for (boolean byInterface : new boolean[] {false, true}) {
      tests.async(
          "async call: a guest that a host function calls cannot wait, though the host function's"
              + " own guest could"
              + (byInterface ? ", by an interface" : ""),
          () -> {
            Instance[] made = new Instance[1];
            boolean[] answers = new boolean[1];
            IntUnaryOperator back =
                x ->
                    byInterface
                        ? made[0].function("once").as(IntUnaryOperator.class).applyAsInt(x)
                        : (Integer) made[0].call("once", x);
            Imports imports =
                imports(args -> answers[0] ? DOUBLE.call(args) : NEVER.call(args))
                    .withFunction("env", "back", HostFunction.of(back));
            made[0] = instance(tests, imports);
            return made[0]
                .callAsync("through", 4)
                .handle(
                    (value, error) -> {
                      Expect.message(
                          UNANSWERED, Expect.ofClass(IllegalStateException.class, error));
                      answers[0] = true;
                      return null;
                    })
                .thenCompose(none -> gives(tests, made[0].callAsync("once", 4), 9));
          });
    }
    tests.async(
        "async call: a closed instance",
        () -> {
          Instance instance = instance(tests, DOUBLE);
          instance.close();
          return instance
              .callAsync("once", 4)
              .handle((value, error) -> Expect.ofClass(IllegalStateException.class, error));
        });
  }

  private static void several(Tests tests) {
    tests.async(
        "async call: several calls of one instance wait at a time, and end in any order",
        () -> {
          List<CompletableFuture<Integer>> answers = new ArrayList<>();
          Instance instance =
              instance(
                  tests,
                  args -> {
                    CompletableFuture<Integer> answer = new CompletableFuture<>();
                    answers.add(answer);
                    int x = args.i32(0);
                    if (tests.differs(Difference.CALL_ASYNC_WAITS) && x < 4) {
                      CompletableFuture.runAsync(() -> answer.complete(x * 100));
                    }
                    return answer;
                  });
          List<CompletableFuture<Object>> calls = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            calls.add(instance.callAsync("once", i));
            Expect.equal(i + 1, answers.size());
            Expect.equal(
                tests.differs(Difference.CALL_ASYNC_WAITS) || !AsyncCalls.canWait(tests),
                calls.get(i).isDone());
          }
          Expect.equal(6, instance.call("plain", 2));
          Expect.thrown(IllegalStateException.class, UNANSWERED, () -> instance.call("once", 4));
          for (int i = 2; i >= 0; i--) {
            answers.get(i).complete(i * 100);
          }
          return gives(tests, calls.get(0), 1)
              .thenCompose(none -> gives(tests, calls.get(1), 101))
              .thenCompose(none -> gives(tests, calls.get(2), 201));
        });
    tests.async(
        "async call: guests that wait often do not get in each other's way",
        () -> {
          Instance one = instance(tests, DOUBLE);
          Instance other = instance(tests, args -> AsyncCalls.after(1, args.i32(0)));
          CompletableFuture<?> first = one.callAsync("sum", 20);
          CompletableFuture<?> second = other.callAsync("sum", 5);
          CompletableFuture<?> third = one.callAsync("sum", 10);
          return gives(tests, second, 15)
              .thenCompose(none -> gives(tests, first, 420))
              .thenCompose(none -> gives(tests, third, 110));
        });
    tests.async(
        "async call: cancelling the call cancels what its guest waits for",
        () -> {
          CompletableFuture<Integer> answer = new CompletableFuture<>();
          Instance instance =
              instance(
                  tests,
                  args -> {
                    if (tests.differs(Difference.CALL_ASYNC_WAITS)) {
                      CompletableFuture.runAsync(() -> answer.complete(3));
                    }
                    return answer;
                  });
          CompletableFuture<?> call = instance.callAsync("once", 4);
          boolean waits = AsyncCalls.canWait(tests) && !tests.differs(Difference.CALL_ASYNC_WAITS);
          call.cancel(true);
          Expect.equal(waits, call.isCancelled());
          Expect.equal(waits, answer.isCancelled());
          return null;
        });
    tests.async(
        "async call: an instance that is closed while its guest waits goes on to the end of the"
            + " call",
        () -> {
          Instance instance = instance(tests, DOUBLE);
          CompletableFuture<?> call = instance.callAsync("once", 4);
          instance.close();
          return gives(tests, call, 9);
        });
  }

  private static void others(Tests tests) {
    tests.async(
        "async call: a guest's memory may change while it waits",
        () -> {
          Instance[] made = new Instance[1];
          made[0] =
              instance(
                  tests,
                  args ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            made[0].memory().setInt(20, 77);
                            return 5;
                          }));
          return gives(tests, made[0].callAsync("store", 4), 77)
              .thenRun(
                  () -> {
                    if (AsyncCalls.canWait(tests)) {
                      Expect.equal(5, made[0].memory().getInt(16));
                    }
                  });
        });
  }
}
