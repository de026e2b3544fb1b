package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A shared buffer, and the instructions by which two threads hand it to each other. */
public final class SharedWords {
  private SharedWords() {}

  /** A new shared buffer full of zeros. */
  @JSBody(params = "byteLength", script = "return new SharedArrayBuffer(byteLength);")
  public static native JSObject newBuffer(int byteLength);

  @JSBody(params = "buffer", script = "return new Int32Array(buffer);")
  public static native JSObject ints(JSObject buffer);

  @JSBody(params = "buffer", script = "return new DataView(buffer);")
  public static native JSObject view(JSObject buffer);

  @JSBody(
      params = {"words", "index"},
      script = "return Atomics.load(words, index);")
  public static native int load(JSObject words, int index);

  @JSBody(
      params = {"words", "index", "value"},
      script = "Atomics.store(words, index, value); Atomics.notify(words, index);")
  public static native void storeAndNotify(JSObject words, int index, int value);

  /** Blocks until somebody notifies, if the word still is {@code value}. */
  @JSBody(
      params = {"words", "index", "value"},
      script = "Atomics.wait(words, index, value);")
  public static native void block(JSObject words, int index, int value);

  /** Whether a thread that must not block can wait for a word. */
  @JSBody(script = "return typeof Atomics.waitAsync === 'function';")
  public static native boolean canWaitAsync();

  /**
   * Runs {@code task}, later, when somebody has notified or if the word is not {@code value}.
   *
   * <p>By a promise also where it need not wait: a microtask costs as much as the whole exchange.
   */
  @JSBody(
      params = {"words", "index", "value", "task"},
      script = "Promise.resolve(Atomics.waitAsync(words, index, value).value).then(task);")
  public static native void waitAsync(JSObject words, int index, int value, JSObject task);

  /**
   * Looks again and again until the word is no longer {@code value}, at most so many times; an
   * answer that is near costs less so than going to sleep.
   *
   * @return whether it is another one
   */
  @JSBody(
      params = {"words", "index", "value", "times"},
      script =
          "for (var i = 0; i < times; i++) {"
              + "if (Atomics.load(words, index) !== value) { return true; } }"
              + "return false;")
  public static native boolean spin(JSObject words, int index, int value, int times);
}
