package io.github.wasmrun;

/**
 * What an engine has done, see {@link Engine#statistics}. Immutable; all counts are since the
 * engine was made.
 *
 * <p>Times are those of a clock: what else the machine did meanwhile is in them. A browser's clock
 * has steps of up to a millisecond, so that what is shorter may take no time there.
 *
 * @param modulesCompiled how many modules were compiled without an error
 * @param readNanos how long reading them took, with the validation of everything outside of
 *     function bodies
 * @param validateNanos how long validating their function bodies took; 0 in a page, where the
 *     browser does it together with compiling
 * @param compileNanos how long compiling them took; on the JVM with the code that is made when a
 *     function is first called, and everywhere with the copies into which {@link Limits} are
 *     written
 * @param instantiateNanos how long making instances took, start functions included
 * @param instancesMade how many instances were made without an error
 * @param instancesOpen how many of them are neither closed nor freed by the collector
 * @param memoryBytes the size of the memories that open instances define
 * @param maxMemoryBytes the largest size of them together at any time; the size of an instance that
 *     was freed without being closed is the last one that was seen
 * @param fuelConsumed the fuel that instances with {@link Limits#withFuel} have used until they
 *     were closed
 * @param hostCalls the calls of host functions; 0 without {@link StatisticsOptions#withHostCalls}
 */
public record EngineStatistics(
    long modulesCompiled,
    long readNanos,
    long validateNanos,
    long compileNanos,
    long instantiateNanos,
    long instancesMade,
    long instancesOpen,
    long memoryBytes,
    long maxMemoryBytes,
    long fuelConsumed,
    long hostCalls) {}
