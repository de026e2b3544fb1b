package io.github.wasmrun.flink;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.GuestTask;
import io.github.wasmrun.integration.TaskMetrics;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.jspecify.annotations.Nullable;

/**
 * A guest's function for long calls, in threads of its own, each with its own instance: {@code
 * AsyncDataStream.orderedWait(stream, function, timeout, unit, capacity)}. Elements that wait for
 * their results are in checkpoints.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
public final class WasmAsyncFunction<I, O> extends RichAsyncFunction<I, O> {
  private static final long serialVersionUID = 1L;

  private final GuestFunction function;
  private final int threads;
  private final GuestArguments<I> arguments;
  private final GuestResult<I, O> result;
  private transient @Nullable Workers workers;

  /**
   * A function.
   *
   * @param threads how many calls run at a time in each task, 1 to 256
   * @throws IllegalArgumentException if the module has no such function, or of another type, or the
   *     policy is {@link FailurePolicy#DEAD_LETTER}
   */
  public WasmAsyncFunction(
      GuestFunction function, int threads, GuestArguments<I> arguments, GuestResult<I, O> result) {
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("threads must be 1 to 256, got " + threads);
    }
    this.function = WasmFlink.resolve(function);
    this.threads = threads;
    this.arguments = Objects.requireNonNull(arguments, "arguments");
    this.result = Objects.requireNonNull(result, "result");
    WasmFlink.checkNoDeadLetter(function, "WasmProcessFunction");
  }

  @Override
  public void open(OpenContext context) {
    workers =
        new Workers(function, threads, new FlinkMetrics(getRuntimeContext().getMetricGroup()));
  }

  @Override
  public void close() {
    if (workers != null) {
      workers.close();
    }
  }

  @Override
  public void asyncInvoke(I element, ResultFuture<O> future) {
    @Nullable Object[] args = arguments.of(element);
    if (FlinkTypes.hasNull(args)) {
      future.complete(Collections.singleton(result.of(element, null)));
      return;
    }
    Workers running = Objects.requireNonNull(workers, "not open");
    running.submit(
        task -> {
          try {
            Object value = null;
            try {
              value = task.call(args);
            } catch (GuestRowException e) {
              if (function.policy() == FailurePolicy.FAIL) {
                throw e;
              }
            }
            future.complete(Collections.singleton(result.of(element, value)));
          } catch (RuntimeException e) {
            future.completeExceptionally(e);
          }
        },
        future);
  }

  /** Threads and the instances that they use. */
  private static final class Workers {
    private final GuestFunction function;
    private final TaskMetrics metrics;
    private final ExecutorService threads;
    private final Deque<GuestTask> idle = new ArrayDeque<>();
    private boolean closed;

    Workers(GuestFunction function, int count, TaskMetrics metrics) {
      this.function = function;
      this.metrics = metrics;
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      threads =
          Executors.newFixedThreadPool(
              count,
              work -> {
                Thread thread = new Thread(work, "wasmrun-async");
                thread.setDaemon(true);
                thread.setContextClassLoader(loader);
                return thread;
              });
    }

    interface Work {
      void with(GuestTask task);
    }

    void submit(Work work, ResultFuture<?> future) {
      try {
        threads.execute(
            () -> {
              GuestTask task;
              try {
                task = borrow();
              } catch (RuntimeException e) {
                future.completeExceptionally(e);
                return;
              }
              try {
                work.with(task);
              } finally {
                giveBack(task);
              }
            });
      } catch (RejectedExecutionException e) {
        future.completeExceptionally(new IllegalStateException("the task has ended"));
      }
    }

    private GuestTask borrow() {
      synchronized (idle) {
        GuestTask known = idle.poll();
        if (known != null) {
          return known;
        }
      }
      return GuestTask.open(function, metrics);
    }

    private void giveBack(GuestTask task) {
      synchronized (idle) {
        if (!closed) {
          idle.push(task);
          return;
        }
      }
      task.close();
    }

    void close() {
      threads.shutdownNow();
      synchronized (idle) {
        closed = true;
        idle.forEach(GuestTask::close);
        idle.clear();
      }
    }
  }
}
