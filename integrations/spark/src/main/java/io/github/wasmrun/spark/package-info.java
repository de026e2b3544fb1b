/** WebAssembly in Apache Spark: functions for SQL and DataFrames, batches, programs. */
@NullMarked
package io.github.wasmrun.spark;

import org.jspecify.annotations.NullMarked;
