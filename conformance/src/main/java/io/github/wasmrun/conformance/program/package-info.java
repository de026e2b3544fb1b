/** Runs programs of wasi-testsuite through the API, on every host. */
@NullMarked
package io.github.wasmrun.conformance.program;

import org.jspecify.annotations.NullMarked;
