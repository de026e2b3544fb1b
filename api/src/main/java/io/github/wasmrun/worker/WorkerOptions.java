package io.github.wasmrun.worker;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.internal.Range;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link WorkerPool} is to be made. Immutable: each method returns a changed copy; {@link
 * #start} makes the pool.
 */
public final class WorkerOptions {
  private final WasmModule module;
  private int size = 1;
  private String name = "worker";
  private int queueLimit = 1000;
  private Imports imports = Imports.none();
  private @Nullable Class<? extends WorkerImports> localImports;
  private @Nullable String localModule;
  private ThreadStartUp startUp = ThreadStartUp.DEFAULTS;
  private @Nullable MessageListener listener;
  private @Nullable Executor mainThread;
  private @Nullable Limits limits;

  WorkerOptions(WasmModule module) {
    this.module = Objects.requireNonNull(module, "module");
  }

  private WorkerOptions copy() {
    WorkerOptions copy = new WorkerOptions(module);
    copy.size = size;
    copy.name = name;
    copy.queueLimit = queueLimit;
    copy.imports = imports;
    copy.localImports = localImports;
    copy.localModule = localModule;
    copy.startUp = startUp;
    copy.listener = listener;
    copy.mainThread = mainThread;
    copy.limits = limits;
    return copy;
  }

  /**
   * How many workers there are. Default: 1.
   *
   * @param workers 1 to 256
   */
  public WorkerOptions size(int workers) {
    Range.check("size", workers, 1, 256);
    WorkerOptions copy = copy();
    copy.size = workers;
    return copy;
  }

  /**
   * The name of the pool: its workers are called {@code NAME-0}, {@code NAME-1}, …, in traps and as
   * threads. Default: {@code worker}.
   */
  public WorkerOptions name(String name) {
    WorkerOptions copy = copy();
    copy.name = Objects.requireNonNull(name, "name");
    return copy;
  }

  /**
   * How many calls may wait for a worker; beyond it the future of a call fails with {@link
   * io.github.wasmrun.LimitException}. Default: 1000.
   *
   * @param calls 0 to 1000000
   */
  public WorkerOptions queueLimit(int calls) {
    Range.check("queueLimit", calls, 0, 1_000_000);
    WorkerOptions copy = copy();
    copy.queueLimit = calls;
    return copy;
  }

  /**
   * What the module imports: shared memories, which all workers get, and host functions, which run
   * on the main thread. {@link AsyncFunction} makes some that answer later. Default: none.
   *
   * <p>Nothing else can be shared between threads: with another memory, a table, a global, a tag or
   * a guest's function {@link #start} fails with {@link io.github.wasmrun.LinkException}.
   */
  public WorkerOptions imports(Imports imports) {
    WorkerOptions copy = copy();
    copy.imports = Objects.requireNonNull(imports, "imports");
    return copy;
  }

  /**
   * Host functions that run in the worker: each worker makes an object of this class. Default:
   * none.
   *
   * @param type a class that is registered as {@link WorkerImports} says
   */
  public WorkerOptions localImports(Class<? extends WorkerImports> type) {
    WorkerOptions copy = copy();
    copy.localImports = Objects.requireNonNull(type, "type");
    return copy;
  }

  /**
   * Host functions that run in the worker, written in JavaScript. Default: none.
   *
   * <p>The JavaScript module exports a function {@code imports({memory, index, name, postMessage,
   * module})} which returns what {@code WebAssembly.Instance} takes as imports, or a promise of it;
   * only functions count. Where the main thread and the module have a function, the module's
   * counts. If the module cannot be loaded or gives something else, {@link #start} fails with
   * {@link IllegalArgumentException}; so it does on the JVM, since this is for pages only.
   *
   * @param url of the module, relative to the page
   */
  public WorkerOptions localModule(String url) {
    WorkerOptions copy = copy();
    copy.localModule = Objects.requireNonNull(url, "url");
    return copy;
  }

  /** What instances need before their first call. Default: {@link ThreadStartUp#DEFAULTS}. */
  public WorkerOptions startUp(ThreadStartUp startUp) {
    WorkerOptions copy = copy();
    copy.startUp = Objects.requireNonNull(startUp, "startUp");
    return copy;
  }

  /** Takes the messages of {@link WorkerContext#postMessage}. Default: they are dropped. */
  public WorkerOptions onMessage(MessageListener listener) {
    WorkerOptions copy = copy();
    copy.listener = Objects.requireNonNull(listener, "listener");
    return copy;
  }

  /**
   * What each worker's instance may use. Default: no limits but the engine's.
   *
   * <p>The fuel is that of each call, and the first call's has been used by the start function too.
   * A call that ends by a limit fails its future with {@link io.github.wasmrun.LimitException}, and
   * the worker's next call gets a new instance, as after a trap.
   *
   * @throws IllegalArgumentException if they have a group
   */
  public WorkerOptions limits(Limits limits) {
    if (Objects.requireNonNull(limits, "limits").group() != null) {
      throw new IllegalArgumentException("instances of workers join no group");
    }
    WorkerOptions copy = copy();
    copy.limits = limits;
    return copy;
  }

  /**
   * Where the functions of {@link #imports} and the listener run, one at a time, for example {@code
   * SwingUtilities::invokeLater}. A page always takes its main thread. Default on the JVM: a thread
   * of the pool, named {@code NAME-main}.
   */
  public WorkerOptions mainThread(Executor executor) {
    WorkerOptions copy = copy();
    copy.mainThread = Objects.requireNonNull(executor, "executor");
    return copy;
  }

  /**
   * Starts the workers and makes their instances. The future completes when all are ready; it fails
   *
   * <ul>
   *   <li>with {@link io.github.wasmrun.LinkException} if an import is missing, does not fit or
   *       cannot be shared,
   *   <li>with {@link io.github.wasmrun.UnsupportedFeatureException} for {@code threads} where
   *       workers are not to be had: a page must be cross-origin isolated for them, the text says
   *       how,
   *   <li>with what an instance fails with at its start.
   * </ul>
   *
   * <p>If it fails or is cancelled, all workers are ended.
   */
  public CompletableFuture<WorkerPool> start() {
    return module instanceof WorkerPool.Starter starter
        ? starter.startWorkers(this)
        : CompletableFuture.failedFuture(
            new IllegalArgumentException("the module was not made by an engine of this library"));
  }

  /** The module. */
  public WasmModule module() {
    return module;
  }

  /** How many calls run at a time. */
  public int size() {
    return size;
  }

  /** The name of the pool. */
  public String name() {
    return name;
  }

  /** How many calls may wait for a worker. */
  public int queueLimit() {
    return queueLimit;
  }

  /** What the module imports. */
  public Imports imports() {
    return imports;
  }

  /** The class of the host functions in the worker; null for none. */
  public @Nullable Class<? extends WorkerImports> localImports() {
    return localImports;
  }

  /** The URL of the JavaScript module of host functions in the worker; null for none. */
  public @Nullable String localModule() {
    return localModule;
  }

  /** What instances need before their first call. */
  public ThreadStartUp startUp() {
    return startUp;
  }

  /** What takes the messages of the workers; null for nothing. */
  public @Nullable MessageListener listener() {
    return listener;
  }

  /** What each worker's instance may use; null for no limits but the engine's. */
  public @Nullable Limits limits() {
    return limits;
  }

  /** Where host functions run; null for the host's own way. */
  public @Nullable Executor mainThread() {
    return mainThread;
  }
}
