package io.github.wasmrun.files;

import io.github.wasmrun.files.spi.FileStorage;
import io.github.wasmrun.files.spi.StorageProvider;
import io.github.wasmrun.internal.host.Services;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The storages of the host that this runs on. */
final class Storages {
  private Storages() {}

  /** The storage {@code name} of the host. */
  static CompletableFuture<FileStorage> storage(String name) {
    StorageProvider provider = provider();
    return provider == null ? none() : provider.storage(name);
  }

  /** Removes the storage {@code name} of the host. */
  static CompletableFuture<Void> deleteStorage(String name) {
    StorageProvider provider = provider();
    return provider == null ? none() : provider.deleteStorage(name);
  }

  private static <T> CompletableFuture<T> none() {
    return CompletableFuture.failedFuture(new FileException(Errno.NOTSUP, "persistent files"));
  }

  private static @Nullable StorageProvider provider() {
    for (StorageProvider found : Services.of(StorageProvider.class).found()) {
      if (found.runsHere()) {
        return found;
      }
    }
    return null;
  }
}
