/** The HTTP server of the demo site; the tests and the benchmarks serve their pages with it too. */
@NullMarked
package io.github.wasmrun.demo.server;

import org.jspecify.annotations.NullMarked;
