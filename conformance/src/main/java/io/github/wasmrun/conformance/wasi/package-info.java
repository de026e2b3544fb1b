/** {@code bin/conformance wasi}: wasi-testsuite through the API on the JVM and in browsers. */
@NullMarked
package io.github.wasmrun.conformance.wasi;

import org.jspecify.annotations.NullMarked;
