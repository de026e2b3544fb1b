package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.spi.FileStorage;
import io.github.wasmrun.files.spi.StorageProvider;
import java.util.concurrent.CompletableFuture;

/** Storages of the JVM for persistent trees of files: directories. */
public final class JvmStorages implements StorageProvider {
  @Override
  public CompletableFuture<FileStorage> storage(String name) {
    return DirectoryStorage.open(name);
  }

  @Override
  public CompletableFuture<Void> deleteStorage(String name) {
    return DirectoryStorage.delete(name);
  }
}
