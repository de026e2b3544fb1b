package io.github.wasmrun;

import io.github.wasmrun.internal.statistics.Recording;

/**
 * What an engine counts, see {@link EngineConfig#withStatistics(StatisticsOptions)}. Immutable:
 * each {@code with…} returns a changed copy.
 */
public final class StatisticsOptions extends Recording {
  /** Everything that costs nothing while a guest runs. */
  public static final StatisticsOptions DEFAULTS = new StatisticsOptions(false, false);

  private final boolean hostCalls;
  private final boolean timeline;

  private StatisticsOptions(boolean hostCalls, boolean timeline) {
    this.hostCalls = hostCalls;
    this.timeline = timeline;
  }

  /**
   * Counts the calls of host functions, too. Default: they are not counted.
   *
   * <p>Host functions are then called through one that counts, which takes some nanoseconds and
   * also boxes what a typed function would get as it is.
   */
  public StatisticsOptions withHostCalls() {
    return new StatisticsOptions(true, timeline);
  }

  /**
   * In a page: makes an entry of {@code performance.measure} of each module that is compiled and
   * each instance that is made. Default: none.
   *
   * <p>They are named {@code wasmrun.compile} and {@code wasmrun.instantiate}; their {@code detail}
   * has the module's name or hash as {@code module}. On the JVM the setting does nothing: there an
   * engine with statistics always has its events for the Flight Recorder, which are switched on by
   * starting a recording.
   */
  public StatisticsOptions withTimeline() {
    return new StatisticsOptions(hostCalls, true);
  }

  /** Whether calls of host functions are counted. */
  public boolean hostCalls() {
    return hostCalls;
  }

  /** Whether a page gets entries of {@code performance.measure}. */
  public boolean timeline() {
    return timeline;
  }
}
