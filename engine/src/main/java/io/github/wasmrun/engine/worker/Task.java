package io.github.wasmrun.engine.worker;

import io.github.wasmrun.spi.worker.WorkerCall;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call of a pool and its future. */
final class Task {
  final CompletableFuture<@Nullable Object> future;
  final WorkerCall call;

  /** Where it runs; null while it waits and when it has ended. Guarded by the group's lock. */
  @Nullable Slot slot;

  /** Whether how the future ends is decided. Written inside the group's lock. */
  volatile boolean ended;

  Task(CompletableFuture<@Nullable Object> future, WorkerCall call) {
    this.future = future;
    this.call = call;
  }
}
