package io.github.wasmrun.demo.page;

/** Says what a file is that cannot be opened. */
final class FileHint {
  private FileHint() {}

  /** A sentence about the file; empty if it looks like a module. */
  static String of(byte[] bytes) {
    if (bytes.length == 0) {
      return "The file is empty.";
    }
    if (startsWith(bytes, "\0asm")) {
      boolean component = bytes.length >= 8 && bytes[4] != 1 && bytes[6] == 1;
      return component
          ? "This is a component (WebAssembly component model). Only core modules can be opened;"
              + " a component holds some inside."
          : "";
    }
    if (isText(bytes)) {
      return "This looks like WebAssembly's text format."; // the error says what to do
    }
    if (startsWith(bytes, "PK") || startsWith(bytes, "\u001f\u008b")) {
      return "This is an archive. Unpack the .wasm file first.";
    }
    return "This is no WebAssembly: a module starts with the bytes 00 61 73 6d.";
  }

  /** Whether a file begins as the text format does. */
  static boolean isText(byte[] bytes) {
    int start = 0;
    while (start < bytes.length && bytes[start] <= ' ' && bytes[start] > 0) {
      start++;
    }
    return start < bytes.length && (bytes[start] == '(' || bytes[start] == ';');
  }

  private static boolean startsWith(byte[] bytes, String start) {
    if (bytes.length < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if (bytes[i] != (byte) start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
