/**
 * For engine authors: what carries a {@link io.github.wasmrun.worker.WorkerPool} on a host, and
 * what all hosts share. The pool itself (queue, order, renewal, cancelling) is the same everywhere.
 */
@NullMarked
package io.github.wasmrun.spi.worker;

import org.jspecify.annotations.NullMarked;
