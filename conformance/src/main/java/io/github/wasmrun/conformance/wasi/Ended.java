package io.github.wasmrun.conformance.wasi;

/**
 * How a program ended.
 *
 * @param exitCode its exit code
 * @param stdout what it wrote to standard output
 * @param stderr what it wrote to standard error
 * @param failure the trap or the exception, or empty
 */
record Ended(int exitCode, String stdout, String stderr, String failure) {}
