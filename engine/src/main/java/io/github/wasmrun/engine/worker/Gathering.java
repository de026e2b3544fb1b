package io.github.wasmrun.engine.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes one future of those of several calls. */
final class Gathering {
  private final List<Task> tasks;
  private final CompletableFuture<List<@Nullable Object>> all;
  private final AtomicInteger missing;

  Gathering(List<Task> tasks, CompletableFuture<List<@Nullable Object>> all) {
    this.tasks = tasks;
    this.all = all;
    this.missing = new AtomicInteger(tasks.size());
  }

  void begin() {
    if (tasks.isEmpty()) {
      all.complete(List.of());
      return;
    }
    for (Task task : tasks) {
      task.future.whenComplete(
          (result, error) -> {
            if (error != null) {
              all.completeExceptionally(error);
            } else if (missing.decrementAndGet() == 0) {
              all.complete(results());
            }
          });
    }
    all.whenComplete((results, error) -> cancelRest());
  }

  private List<@Nullable Object> results() {
    List<@Nullable Object> results = new ArrayList<>(tasks.size());
    for (Task task : tasks) {
      results.add(task.future.getNow(null));
    }
    return Collections.unmodifiableList(results);
  }

  private void cancelRest() {
    for (Task task : tasks) {
      task.future.cancel(true);
    }
  }
}
