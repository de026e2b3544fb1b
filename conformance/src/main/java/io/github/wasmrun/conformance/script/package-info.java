/**
 * Runs public test suites through the API, on every host: scripts of the specification's testsuite,
 * hostile modules, and modules of a fuzzer.
 */
@NullMarked
package io.github.wasmrun.conformance.script;

import org.jspecify.annotations.NullMarked;
