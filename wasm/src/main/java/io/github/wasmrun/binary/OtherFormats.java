package io.github.wasmrun.binary;

/** What is often given for a module and is none. */
public final class OtherFormats {
  private static final String[] TEXT_STARTS = {"(module", "(component", "(;", ";;"};

  private OtherFormats() {}

  /** What the bytes are instead of a module, and what to do; empty if they look like nothing. */
  public static String hint(byte[] bytes) {
    if (starts(bytes, 0, "\u001f\u008b")) {
      return "compressed by gzip, not a module";
    }
    if (starts(bytes, 0, "PK\u0003\u0004")) {
      return "a zip archive, not a module";
    }
    if (isMarkup(bytes)) {
      return "HTML or XML, not a module";
    }
    int start = text(bytes);
    for (String each : TEXT_STARTS) {
      if (starts(bytes, start, each)) {
        return "the text format (WAT), not the binary format: convert it, for example by wat2wasm";
      }
    }
    return "";
  }

  /** Whether the bytes are HTML or XML, with which servers answer what they do not have. */
  public static boolean isMarkup(byte[] bytes) {
    return starts(bytes, text(bytes), "<");
  }

  /** Where text starts after a byte order mark and white space. */
  private static int text(byte[] bytes) {
    int at = starts(bytes, 0, "\u00ef\u00bb\u00bf") ? 3 : 0;
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  private static boolean starts(byte[] bytes, int at, String start) {
    if (bytes.length - at < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if ((bytes[at + i] & 0xFF) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
