package io.github.wasmrun.engine.worker;

import io.github.wasmrun.spi.worker.Worker;
import io.github.wasmrun.spi.worker.WorkerGroup;
import org.jspecify.annotations.Nullable;

/** The place of a worker in its pool; workers that were cancelled are replaced. */
final class Slot {
  final int index;

  /** The present worker; null if it could not be replaced. */
  @Nullable Worker worker;

  /** Whether the present worker has made its first instance. */
  boolean ready;

  /** What runs. */
  @Nullable Task task;

  /** The room of its stack, see {@link ThreadStartUp#prepare}. */
  long room = WorkerGroup.NO_ROOM;

  Slot(int index) {
    this.index = index;
  }
}
