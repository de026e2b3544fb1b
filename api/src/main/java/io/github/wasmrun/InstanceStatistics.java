package io.github.wasmrun;

/**
 * What an instance has used, see {@link Instance#statistics}. Immutable.
 *
 * @param instantiateNanos how long making it took, its start function included
 * @param memoryBytes the size of the memories that it defines; 0 when it is closed
 * @param maxMemoryBytes the largest size of them: a memory never shrinks, so it is that of now, or
 *     that when the instance was closed
 * @param fuelConsumed the fuel that it has used; 0 without {@link Limits#withFuel}
 * @param hostCalls its calls of host functions; 0 without {@link StatisticsOptions#withHostCalls}
 */
public record InstanceStatistics(
    long instantiateNanos,
    long memoryBytes,
    long maxMemoryBytes,
    long fuelConsumed,
    long hostCalls) {}
