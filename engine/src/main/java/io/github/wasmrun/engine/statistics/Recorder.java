package io.github.wasmrun.engine.statistics;

import io.github.wasmrun.EngineStatistics;
import io.github.wasmrun.StatisticsOptions;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.internal.statistics.Recording;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes down what one engine does. Thread-safe. */
public abstract class Recorder {
  Recorder() {}

  /**
   * The recorder of a new engine.
   *
   * @param timeline shows what happens, if there is one
   * @param afterTask runs code when the thread's task has ended, on a host where a weak reference
   *     keeps its object until then; null on others
   */
  public static Recorder of(
      StatisticsOptions options, @Nullable Timeline timeline, @Nullable Executor afterTask) {
    return new Counters(options.hostCalls(), timeline, afterTask);
  }

  /** What {@code maker} makes of options; null if there are none. See {@link Recording#of}. */
  public static <T> @Nullable T with(@Nullable StatisticsOptions options, Supplier<T> maker) {
    return Recording.of(options, maker);
  }

  /** Called when the engine begins to read a module, or to compile one again. */
  public abstract Compilation compile();

  /**
   * Called when the engine begins to make an instance.
   *
   * @param supplied what is supplied for each import; its host functions are replaced if their
   *     calls are counted
   */
  public abstract InstanceRecord instance(RecordedModule module, Supplied[] supplied);

  /** Called when code was made that belongs to no compilation any more. */
  public abstract void compiledLater(long nanos);

  /** What was counted. */
  public abstract EngineStatistics statistics();
}
