package io.github.wasmrun.contract.module;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** CompletableFuture behaves as in the JDK, also where web-impl supplies it. */
public final class FutureTests {
  private FutureTests() {}

  private static final IllegalStateException FAILURE = new IllegalStateException("failure");

  private static CompletableFuture<String> failed() {
    return CompletableFuture.failedFuture(FAILURE);
  }

  /** The error that a stage has, as {@code handle} shows it. */
  private static Throwable errorOf(CompletableFuture<?> future) {
    Throwable[] seen = new Throwable[1];
    future.handle(
        (value, error) -> {
          seen[0] = error;
          return null;
        });
    return seen[0];
  }

  private static void isWrapped(Throwable error) {
    Expect.ofClass(CompletionException.class, error);
    Expect.same(FAILURE, error.getCause());
    Expect.message("java.lang.IllegalStateException: failure", error);
  }

  public static void add(Tests tests) {
    values(tests);
    failures(tests);
    several(tests);
    states(tests);
  }

  private static void values(Tests tests) {
    tests.test(
        "futures: stages of a completed future run at once",
        () -> {
          List<Object> log = new ArrayList<>();
          CompletableFuture<Integer> start = CompletableFuture.completedFuture(1);
          CompletableFuture<Integer> end =
              start
                  .thenApply(x -> x + 1)
                  .thenCompose(x -> CompletableFuture.completedFuture(x * 10))
                  .whenComplete(
                      (x, error) -> {
                        log.add(x);
                        log.add(String.valueOf(error));
                      })
                  .handle((x, error) -> error == null ? x + 1 : -1);
          end.thenAccept(log::add).thenRun(() -> log.add("run"));
          Expect.equal(List.of(20, "null", 21, "run"), log);
          Expect.equal((Object) 21, end.join());
          Expect.equal((Object) 21, end.get());
          Expect.equal((Object) 21, end.getNow(0));
        });
    tests.test(
        "futures: stages of a future run when it completes",
        () -> {
          List<Object> log = new ArrayList<>();
          CompletableFuture<String> future = new CompletableFuture<>();
          CompletableFuture<Integer> length = future.thenApply(String::length);
          length.thenAccept(log::add);
          Expect.isTrue(!length.isDone(), "not done");
          Expect.equal((Object) (-1), length.getNow(-1));
          Expect.equal(List.of(), log);
          Expect.isTrue(future.complete("four"), "the first completion counts");
          Expect.equal(List.of(4), log);
          Expect.isTrue(!future.complete("again"), "the second does not");
          Expect.isTrue(!future.completeExceptionally(FAILURE), "nor does a failure");
          Expect.equal("four", future.join());
        });
    tests.test(
        "futures: null is a value",
        () -> {
          CompletableFuture<String> future = CompletableFuture.completedFuture(null);
          Expect.isTrue(future.isDone() && !future.isCompletedExceptionally(), "done");
          Expect.same(null, future.join());
          Expect.equal("null", future.thenApply(x -> "" + x).join());
        });
    tests.test(
        "futures: exceptionally passes a value on",
        () ->
            Expect.equal(
                "x", CompletableFuture.completedFuture("x").exceptionally(e -> "y").join()));
    tests.test(
        "futures: whenComplete passes the value on, whatever it returns",
        () -> {
          CompletableFuture<String> start = CompletableFuture.completedFuture("x");
          Expect.equal("x", start.whenComplete((value, error) -> {}).join());
        });
    tests.test(
        "futures: thenCombine takes both values",
        () -> {
          CompletableFuture<Integer> late = new CompletableFuture<>();
          CompletableFuture<Integer> sum =
              CompletableFuture.completedFuture(2).thenCombine(late, (a, b) -> a * 100 + b);
          Expect.isTrue(!sum.isDone(), "not done");
          late.complete(3);
          Expect.equal((Object) 203, sum.join());
        });
    tests.test(
        "futures: thenCompose waits for the inner future",
        () -> {
          CompletableFuture<String> inner = new CompletableFuture<>();
          CompletableFuture<String> outer =
              CompletableFuture.completedFuture(1).thenCompose(x -> inner);
          Expect.isTrue(!outer.isDone(), "not done");
          inner.complete("late");
          Expect.equal("late", outer.join());
        });
    tests.async(
        "futures: asynchronous stages end some time",
        () ->
            CompletableFuture.supplyAsync(() -> 20)
                .thenApplyAsync(x -> x + 1)
                .thenCompose(x -> CompletableFuture.supplyAsync(() -> x * 2))
                .thenAccept(x -> Expect.equal((Object) 42, x)));
  }

  private static void failures(Tests tests) {
    tests.test(
        "futures: a failed future shows its failure itself",
        () -> {
          Expect.same(FAILURE, errorOf(failed()));
          CompletableFuture<String> future = new CompletableFuture<>();
          future.completeExceptionally(FAILURE);
          Expect.same(FAILURE, errorOf(future));
          Expect.isTrue(future.isDone() && future.isCompletedExceptionally(), "failed");
        });
    tests.test(
        "futures: stages behind a failure show it wrapped",
        () -> {
          isWrapped(errorOf(failed().thenApply(x -> x)));
          isWrapped(errorOf(failed().thenAccept(x -> {})));
          isWrapped(errorOf(failed().thenRun(() -> {})));
          isWrapped(errorOf(failed().thenCompose(CompletableFuture::completedFuture)));
          isWrapped(errorOf(failed().whenComplete((x, e) -> {})));
          isWrapped(errorOf(failed().thenApply(x -> x).thenApply(x -> x)));
          isWrapped(errorOf(failed().thenCombine(failed(), (a, b) -> a)));
        });
    tests.test(
        "futures: an exception in a stage is wrapped",
        () -> {
          CompletableFuture<String> start = CompletableFuture.completedFuture("x");
          isWrapped(
              errorOf(
                  start.thenApply(
                      x -> {
                        throw FAILURE;
                      })));
          isWrapped(
              errorOf(
                  start.handle(
                      (x, e) -> {
                        throw FAILURE;
                      })));
          isWrapped(
              errorOf(
                  start.whenComplete(
                      (x, e) -> {
                        throw FAILURE;
                      })));
          isWrapped(
              errorOf(
                  start.thenCompose(
                      x -> {
                        throw FAILURE;
                      })));
          isWrapped(
              errorOf(
                  failed()
                      .exceptionally(
                          e -> {
                            throw FAILURE;
                          })));
        });
    tests.test(
        "futures: a CompletionException is not wrapped again",
        () -> {
          CompletionException own = new CompletionException("own", FAILURE);
          CompletableFuture<String> start = CompletableFuture.completedFuture("x");
          Expect.same(
              own,
              errorOf(
                  start.thenApply(
                      x -> {
                        throw own;
                      })));
          CompletableFuture<String> failed = CompletableFuture.failedFuture(own);
          Expect.same(own, errorOf(failed.thenApply(x -> x)));
        });
    tests.test(
        "futures: a failure of the inner future of thenCompose is wrapped",
        () -> isWrapped(errorOf(CompletableFuture.completedFuture(1).thenCompose(x -> failed()))));
    tests.test(
        "futures: whenComplete sees the failure and passes it on",
        () -> {
          Throwable[] seen = new Throwable[1];
          CompletableFuture<String> end = failed().whenComplete((x, error) -> seen[0] = error);
          Expect.same(FAILURE, seen[0]);
          isWrapped(errorOf(end));
          isWrapped(
              errorOf(
                  failed()
                      .whenComplete(
                          (x, error) -> {
                            throw new IllegalArgumentException("not this one");
                          })));
        });
    tests.test(
        "futures: handle and exceptionally turn a failure into a value",
        () -> {
          Expect.equal("ok", failed().handle((x, error) -> "ok").join());
          Expect.equal("failure", failed().exceptionally(Throwable::getMessage).join());
          Expect.equal(
              "java.lang.IllegalStateException: failure",
              failed().thenApply(x -> x).exceptionally(Throwable::getMessage).join());
        });
    tests.test(
        "futures: join wraps a failure in CompletionException",
        () -> {
          isWrapped(Expect.thrown(CompletionException.class, () -> failed().join()));
          isWrapped(Expect.thrown(CompletionException.class, () -> failed().getNow("x")));
          isWrapped(
              Expect.thrown(CompletionException.class, () -> failed().thenApply(x -> x).join()));
        });
    tests.test(
        "futures: get wraps a failure in ExecutionException",
        () -> {
          ExecutionException error = Expect.thrown(ExecutionException.class, () -> failed().get());
          Expect.same(FAILURE, error.getCause());
          ExecutionException behind =
              Expect.thrown(ExecutionException.class, () -> failed().thenApply(x -> x).get());
          Expect.same(FAILURE, behind.getCause());
        });
    tests.test(
        "futures: an Error is a failure like others",
        () -> {
          AssertionError thrown = new AssertionError("error");
          CompletableFuture<String> end =
              CompletableFuture.completedFuture("x")
                  .thenApply(
                      x -> {
                        throw thrown;
                      });
          Expect.same(thrown, errorOf(end).getCause());
        });
    tests.async(
        "futures: an exception of an asynchronous stage is wrapped",
        () ->
            CompletableFuture.supplyAsync(
                    () -> {
                      throw FAILURE;
                    })
                .handle(
                    (x, error) -> {
                      isWrapped(error);
                      return null;
                    }));
  }

  private static void several(Tests tests) {
    tests.test(
        "futures: allOf waits for all",
        () -> {
          CompletableFuture<Integer> a = new CompletableFuture<>();
          CompletableFuture<String> b = new CompletableFuture<>();
          CompletableFuture<Void> all = CompletableFuture.allOf(a, b);
          a.complete(1);
          Expect.isTrue(!all.isDone(), "not done");
          b.complete("x");
          Expect.isTrue(all.isDone(), "done");
          Expect.same(null, all.join());
          Expect.isTrue(CompletableFuture.allOf().isDone(), "none is all");
        });
    tests.test(
        "futures: allOf fails wrapped, but not before the last one ends",
        () -> {
          CompletableFuture<Integer> late = new CompletableFuture<>();
          CompletableFuture<Void> all = CompletableFuture.allOf(failed(), late);
          Expect.isTrue(!all.isDone(), "not done");
          late.complete(1);
          isWrapped(errorOf(all));
        });
    tests.test(
        "futures: anyOf takes the first, also a failure",
        () -> {
          CompletableFuture<Integer> never = new CompletableFuture<>();
          CompletableFuture<String> later = new CompletableFuture<>();
          CompletableFuture<Object> any = CompletableFuture.anyOf(never, later);
          Expect.isTrue(!any.isDone(), "not done");
          later.complete("x");
          Expect.equal("x", any.join());
          isWrapped(errorOf(CompletableFuture.anyOf(never, failed())));
          Expect.isTrue(!CompletableFuture.anyOf().isDone(), "none never ends");
        });
    tests.test(
        "futures: each of many stages runs once",
        () -> {
          int[] runs = new int[1];
          CompletableFuture<String> future = new CompletableFuture<>();
          for (int i = 0; i < 10; i++) {
            future.thenRun(() -> runs[0]++);
          }
          future.complete("x");
          future.complete("y");
          future.thenRun(() -> runs[0]++);
          Expect.equal(11, runs[0]);
        });
    tests.test(
        "futures: a long chain does not exhaust the stack",
        () -> {
          CompletableFuture<Integer> start = new CompletableFuture<>();
          CompletableFuture<Integer> end = start;
          for (int i = 0; i < 20000; i++) {
            end = end.thenApply(x -> x + 1);
          }
          start.complete(0);
          Expect.equal((Object) 20000, end.join());
        });
  }

  private static void states(Tests tests) {
    tests.test(
        "futures: a cancelled future throws CancellationException",
        () -> {
          CompletableFuture<String> future = new CompletableFuture<>();
          CompletableFuture<String> stage = future.thenApply(x -> x);
          Expect.isTrue(future.cancel(true), "cancelled");
          Expect.isTrue(future.isCancelled(), "cancelled");
          Expect.isTrue(future.isDone() && future.isCompletedExceptionally(), "and done");
          Expect.thrown(CancellationException.class, () -> future.join());
          Expect.thrown(CancellationException.class, () -> future.get());
          Throwable behind = errorOf(stage);
          Expect.ofClass(CompletionException.class, behind);
          Expect.ofClass(CancellationException.class, behind.getCause());
          Expect.isTrue(!stage.isCancelled(), "what comes behind is not cancelled");
        });
    tests.test(
        "futures: a future that has ended is not cancelled",
        () -> {
          CompletableFuture<String> future = CompletableFuture.completedFuture("x");
          Expect.isTrue(!future.cancel(true) && !future.isCancelled(), "not cancelled");
          Expect.equal("x", future.join());
        });
    tests.test(
        "futures: a stage is its own future",
        () -> {
          CompletableFuture<String> future = CompletableFuture.completedFuture("x");
          Expect.same(future, future.toCompletableFuture());
          CompletableFuture<String> copy = future.copy();
          Expect.isTrue(copy != future, "a copy");
          Expect.equal("x", copy.join());
        });
    tests.test(
        "futures: a failure without text shows its class",
        () -> {
          CompletableFuture<String> future =
              CompletableFuture.failedFuture(new IllegalStateException());
          Expect.message("java.lang.IllegalStateException", errorOf(future.thenApply(x -> x)));
        });
  }
}
