package io.github.wasmrun.files.spi;

import java.util.concurrent.CompletableFuture;

/**
 * What gives persistent trees of files their storages. Found by {@link java.util.ServiceLoader};
 * without one a host has none.
 */
public interface StorageProvider {
  /** Whether this is for the host that it runs on; if not, it counts as absent. */
  default boolean runsHere() {
    return true;
  }

  /**
   * The storage {@code name}, made where it is missing. The future fails with {@link
   * io.github.wasmrun.files.FileException}: {@code BUSY} if it is open, {@code NOTSUP} if the host
   * has none.
   *
   * @param name letters of ASCII, digits, {@code -} and {@code _}
   */
  CompletableFuture<FileStorage> storage(String name);

  /** Removes the storage {@code name} with all that is in it; fails as {@link #storage} does. */
  CompletableFuture<Void> deleteStorage(String name);
}
