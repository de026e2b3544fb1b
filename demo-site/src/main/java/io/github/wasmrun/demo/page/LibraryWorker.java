package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.crypto.Crypto;
import io.github.wasmrun.demo.page.js.Background;
import io.github.wasmrun.image.Images;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Does the long work of pages for libraries, in a worker: a request is the name of a library, what
 * to do and, if need be, bytes. A guest is loaded when a request first needs it.
 */
final class LibraryWorker {
  private static final byte[] NOTHING = {};

  /** Work of a library. */
  interface Work {
    /** Does what the words say, the first of them the command. */
    void run(String[] words, byte[] bytes) throws IOException;
  }

  private final Engine engine = Engine.create();
  private @Nullable CompletableFuture<Work> compression;
  private @Nullable CompletableFuture<Work> images;
  private @Nullable CompletableFuture<Work> hashes;

  void start() {
    Background.onMessage((text, bytes) -> take(text, bytes.copyToJavaArray()));
    tell("ready");
  }

  private void take(String text, byte[] bytes) {
    int space = text.indexOf(' ');
    String[] words = text.substring(space + 1).split(" ");
    work(text.substring(0, space))
        .thenAccept(
            work -> {
              try {
                work.run(words, bytes);
              } catch (IOException e) {
                throw new IllegalStateException(e.getMessage(), e);
              }
            })
        .whenComplete(
            (done, error) -> {
              if (error != null) {
                tell("failed " + LibraryTexts.error(error));
              }
            });
  }

  private CompletableFuture<Work> work(String library) {
    switch (library) {
      case "compress":
        compression =
            kept(compression, () -> Compression.load(engine).thenApply(CompressWork::new));
        return compression;
      case "image":
        images = kept(images, () -> Images.load(engine).thenApply(ImageWork::new));
        return images;
      default:
        hashes = kept(hashes, () -> Crypto.load(engine).thenApply(HashWork::new));
        return hashes;
    }
  }

  private static CompletableFuture<Work> kept(
      @Nullable CompletableFuture<Work> present, Supplier<CompletableFuture<Work>> load) {
    return present == null || present.isCompletedExceptionally() ? load.get() : present;
  }

  /** Answers. */
  static void tell(String text) {
    tell(text, NOTHING);
  }

  /** Answers with bytes. */
  static void tell(String text, byte[] bytes) {
    Background.tell(text, Int8Array.copyFromJavaArray(bytes));
  }
}
