package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Atomic operations on typed arrays of unsigned 8 and 16, or signed 32 and 64 bits. Their index is
 * an unsigned address, shifted by the width's {@code shift}.
 */
public final class AtomicViews {
  private AtomicViews() {}

  /** What waiting ended with: {@code ok}, {@code not-equal} or {@code timed-out}. */
  @JSFunctor
  @FunctionalInterface
  public interface WaitEnd extends JSObject {
    /** Takes it. */
    void accept(String result);
  }

  /** Views of a buffer by the shift of their elements' width. */
  @JSBody(
      params = "buffer",
      script =
          "return [new Uint8Array(buffer), new Uint16Array(buffer), new Int32Array(buffer),"
              + " new BigInt64Array(buffer)];")
  public static native JSObject all(JSObject buffer);

  /** Whether the access is aligned and inside. */
  @JSBody(
      params = {"address", "width", "byteLength"},
      script = "return (address & width - 1) === 0 && (address >>> 0) + width <= byteLength;")
  public static native boolean fits(int address, int width, double byteLength);

  @JSBody(
      params = {"view", "address", "shift"},
      script = "return Atomics.load(view, address >>> shift);")
  public static native JSObject load(JSObject view, int address, int shift);

  @JSBody(
      params = {"view", "address", "shift", "value"},
      script = "Atomics.store(view, address >>> shift, value);")
  public static native void store(JSObject view, int address, int shift, JSObject value);

  @JSBody(
      params = {"view", "address", "shift", "value"},
      script = "return Atomics.add(view, address >>> shift, value);")
  public static native JSObject add(JSObject view, int address, int shift, JSObject value);

  @JSBody(
      params = {"view", "address", "shift", "value"},
      script = "return Atomics.sub(view, address >>> shift, value);")
  public static native JSObject sub(JSObject view, int address, int shift, JSObject value);

  @JSBody(
      params = {"view", "address", "shift", "value"},
      script = "return Atomics.and(view, address >>> shift, value);")
  public static native JSObject and(JSObject view, int address, int shift, JSObject value);

  @JSBody(
      params = {"view", "address", "shift", "value"},
      script = "return Atomics.or(view, address >>> shift, value);")
  public static native JSObject or(JSObject view, int address, int shift, JSObject value);

  @JSBody(
      params = {"view", "address", "shift", "value"},
      script = "return Atomics.xor(view, address >>> shift, value);")
  public static native JSObject xor(JSObject view, int address, int shift, JSObject value);

  @JSBody(
      params = {"view", "address", "shift", "value"},
      script = "return Atomics.exchange(view, address >>> shift, value);")
  public static native JSObject exchange(JSObject view, int address, int shift, JSObject value);

  @JSBody(
      params = {"view", "address", "shift", "expected", "replacement"},
      script = "return Atomics.compareExchange(view, address >>> shift, expected, replacement);")
  public static native JSObject compareExchange(
      JSObject view, int address, int shift, JSObject expected, JSObject replacement);

  @JSBody(
      params = {"view", "address", "count"},
      script = "return Atomics.notify(view, address >>> 2, count < 0 ? Infinity : count);")
  public static native int notify(JSObject view, int address, int count);

  /**
   * Blocks.
   *
   * @param millis negative: for ever
   * @return as {@link WaitEnd}; empty where this thread must not block
   */
  @JSBody(
      params = {"view", "address", "shift", "expected", "millis"},
      script =
          "try { return Atomics.wait(view, address >>> shift, expected,"
              + " millis < 0 ? Infinity : millis); }"
              + "catch (error) { if (error instanceof TypeError) { return ''; } throw error; }")
  public static native String block(
      JSObject view, int address, int shift, JSObject expected, double millis);

  /**
   * Waits without blocking. In a browser that cannot, a worker blocks instead; a notification that
   * comes before the worker runs is missed there, unless the value has changed too.
   *
   * @param millis negative: for ever
   * @param end told later
   * @return as {@link WaitEnd}; empty if {@code end} will tell
   */
  @JSBody(
      params = {"view", "address", "shift", "expected", "millis", "end"},
      script =
          "var index = address >>> shift;"
              + "var limit = millis < 0 ? Infinity : millis;"
              + "if (Atomics.waitAsync) {"
              + "  var waiting = Atomics.waitAsync(view, index, expected, limit);"
              + "  if (!waiting.async) { return waiting.value; }"
              + "  waiting.value.then(end);"
              + "  return '';"
              + "}"
              + "if (Atomics.load(view, index) !== expected) { return 'not-equal'; }"
              + "if (limit === 0) { return 'timed-out'; }"
              + "var code = 'onmessage = function(event) { var d = event.data;'"
              + "  + 'postMessage(Atomics.wait(d.view, d.index, d.expected, d.limit)); };';"
              + "var script = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));"
              + "var worker = new Worker(script);"
              + "worker.onmessage = function(event) {"
              + "  worker.terminate(); URL.revokeObjectURL(script); end(event.data); };"
              + "worker.postMessage({view: view, index: index, expected: expected, limit: limit});"
              + "return '';")
  public static native String await(
      JSObject view, int address, int shift, JSObject expected, double millis, WaitEnd end);
}
