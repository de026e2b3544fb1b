/** Pools of workers: queue, order, renewal, cancelling, calls to the main thread. */
@NullMarked
package io.github.wasmrun.engine.worker;

import org.jspecify.annotations.NullMarked;
