package io.github.wasmrun.engine.worker;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.spi.worker.WorkerCall;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.worker.ThreadStartUp;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerImports;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a worker does, on every host: makes an instance, calls it, and makes another one when a call
 * has failed. One thread at a time: the worker's.
 */
public final class WorkerInstances implements WorkerContext {
  private final WasmModule module;
  private final int index;
  private final String name;
  private final Imports shared;
  private final @Nullable WorkerImports local;
  private final ThreadStartUp startUp;
  private final Consumer<@Nullable Object> post;
  private final @Nullable Memory imported;
  private final @Nullable LimitedRuns limits;
  private long room;
  private @Nullable Instance instance;

  /** What a host function of the main thread has thrown last. */
  private @Nullable Throwable thrownByMain;

  /**
   * Instances of one worker.
   *
   * @param setup what the workers have in common, with the worker's own module
   * @param index the number of the worker
   * @param room see {@link WorkerGroup#start}
   * @param shared the imports of {@code setup}, each function replaced by one that calls the main
   *     thread
   * @param local what else the worker imports, or null
   * @param limits of the instances, or null
   * @param post sends a message, which is a copy already
   */
  public WorkerInstances(
      WorkerSetup setup,
      int index,
      long room,
      Imports shared,
      @Nullable WorkerImports local,
      @Nullable LimitedRuns limits,
      Consumer<@Nullable Object> post) {
    this.module = setup.module();
    this.index = index;
    this.name = setup.workerName(index);
    this.room = room;
    this.shared = shared;
    this.local = local;
    this.limits = limits;
    this.startUp = setup.startUp();
    this.post = post;
    this.imported = setup.memory();
  }

  /**
   * Makes the first instance.
   *
   * @return where its stack and thread-local storage are, for a later worker of the same number
   */
  public long start() {
    instance();
    return room;
  }

  private Instance instance() {
    Instance known = instance;
    if (known != null) {
      return known;
    }
    Imports all = local == null ? shared : shared.withAll(local.imports(this));
    Instance made = limits == null ? module.instantiate(all) : limits.instantiate(module, all);
    instance = made;
    try {
      room = StartUps.prepare(startUp, made, memoryOrNull(), index, room);
    } catch (Throwable e) { // no flag and finally: see "Traps of TeaVM" in CONTRIBUTING.md
      close();
      throw e;
    }
    return made;
  }

  /**
   * Calls a function; if it fails, the next call gets a new instance.
   *
   * @return as {@link WasmFunction#call()}
   */
  public @Nullable Object call(WorkerCall call) {
    Function<Instance, ?> task = call.task();
    if (task != null) {
      return run(task);
    }
    WasmFunction function = instance().function(call.function());
    Object result;
    try {
      result = call(function, call.args());
    } catch (Throwable e) {
      close();
      throw e;
    }
    if (limits != null && instance != null) {
      limits.afterCall(instance);
    }
    checkResult(call.function(), function, result);
    return result;
  }

  /** A host function of the main thread has thrown this, and a guest's caller may get it. */
  public void noteThrownByMain(Throwable thrown) {
    thrownByMain = thrown;
  }

  /** Whether {@link #noteThrownByMain} was told of it. */
  boolean isOfMainThread(Throwable thrown) {
    return thrown == thrownByMain;
  }

  /** Runs a task; if it fails, the next call gets a new instance. */
  @Nullable Object run(Function<Instance, ?> task) {
    Instance given = instance();
    Object result;
    try {
      result = task.apply(given);
    } catch (Throwable e) {
      close();
      throw e;
    }
    if (given.isClosed()) {
      close();
    } else if (limits != null) {
      limits.afterCall(given);
    }
    return result;
  }

  /** Takes the fast ways of an engine where there are some. */
  private static @Nullable Object call(WasmFunction function, @Nullable Object[] args) {
    switch (args.length) {
      case 0:
        return function.call();
      case 1:
        return function.call(args[0]);
      case 2:
        return function.call(args[0], args[1]);
      case 3:
        return function.call(args[0], args[1], args[2]);
      default:
        return function.call(args);
    }
  }

  private static void checkResult(String name, WasmFunction function, @Nullable Object result) {
    List<ValType> types = function.type().results();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).isRef() && (types.size() == 1 ? result : ((Object[]) result)[i]) != null) {
        throw new IllegalArgumentException(
            "result " + i + " of function " + name + ": a reference cannot leave its worker");
      }
    }
  }

  /** Ends the present instance. */
  public void close() {
    if (instance != null) {
      instance.close();
      instance = null;
    }
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public WasmModule module() {
    return module;
  }

  private @Nullable Memory memoryOrNull() {
    if (imported != null || instance == null) {
      return imported;
    }
    for (Extern extern : instance.exports().values()) {
      if (extern instanceof Memory memory) {
        return memory;
      }
    }
    return null;
  }

  @Override
  public Memory memory() {
    Memory memory = memoryOrNull();
    if (memory == null) {
      throw new IllegalStateException("worker " + name + " has no memory");
    }
    return memory;
  }

  @Override
  public void postMessage(@Nullable Object message) {
    post.accept(Messages.copy(message));
  }
}
