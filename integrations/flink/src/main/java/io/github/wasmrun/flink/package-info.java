/** WebAssembly in Apache Flink: functions of SQL, the Table API and streams, batches, programs. */
@NullMarked
package io.github.wasmrun.flink;

import org.jspecify.annotations.NullMarked;
