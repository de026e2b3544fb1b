package io.github.wasmrun.web.internal;

import io.github.wasmrun.files.spi.FileStorage;
import io.github.wasmrun.files.spi.StorageProvider;
import io.github.wasmrun.web.internal.storage.BrowserStorage;
import java.util.concurrent.CompletableFuture;

/** Storages of the browser for persistent trees of files. */
public final class BrowserStorages implements StorageProvider {
  @Override
  public boolean runsHere() {
    return new BrowserEngineProvider().runsHere();
  }

  @Override
  public CompletableFuture<FileStorage> storage(String name) {
    return BrowserStorage.open(name);
  }

  @Override
  public CompletableFuture<Void> deleteStorage(String name) {
    return BrowserStorage.delete(name);
  }
}
