package io.github.wasmrun.engine.worker;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.host.Answers;
import io.github.wasmrun.engine.value.BoxedArgs;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Both ends of a worker's call to a host function of the main thread. */
public final class MainCalls {
  private MainCalls() {}

  /** Takes the end of a call, on the main thread or wherever an asynchronous function ends. */
  public interface Answer {
    /** The function has returned. */
    void results(@Nullable Object[] results);

    /** The function has thrown. */
    void failure(Throwable thrown);
  }

  /**
   * In the worker: the arguments of a call, boxed.
   *
   * @param type the type of the function
   * @throws IllegalArgumentException if one is a reference that is not null
   */
  public static @Nullable Object[] arguments(FuncType type, Args args) {
    Object[] values = new Object[args.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = args.get(i);
      if (values[i] != null && type.params().get(i).isRef()) {
        throw new IllegalArgumentException(
            "argument "
                + i
                + " of a host function of the main thread: a reference cannot leave"
                + " its worker");
      }
    }
    return values;
  }

  /** In the worker: sets the results of a call. */
  public static void setResults(Args args, @Nullable Object[] results) {
    for (int i = 0; i < results.length; i++) {
      args.result(i, results[i]);
    }
  }

  /**
   * On the main thread: runs a host function.
   *
   * @param setup what the worker has in common with others
   * @param args boxed values of the types of its parameters
   * @param answer told once, before this method returns or later
   */
  public static void run(
      WorkerSetup setup, HostFunction function, @Nullable Object[] args, Answer answer) {
    if (function instanceof AnyThread any && any.later() != null) {
      run(setup, any.later(), args, answer);
      return;
    }
    FuncType type = function.type();
    BoxedArgs forwarded = new BoxedArgs(type, args, null, setup.memory());
    Object[] results;
    try {
      if (function instanceof AsyncFunction later) {
        await(type, later.start(forwarded), answer);
        return;
      }
      function.call(forwarded);
      results = withoutReferences(type, forwarded.results());
    } catch (Throwable thrown) {
      answer.failure(thrown);
      return;
    }
    answer.results(results);
  }

  private static void await(
      FuncType type, CompletableFuture<? extends @Nullable Object> future, Answer answer) {
    future.whenComplete(
        (value, error) -> {
          if (error != null) {
            answer.failure(Ended.cause(error));
            return;
          }
          Object[] results;
          try {
            results = withoutReferences(type, Answers.results(type, value));
          } catch (Throwable thrown) {
            answer.failure(thrown);
            return;
          }
          answer.results(results);
        });
  }

  private static @Nullable Object[] withoutReferences(FuncType type, @Nullable Object[] results) {
    for (int i = 0; i < results.length; i++) {
      if (results[i] != null && type.results().get(i).isRef()) {
        throw new IllegalArgumentException(
            "result "
                + i
                + " of a host function of the main thread: a reference cannot enter a"
                + " worker");
      }
    }
    return results;
  }
}
