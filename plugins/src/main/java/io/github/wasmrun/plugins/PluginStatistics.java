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
 * @param lastFuel the fuel that the last call has used, in all modules of the plugin; 0 if no fuel
 *     was granted, which bounds it
 * @param memoryBytes the size of the memories that the plugin exports, after the last call
 * @param hostCalls the calls of the application's functions that it imports, by name
 */
public record PluginStatistics(
    long calls,
    long failures,
    long nanos,
    long longestNanos,
    long restarts,
    long lastFuel,
    long memoryBytes,
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
