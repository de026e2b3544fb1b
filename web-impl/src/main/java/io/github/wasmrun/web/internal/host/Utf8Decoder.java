package io.github.wasmrun.web.internal.host;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;

/** Decodes UTF-8 by JavaScript's own decoder, which can be as strict as the specification. */
public final class Utf8Decoder {
  private Utf8Decoder() {}

  /**
   * The text, or null if the bytes, which must be there and in no memory that threads share, are no
   * UTF-8.
   */
  @JSBody(
      params = {"bytes", "offset", "length"},
      script =
          "try {"
              + "  return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})"
              + "    .decode(bytes.subarray(offset, offset + length));"
              + "} catch (error) { return null; }")
  public static native @Nullable String decode(@JSByRef byte[] bytes, int offset, int length);
}
