package io.github.wasmrun.bench.guest;

import java.nio.charset.StandardCharsets;

/** What several measurements put in, the same each time. */
public final class Inputs {
  private Inputs() {}

  /** About 1 KB of JSON. */
  public static byte[] json() {
    StringBuilder json = new StringBuilder("{\"items\":[");
    for (int i = 0; i < 12; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"id\":")
          .append(1000 + i)
          .append(",\"name\":\"item number ")
          .append(i)
          .append("\",\"tags\":[\"red\",\"large\"],\"price\":")
          .append(i * 7)
          .append(".5}");
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Text that compresses about as source code does. */
  public static byte[] text(int length) {
    String[] words = {
      "public",
      "static",
      "final",
      "return",
      "buffer",
      "offset",
      "length",
      "(int i = 0; i <",
      ");\n",
      "{\n    ",
      "}\n",
      "if (",
      "value",
      "index",
      "this.",
      "new ",
      "null",
      "String",
      "byte[]",
      " == "
    };
    byte[] bytes = new byte[length];
    int seed = 12345;
    int at = 0;
    while (at < length) {
      seed = seed * 1664525 + 1013904223;
      String word = words[(seed >>> 16) % words.length];
      for (int i = 0; i < word.length() && at < length; i++) {
        bytes[at++] = (byte) word.charAt(i);
      }
      if ((seed >>> 8 & 3) == 0 && at < length) {
        bytes[at++] = (byte) ('a' + (seed >>> 24) % 26);
      }
    }
    return bytes;
  }

  /** A number that depends on the length and on some bytes. */
  public static int digest(byte[] bytes) {
    int digest = bytes.length;
    for (int i = 0; i < bytes.length; i += 1 + bytes.length / 16) {
      digest = digest * 31 + bytes[i];
    }
    return digest;
  }
}
