package io.github.wasmrun.wat;

import java.util.HashMap;
import java.util.Map;

/** Reads one JSON object without objects in it: texts, numbers and words. */
final class JsonLine {
  private final String text;
  private int at;

  private JsonLine(String text) {
    this.text = text;
  }

  /** The members; what is no string is its text. */
  static Map<String, String> read(String line) {
    JsonLine reader = new JsonLine(line);
    Map<String, String> members = new HashMap<>();
    reader.expect('{');
    do {
      String name = reader.string();
      reader.expect(':');
      members.put(name, reader.value());
    } while (reader.take(','));
    reader.expect('}');
    return members;
  }

  private void space() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private boolean take(char c) {
    space();
    if (text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw new IllegalArgumentException("no " + c + " at " + at);
    }
  }

  private String value() {
    space();
    if (text.charAt(at) == '"') {
      return string();
    }
    int start = at;
    while (",}]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).trim();
  }

  private String string() {
    expect('"');
    StringBuilder result = new StringBuilder();
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\') {
        c = text.charAt(at++);
        switch (c) {
          case 'u':
            c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            break;
          case 'n':
            c = '\n';
            break;
          case 't':
            c = '\t';
            break;
          case 'r':
            c = '\r';
            break;
          case 'b':
            c = '\b';
            break;
          case 'f':
            c = '\f';
            break;
          default:
            break;
        }
      }
      result.append(c);
    }
    at++;
    return result.toString();
  }
}
