package io.github.wasmrun.web.internal.storage;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.spi.FileStorage;
import io.github.wasmrun.web.internal.js.Errors;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Storages;
import io.github.wasmrun.web.internal.js.Timers;
import io.github.wasmrun.web.internal.js.Views;
import io.github.wasmrun.web.internal.js.Wasm;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.teavm.jso.JSObject;

/**
 * Portions in the origin private file system, or in IndexedDB where a browser has no such file
 * system that pages can write; a tree that is in IndexedDB stays there when the browser gets one.
 */
public final class BrowserStorage implements FileStorage {
  private static final String ABOVE = "wasmrun";

  private final JSObject js;
  private final JSObject lock;

  private BrowserStorage(JSObject js, JSObject lock) {
    this.js = js;
    this.lock = lock;
  }

  public static CompletableFuture<FileStorage> open(String name) {
    return locked(
        name,
        (inFiles, lock) -> {
          CompletableFuture<JSObject> opened = new CompletableFuture<>();
          if (inFiles) {
            Storages.files(ABOVE, name, opened::complete, error -> fail(opened, error));
          } else {
            Storages.database(full(name), opened::complete, error -> fail(opened, error));
          }
          return opened
              .thenApply(js -> (FileStorage) new BrowserStorage(js, lock))
              .exceptionallyCompose(
                  error ->
                      release(lock).thenCompose(nothing -> CompletableFuture.failedFuture(error)));
        });
  }

  public static CompletableFuture<Void> delete(String name) {
    return locked(
        name,
        (inFiles, lock) -> {
          CompletableFuture<Void> removed = new CompletableFuture<>();
          if (inFiles) {
            Storages.removeFiles(
                ABOVE, name, value -> removed.complete(null), error -> fail(removed, error));
          } else {
            Storages.removeDatabase(
                full(name), value -> removed.complete(null), error -> fail(removed, error));
          }
          return removed
              .handle((nothing, error) -> release(lock).thenCompose(released -> removed))
              .thenCompose(end -> end);
        });
  }

  private static String full(String name) {
    return ABOVE + "/" + name;
  }

  /** What is done with a storage that nobody else uses. */
  private interface Use<T> {
    CompletableFuture<T> start(boolean inFiles, JSObject lock);
  }

  private static <T> CompletableFuture<T> locked(String name, Use<T> use) {
    CompletableFuture<JSObject> lock = new CompletableFuture<>();
    if (!Storages.hasFiles() && !Storages.hasDatabases()) {
      return CompletableFuture.failedFuture(
          new FileException(Errno.NOTSUP, "persistent files, which this browser has no place for"));
    }
    Storages.lock(
        full(name),
        held -> {
          if (Js.isMissing(held)) {
            lock.completeExceptionally(new FileException(Errno.BUSY, "persistent files " + name));
          } else {
            lock.complete(held);
          }
        },
        error -> fail(lock, error));
    return lock.thenCompose(held -> place(name).thenCompose(in -> use.start(in, held)));
  }

  /** Whether the storage is, or will be, in files. */
  private static CompletableFuture<Boolean> place(String name) {
    CompletableFuture<Boolean> inFiles = new CompletableFuture<>();
    if (Storages.hasFiles()) {
      Storages.hasDatabase(full(name), answer -> inFiles.complete(!Storages.isTrue(answer)));
    } else {
      inFiles.complete(false);
    }
    return inFiles;
  }

  private static void fail(CompletableFuture<?> future, JSObject error) {
    future.completeExceptionally(
        new FileException(
            errno(Storages.errorName(error)), "persistent files, " + Errors.message(error)));
  }

  private static Errno errno(String name) {
    switch (name) {
      case "QuotaExceededError":
        return Errno.NOSPC;
      case "NotFoundError":
        return Errno.NOENT;
      case "NotAllowedError":
      case "SecurityError":
        return Errno.ACCES;
      default:
        return Errno.IO;
    }
  }

  @Override
  public CompletableFuture<List<String>> names() {
    CompletableFuture<List<String>> names = new CompletableFuture<>();
    Storages.names(
        js,
        found -> {
          List<String> list = new ArrayList<>();
          for (int i = 0; i < Js.length(found); i++) {
            list.add(Js.text(Js.at(found, i)));
          }
          names.complete(list);
        },
        error -> fail(names, error));
    return names;
  }

  @Override
  public CompletableFuture<byte[]> read(String name) {
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    Storages.read(
        js, name, found -> bytes.complete(Views.toJava(found)), error -> fail(bytes, error));
    return bytes;
  }

  @Override
  public CompletableFuture<Void> write(String name, byte[] bytes) {
    return ended(
        (onValue, onError) -> Storages.write(js, name, Views.ofJava(bytes), onValue, onError));
  }

  @Override
  public CompletableFuture<Void> remove(String name) {
    return ended((onValue, onError) -> Storages.remove(js, name, onValue, onError));
  }

  private interface Start {
    void start(Wasm.Handler onValue, Wasm.Handler onError);
  }

  private static CompletableFuture<Void> ended(Start action) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    action.start(value -> end.complete(null), error -> fail(end, error));
    return end;
  }

  @Override
  public void later(Runnable task) {
    Timers.setTimeout(task::run, 0);
  }

  private static CompletableFuture<Void> release(JSObject lock) {
    CompletableFuture<Void> released = new CompletableFuture<>();
    Storages.release(lock, nothing -> released.complete(null));
    return released;
  }

  @Override
  public CompletableFuture<Void> close() {
    Storages.close(js);
    return release(lock);
  }
}
