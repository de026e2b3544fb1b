package io.github.wasmrun.demo.page;

import io.github.wasmrun.demo.page.js.Background;
import io.github.wasmrun.demo.page.js.MessageCallback;
import io.github.wasmrun.demo.page.js.TextCallback;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A page's end of {@link LibraryWorker}. The worker starts with the first request. */
final class LibraryClient {
  private static final String SCRIPT = "library-worker.mjs";

  private final MessageCallback whenTold;
  private final TextCallback whenFailed;
  private @Nullable JSObject worker;

  /** What waits until the worker is ready. */
  private @Nullable String waiting;

  private byte[] waitingBytes = {};
  private boolean isReady;

  /**
   * A worker that has not started.
   *
   * @param whenTold takes answers
   * @param whenFailed takes what went wrong, in words
   */
  LibraryClient(MessageCallback whenTold, TextCallback whenFailed) {
    this.whenTold = whenTold;
    this.whenFailed = whenFailed;
  }

  /** Asks for something; the next request may come after the answer. */
  void ask(String text, byte[] bytes) {
    if (worker == null) {
      worker = Background.start(SCRIPT, this::take, whenFailed);
    }
    if (isReady) {
      Background.send(worker, text, Int8Array.copyFromJavaArray(bytes));
    } else {
      waiting = text;
      waitingBytes = bytes;
    }
  }

  /** Ends what the worker does; the next request starts another. */
  void stop() {
    if (worker != null) {
      Background.stop(worker);
    }
    worker = null;
    isReady = false;
    waiting = null;
  }

  private void take(String text, Int8Array bytes) {
    if (text.equals("ready")) {
      isReady = true;
      String first = waiting;
      waiting = null;
      if (first != null) {
        ask(first, waitingBytes);
      }
      waitingBytes = new byte[0];
    } else if (text.startsWith("failed ")) {
      whenFailed.accept(text.substring("failed ".length()));
    } else {
      whenTold.accept(text, bytes);
    }
  }
}
