package io.github.wasmrun.files.spi;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Where {@link io.github.wasmrun.files.PersistentFiles} keeps its bytes, for engine authors:
 * portions with names of letters and digits, each written as a whole or not at all.
 *
 * <p>Futures fail with {@link io.github.wasmrun.files.FileException}. One use at a time: whoever
 * has opened a storage has it alone until {@link #close}.
 */
public interface FileStorage {
  /** The names of all portions. */
  CompletableFuture<List<String>> names();

  /** The bytes of a portion; fails with {@code NOENT} if there is none. */
  CompletableFuture<byte[]> read(String name);

  /** Writes a portion, in place of one that is there. The array is not changed meanwhile. */
  CompletableFuture<Void> write(String name, byte[] bytes);

  /** Removes a portion; nothing if there is none. */
  CompletableFuture<Void> remove(String name);

  /**
   * Runs {@code task} on this thread as soon as what runs now has given it back. A host that cannot
   * do this does nothing.
   */
  default void later(Runnable task) {}

  /** Lets others open the storage; they can when the future ends. */
  CompletableFuture<Void> close();
}
