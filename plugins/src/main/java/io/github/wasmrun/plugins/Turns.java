package io.github.wasmrun.plugins;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Jobs that are done one after the other, each when the one before has ended. Thread-safe. */
final class Turns {
  /** A job and the one after it. */
  private static final class Turn {
    private final boolean isLast;
    private final AtomicReference<@Nullable Turn> next = new AtomicReference<>();
    private @Nullable Supplier<CompletableFuture<?>> job;

    Turn(Supplier<CompletableFuture<?>> job, boolean isLast) {
      this.job = job;
      this.isLast = isLast;
    }

    CompletableFuture<?> begin() {
      Supplier<CompletableFuture<?>> mine = job;
      job = null; // the last turn is kept, what its job holds need not be
      return mine.get();
    }
  }

  /** Follows a turn that has ended while nobody waited. */
  private static final Turn NOBODY = new Turn(() -> CompletableFuture.completedFuture(null), false);

  private final AtomicReference<Turn> tail;

  /** Nothing to do yet. */
  Turns() {
    Turn none = new Turn(() -> CompletableFuture.completedFuture(null), false);
    none.next.set(NOBODY);
    tail = new AtomicReference<>(none);
  }

  /**
   * Does a job when its turn comes, perhaps now.
   *
   * @param job begins it; throws nothing
   * @return whether it will be done: not after {@link #addLast}
   */
  boolean add(Supplier<CompletableFuture<?>> job) {
    return add(new Turn(job, false));
  }

  /** {@link #add}, and nothing after it. */
  boolean addLast(Supplier<CompletableFuture<?>> job) {
    return add(new Turn(job, true));
  }

  private boolean add(Turn turn) {
    Turn before = tail.get();
    while (!before.isLast && !tail.compareAndSet(before, turn)) {
      before = tail.get();
    }
    if (before.isLast) {
      return false;
    }
    if (!before.next.compareAndSet(null, turn)) {
      run(turn); // the one before has ended
    }
    return true;
  }

  /** Runs a turn and those after it; a loop, since thousands may end at once. */
  private static void run(Turn first) {
    Turn turn = first;
    while (turn != null) {
      CompletableFuture<?> end = turn.begin();
      if (!end.isDone()) {
        Turn begun = turn;
        end.whenComplete(
            (value, error) -> {
              Turn next = next(begun);
              if (next != null) {
                run(next);
              }
            });
        return;
      }
      turn = next(turn);
    }
  }

  private static @Nullable Turn next(Turn ended) {
    return ended.next.compareAndSet(null, NOBODY) ? null : ended.next.get();
  }
}
