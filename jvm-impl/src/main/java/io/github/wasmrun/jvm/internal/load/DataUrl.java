package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.engine.Loading;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Addresses with the bytes in them: {@code data:application/wasm;base64,AGFzbQEAAAA=}. */
final class DataUrl {
  private DataUrl() {}

  /**
   * The bytes.
   *
   * @throws LoadException if the address has no comma or no valid base64
   */
  static byte[] read(String location) {
    int comma = location.indexOf(',');
    if (comma < 0) {
      throw Loading.noAddress(shortened(location), "bad data", null);
    }
    int fragment = location.indexOf('#');
    byte[] data =
        decoded(location.substring(comma + 1, fragment < comma ? location.length() : fragment));
    String type = location.substring(0, comma).toLowerCase(Locale.ROOT).stripTrailing();
    int semicolon = type.lastIndexOf(';');
    if (semicolon < 0 || !type.substring(semicolon + 1).strip().equals("base64")) {
      return data;
    }
    try {
      return Base64.getDecoder().decode(forgiving(data));
    } catch (IllegalArgumentException e) {
      throw Loading.noAddress(shortened(location), "bad data", e);
    }
  }

  private static String shortened(String location) {
    return location.length() <= 60 ? location : location.substring(0, 60) + "…";
  }

  /** Without white space; padding that is missing is added by the decoder. */
  private static byte[] forgiving(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
    for (byte each : text) {
      if (each != ' ' && each != '\t' && each != '\n' && each != '\f' && each != '\r') {
        out.write(each);
      }
    }
    return out.toByteArray();
  }

  private static byte[] decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length) {
        int high = Character.digit(bytes[i + 1], 16);
        int low = Character.digit(bytes[i + 2], 16);
        if (high >= 0 && low >= 0) {
          out.write(high << 4 | low);
          i += 2;
          continue;
        }
      }
      // A page drops these from each address.
      if (bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }
}
