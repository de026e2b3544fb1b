package io.github.wasmrun.component.support;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The readable end of a {@code future}.
 *
 * @param <T> the type of the value; {@link Tuple0} if it carries nothing
 */
public interface FutureReader<T extends @Nullable Object> extends AutoCloseable {
  /** Reads the value, which can be done once. */
  CompletableFuture<T> read();

  /** Drops this end. */
  @Override
  void close();
}
