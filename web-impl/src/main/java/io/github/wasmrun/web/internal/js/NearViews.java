package io.github.wasmrun.web.internal.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** All bytes of a buffer as an array of unsigned ones, by unsigned {@code int} addresses. */
public final class NearViews {
  private NearViews() {}

  @JSBody(params = "buffer", script = "return new Uint8Array(buffer);")
  public static native JSObject all(JSObject buffer);

  @JSBody(
      params = {"bytes", "address", "length"},
      script = "return (address >>> 0) + (length >>> 0) <= bytes.length;")
  public static native boolean contains(JSObject bytes, int address, int length);

  /** Copies into all of {@code target}. */
  @JSBody(
      params = {"bytes", "address", "target"},
      script = "address >>>= 0; target.set(bytes.subarray(address, address + target.length));")
  public static native void read(JSObject bytes, int address, JSObject target);

  @JSBody(
      params = {"bytes", "address", "source", "offset", "length"},
      script =
          "bytes.set(length === source.length ? source : source.subarray(offset, offset + length),"
              + " address >>> 0);")
  public static native void write(
      JSObject bytes, int address, JSObject source, int offset, int length);

  /** Decodes bytes, which must be UTF-8. */
  @JSBody(script = "return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});")
  public static native JSObject decoder();

  @JSBody(script = "return new TextEncoder();")
  public static native JSObject encoder();

  /**
   * The text of UTF-8, null if it is none.
   *
   * @param copies whether the bytes must be copied: decoders refuse shared ones
   */
  @JSBody(
      params = {"bytes", "address", "length", "decoder", "copies"},
      script =
          "address >>>= 0; var end = address + length; if (length < 12) { var text = ''; for (var i"
              + " = address; i < end; i++) { var unit = bytes[i]; if (unit > 127) { text = null;"
              + " break; } text += String.fromCharCode(unit); } if (text !== null) return text; }"
              + " try { return decoder.decode(copies ? bytes.slice(address, end) :"
              + " bytes.subarray(address, end)); } catch (error) { return null; }")
  public static native @Nullable String decode(
      JSObject bytes, int address, int length, JSObject decoder, boolean copies);

  /**
   * Writes a text as UTF-8.
   *
   * @param length how many bytes it takes
   * @param copies whether the bytes must be copied: encoders refuse shared ones
   */
  @JSBody(
      params = {"bytes", "address", "text", "length", "encoder", "copies"},
      script =
          "address >>>= 0; if (length === text.length && length < 64) {"
              + " for (var i = 0; i < length; i++) bytes[address + i] = text.charCodeAt(i);"
              + " } else if (copies) { bytes.set(encoder.encode(text), address);"
              + " } else { encoder.encodeInto(text, bytes.subarray(address, address + length)); }")
  public static native void encode(
      JSObject bytes, int address, String text, int length, JSObject encoder, boolean copies);
}
