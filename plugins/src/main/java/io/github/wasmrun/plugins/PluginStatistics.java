package io.github.wasmrun.plugins;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a plugin has done since it was loaded. Immutable.
 *
 * @param calls how many calls there were
 * @param failures how many of them failed
 * @param nanos how long all of them took together
 * @param longestNanos how long the longest took
 * @param restarts how often a fresh instance took over after a failure
 * @param hostCalls the calls of the application's functions that it imports, by name
 */
public record PluginStatistics(
    long calls,
    long failures,
    long nanos,
    long longestNanos,
    long restarts,
    Map<String, HostCalls> hostCalls) {
  /**
   * Calls of a function of the application.
   *
   * @param calls how many
   * @param failures how many of them failed
   * @param nanos how long they took together
   */
  public record HostCalls(long calls, long failures, long nanos) {}

  /** Copies the map. */
  public PluginStatistics {
    hostCalls = Collections.unmodifiableMap(new LinkedHashMap<>(hostCalls));
  }
}
