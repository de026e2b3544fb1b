package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Clocks, waiting and random numbers of the page or worker. */
public final class Host {
  private Host() {}

  /** Milliseconds since 1970, with fractions. */
  @JSBody(script = "return performance.timeOrigin + performance.now();")
  public static native double realtimeMillis();

  /** Milliseconds since the start, with fractions. */
  @JSBody(script = "return performance.now();")
  public static native double monotonicMillis();

  /** Waits in a worker that may; answers whether it did. */
  @JSBody(
      params = "millis",
      script =
          "if (typeof SharedArrayBuffer === 'undefined') { return false; }"
              + "try { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);"
              + "return true; } catch (error) { return false; }")
  public static native boolean pause(double millis);

  /** Fills typed bytes, at most 65536 of them. */
  @JSBody(params = "bytes", script = "crypto.getRandomValues(bytes);")
  public static native void random(JSObject bytes);
}
