package io.github.wasmrun.bindgen.internal;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts, without regular expressions: they would make pages larger. */
final class Texts {
  private Texts() {}

  /** The parts between the separators. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
