package io.github.wasmrun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Data of the command line: a text, {@code @FILE}, or {@code -} for standard input. */
final class Inputs {
  private Inputs() {}

  /** The bytes that {@code text} names. */
  static byte[] bytes(String text) throws IOException {
    if (text.equals("-")) {
      return System.in.readAllBytes();
    }
    return text.startsWith("@")
        ? Files.readAllBytes(Paths.of(text.substring(1)))
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
