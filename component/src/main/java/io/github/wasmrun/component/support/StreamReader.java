package io.github.wasmrun.component.support;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The readable end of a {@code stream}.
 *
 * @param <T> the type of the elements; {@link Tuple0} if they carry nothing
 */
public interface StreamReader<T extends @Nullable Object> extends AutoCloseable {
  /**
   * Reads elements as soon as there is one; an empty list is the end.
   *
   * @param max how many elements to read at most, at least 1
   */
  CompletableFuture<List<T>> read(int max);

  /** Drops this end. */
  @Override
  void close();
}
