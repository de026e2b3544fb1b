/** What the benchmarks compare with and run, fetched when a row needs it. */
@NullMarked
package io.github.wasmrun.bench.peer;

import org.jspecify.annotations.NullMarked;
