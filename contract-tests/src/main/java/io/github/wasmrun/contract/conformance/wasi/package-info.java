/** Runs programs of wasi-testsuite through the API, on every host. */
@NullMarked
package io.github.wasmrun.contract.conformance.wasi;

import org.jspecify.annotations.NullMarked;
