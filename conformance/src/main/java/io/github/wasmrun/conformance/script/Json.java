package io.github.wasmrun.conformance.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON: objects are maps, arrays are lists, numbers are doubles. Small enough for
 * a page.
 */
public final class Json {
  private final String text;
  private int position;

  private Json(String text) {
    this.text = text;
  }

  /**
   * Reads one value.
   *
   * @throws IllegalArgumentException if {@code text} is no JSON
   */
  public static @Nullable Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.position != text.length()) {
      throw json.unexpected();
    }
    return value;
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("no JSON, at character " + position);
  }

  private void space() {
    while (position < text.length() && text.charAt(position) <= ' ') {
      position++;
    }
  }

  private char next() {
    if (position >= text.length()) {
      throw unexpected();
    }
    return text.charAt(position++);
  }

  private boolean skip(char wanted) {
    space();
    if (position < text.length() && text.charAt(position) == wanted) {
      position++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) {
    if (!skip(wanted)) {
      throw unexpected();
    }
  }

  private @Nullable Object value() {
    if (skip('{')) {
      return object();
    }
    if (skip('[')) {
      return array();
    }
    if (skip('"')) {
      return string();
    }
    int start = position;
    while (position < text.length() && ",]} \t\r\n".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String word = text.substring(start, position);
    switch (word) {
      case "true":
        return true;
      case "false":
        return false;
      case "null":
        return null;
      default:
        try {
          return Double.parseDouble(word);
        } catch (NumberFormatException e) {
          position = start;
          throw unexpected();
        }
    }
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (skip('}')) {
      return members;
    }
    do {
      expect('"');
      String name = string();
      expect(':');
      members.put(name, value());
    } while (skip(','));
    expect('}');
    return members;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> elements = new ArrayList<>();
    if (skip(']')) {
      return elements;
    }
    do {
      elements.add(value());
    } while (skip(','));
    expect(']');
    return elements;
  }

  private String string() {
    int start = position;
    while (position < text.length()
        && text.charAt(position) != '"'
        && text.charAt(position) != '\\') {
      position++;
    }
    String plain = text.substring(start, position);
    char end = next();
    if (end == '"') {
      return plain;
    }
    StringBuilder result = new StringBuilder(plain);
    while (true) {
      result.append(escaped());
      for (char c = next(); c != '\\'; c = next()) {
        if (c == '"') {
          return result.toString();
        }
        result.append(c);
      }
    }
  }

  private char escaped() {
    char c = next();
    switch (c) {
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        if (position + 4 > text.length()) {
          throw unexpected();
        }
        char code = (char) Integer.parseInt(text.substring(position, position + 4), 16);
        position += 4;
        return code;
      default:
        return c;
    }
  }

  /** A string with its quotes. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c >= 0x7F) {
        quoted.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          quoted.append("0123456789abcdef".charAt(c >> shift & 15));
        }
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
