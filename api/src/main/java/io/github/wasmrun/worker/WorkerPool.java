package io.github.wasmrun.worker;

import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Workers that call functions of one module in parallel: threads of the JVM, web workers of a page.
 *
 * <p>Each worker has an instance of its own, all of them over the shared memories that the module
 * imports. A module that defines its memory itself has one for each worker. Calls wait in a queue
 * of limited length and are taken in the order in which they were submitted.
 *
 * <pre>{@code
 * WorkerPool.of(module).size(4).imports(imports).start().thenCompose(
 *     pool -> pool.submit("render", 0, 100).whenComplete((result, error) -> pool.close()));
 * }</pre>
 *
 * <p>Every future ends, whatever happens: with the result, with the exception of a direct call, by
 * cancelling, or when the pool is closed. A call that fails, by a trap or by an exception of a host
 * function, ends the worker's instance; its next call gets a new one. Nothing undoes what the call
 * did to a shared memory before.
 *
 * <p>Cancelling the future of a call that still waits takes it from the queue. Cancelling, or
 * otherwise completing, the future of a call that runs ends its worker and starts a new one. In a
 * page that is at once; on the JVM the thread is interrupted, which guest code notices at the next
 * loop or call, while a host function may go on as long as it likes.
 *
 * <p>Host functions that {@link WorkerOptions#imports} brought run on the <em>main thread</em>, one
 * at a time, in the order of the calls, while the worker waits. That is the page's main thread; on
 * the JVM a thread of the pool or {@link WorkerOptions#mainThread}. While the main thread is busy,
 * the worker waits; it has no time limit of its own. Arguments and results may be numbers, vectors
 * and null references. Who waits, on the main thread or in a worker, for a future of the same pool
 * gets an {@link IllegalStateException}, because that may never end; an {@link AsyncFunction} can
 * answer later without waiting.
 *
 * <p>Continuations of a future run in the worker that completed it (JVM) or on the page's main
 * thread. Thread-safe.
 */
public interface WorkerPool extends AutoCloseable {
  /** What modules are that can have workers; for engine authors. */
  interface Starter {
    /** See {@link WorkerOptions#start}. */
    CompletableFuture<WorkerPool> startWorkers(WorkerOptions options);
  }

  /** How a pool for this module is to be made; {@link WorkerOptions#start} makes it. */
  static WorkerOptions of(WasmModule module) {
    return new WorkerOptions(module);
  }

  /** The module. */
  WasmModule module();

  /** The name, see {@link WorkerOptions#name}. */
  String name();

  /** How many calls run at a time, see {@link WorkerOptions#size}. */
  int size();

  /**
   * Calls an exported function in a worker.
   *
   * <p>The future fails with {@link IllegalArgumentException} if there is no such function or the
   * arguments do not fit, in the same words as {@link io.github.wasmrun.Instance#call(String,
   * Object...)}; with {@link io.github.wasmrun.LimitException} if the queue is full; with {@link
   * IllegalStateException} if the pool is closed before the call ends.
   *
   * @param args as for a direct call; of references only null
   * @return what a direct call returns: null, a boxed value, or an array for several results
   */
  CompletableFuture<@Nullable Object> submit(String function, @Nullable Object... args);

  /**
   * Calls an exported function once for each list of arguments.
   *
   * <p>The results are in the order of {@code argumentLists}. If a call fails, the future fails
   * with the same and the other calls are cancelled; cancelling the future cancels all. If the
   * queue has no room for all, none runs.
   */
  CompletableFuture<List<@Nullable Object>> invokeAll(
      String function, List<? extends List<? extends @Nullable Object>> argumentLists);

  /**
   * Runs a task in a worker, with the worker's own instance: for calls that need more than numbers,
   * such as texts and bytes in the worker's memory. On the JVM only.
   *
   * <pre>{@code
   * pool.run(instance -> {
   *   try (GuestBytes text = GuestAllocator.of(instance).writeUtf8("…")) {
   *     return instance.call("length", text.address(), text.byteLength());
   *   }
   * });
   * }</pre>
   *
   * <p>The task waits in the same queue as calls, and its future ends in the same ways. It may call
   * the instance as often as it likes, but must not keep it: other calls follow. If the task
   * throws, the worker's next call gets a new instance. Cancelling ends a guest that runs; the task
   * itself sees an interrupt.
   *
   * <p>In a page the future fails with {@link io.github.wasmrun.UnsupportedFeatureException}: no
   * object can enter a web worker. {@link #run(Class, Object...)} works on both hosts.
   *
   * @param task given the worker's instance; its result goes to the future as it is
   */
  <T> CompletableFuture<T> run(Function<? super Instance, ? extends T> task);

  /**
   * Runs a task of a registered class in a worker, with the worker's own instance; with the same
   * answers on the JVM and in a page.
   *
   * <pre>{@code
   * pool.run(CountWords.class, text).thenAccept(count -> …);
   * }</pre>
   *
   * <p>The task waits in the same queue as calls, and its future ends in the same ways. The future
   * fails
   *
   * <ul>
   *   <li>with {@link IllegalArgumentException} if the class is not registered as {@link
   *       WorkerTask} says, or an argument or the result is of another kind than listed there,
   *   <li>with {@link io.github.wasmrun.LimitException} if the arguments or the result have more
   *       than 256 MiB, if the queue is full, or if the guest reaches a limit,
   *   <li>with what the task throws: {@link IllegalArgumentException}, {@link
   *       IllegalStateException}, {@link IndexOutOfBoundsException} with their texts, traps,
   *       guests' exceptions, limits and exits, what a host function of the main thread has thrown
   *       as the same object, and anything else as {@link WorkerTaskException},
   *   <li>with {@link IllegalStateException} if the pool is closed before the task ends.
   * </ul>
   *
   * <p>After a failure the worker's next call gets a new instance. Cancelling, or otherwise
   * completing, the future of a task that runs ends its worker, in a page whatever it does; on the
   * JVM a task sees an interrupt and its guest is ended, while Java code may go on as long as it
   * likes. So {@code run(…).orTimeout(1, SECONDS)} is a time limit for guests whose code has none.
   * The fuel of {@link WorkerOptions#limits} is that of the whole task.
   *
   * @param task the class; its object is made in the worker
   * @param arguments null, {@code Boolean}, {@code Integer}, {@code Long}, {@code Float}, {@code
   *     Double}, {@code String}, {@code byte[]} or lists of these, at most 64 lists deep; copied
   *     before this method returns
   */
  CompletableFuture<@Nullable Object> run(
      Class<? extends WorkerTask> task, @Nullable Object... arguments);

  /** How many calls wait for a worker. */
  int queued();

  /** How many calls run. */
  int running();

  /**
   * How many threads or web workers of this pool there are: {@link #size}, more while cancelled
   * ones still end, 0 when all have ended after {@link #close}.
   */
  int liveWorkers();

  /** Whether {@link #close} was called. */
  boolean isClosed();

  /**
   * Completes when the pool is closed and all its threads or web workers have ended. It fails with
   * {@link IllegalStateException} where a browser lets a worker go on: WebKit ends a loop only with
   * its page, and {@link #liveWorkers} goes on to count that worker.
   */
  CompletableFuture<Void> ended();

  /**
   * Ends all workers. What waits or runs fails with {@link IllegalStateException}. Does not wait
   * for the workers' end, see {@link #ended}; calling it again does nothing.
   */
  @Override
  void close();
}
