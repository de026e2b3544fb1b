package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/** Typed arrays, and texts in their bytes. */
public final class Views {
  private Views() {}

  @JSBody(params = "memory", script = "return memory.buffer;")
  public static native JSObject buffer(JSObject memory);

  @JSBody(params = "buffer", script = "return buffer.byteLength;")
  public static native double byteLength(JSObject buffer);

  @JSBody(params = "buffer", script = "return new DataView(buffer);")
  public static native JSObject dataView(JSObject buffer);

  /** Whether threads may share the buffer; the class is missing on pages that must not share. */
  @JSBody(
      params = "buffer",
      script =
          "return typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;")
  public static native boolean isShared(JSObject buffer);

  /** Bytes of the buffer itself; too many throw. */
  @JSBody(
      params = {"buffer", "offset", "length"},
      script = "return new Int8Array(buffer, offset, length);")
  public static native JSObject bytes(JSObject buffer, double offset, double length);

  /** The same bytes as a Java array. */
  @JSBody(params = "bytes", script = "return bytes;")
  @JSByRef
  public static native byte[] toJava(JSObject bytes);

  @JSBody(params = "bytes", script = "return bytes;")
  public static native JSObject ofJava(@JSByRef byte[] bytes);

  @JSBody(
      params = {"bytes", "start", "end"},
      script = "return bytes.subarray(start, end);")
  public static native JSObject part(JSObject bytes, int start, int end);

  @JSBody(params = "bytes", script = "return bytes.slice();")
  public static native JSObject copy(JSObject bytes);

  @JSBody(
      params = {"target", "source"},
      script = "target.set(source);")
  public static native void set(JSObject target, JSObject source);

  @JSBody(
      params = {"buffer", "target", "source", "length"},
      script = "new Int8Array(buffer).copyWithin(target, source, source + length);")
  public static native void move(JSObject buffer, double target, double source, double length);

  @JSBody(
      params = {"bytes", "value"},
      script = "bytes.fill(value);")
  public static native void fill(JSObject bytes, int value);

  /** The place of the first zero from {@code start} on, or -1. */
  @JSBody(
      params = {"buffer", "start"},
      script = "return new Int8Array(buffer).indexOf(0, start);")
  public static native double zero(JSObject buffer, double start);

  @JSBody(
      params = "bytes",
      script = "return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);")
  public static native String decode(JSObject bytes);

  @JSBody(params = "text", script = "return new TextEncoder().encode(text);")
  public static native JSObject encode(String text);
}
