package io.github.wasmrun.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one text. */
final class JsonReader {
  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  @Nullable Object read() {
    Object value = value();
    space();
    if (at < text.length()) {
      throw expected("the end of the text");
    }
    return value;
  }

  private JsonException expected(String what) {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new JsonException("JSON at " + at + ": expected " + what + ", found " + found, at);
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private void space() {
    while (true) {
      int c = peek();
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return;
      }
      at++;
    }
  }

  private @Nullable Object value() {
    space();
    switch (peek()) {
      case '{':
        return object();
      case '[':
        return array();
      case '"':
        return string();
      case 't':
        word("true");
        return Boolean.TRUE;
      case 'f':
        word("false");
        return Boolean.FALSE;
      case 'n':
        word("null");
        return null;
      default:
        return number();
    }
  }

  private void word(String word) {
    if (!text.startsWith(word, at)) {
      throw expected("a value");
    }
    at += word.length();
  }

  private void enter() {
    if (++depth > Json.MAX_DEPTH) {
      throw new JsonException(
          "JSON at " + at + ": nested deeper than " + Json.MAX_DEPTH + " levels", at);
    }
    at++;
    space();
  }

  /** Whether another element follows; else the end is read. */
  private boolean more(char end) {
    space();
    if (peek() == ',') {
      at++;
      return true;
    }
    if (peek() != end) {
      throw expected("',' or '" + end + "'");
    }
    at++;
    depth--;
    return false;
  }

  private Map<String, @Nullable Object> object() {
    enter();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (peek() == '}') {
      at++;
      depth--;
      return Collections.unmodifiableMap(map);
    }
    do {
      space();
      if (peek() != '"') {
        throw expected("a name in quotes");
      }
      int start = at;
      String name = string();
      if (map.containsKey(name)) {
        throw new JsonException("JSON at " + start + ": the name \"" + name + "\" again", start);
      }
      space();
      if (peek() != ':') {
        throw expected("':'");
      }
      at++;
      map.put(name, value());
    } while (more('}'));
    return Collections.unmodifiableMap(map);
  }

  private List<@Nullable Object> array() {
    enter();
    List<@Nullable Object> list = new ArrayList<>();
    if (peek() == ']') {
      at++;
      depth--;
      return Collections.unmodifiableList(list);
    }
    do {
      list.add(value());
    } while (more(']'));
    return Collections.unmodifiableList(list);
  }

  private String string() {
    at++;
    int start = at;
    StringBuilder built = null;
    while (true) {
      int c = peek();
      if (c < 0x20) {
        throw expected("the end of a text in quotes");
      }
      if (c == '"') {
        String rest = text.substring(start, at++);
        return built == null ? rest : built.append(rest).toString();
      }
      if (c == '\\') {
        if (built == null) {
          built = new StringBuilder();
        }
        built.append(text, start, at++).append(escape());
        start = at;
      } else {
        at++;
      }
    }
  }

  private char escape() {
    int c = peek();
    int index = "\"\\/bfnrt".indexOf((char) c);
    if (c >= 0 && index >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(index);
    }
    if (c != 'u') {
      throw expected("an escape");
    }
    at++;
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = hex(peek());
      if (digit < 0) {
        throw expected("a hexadecimal digit");
      }
      value = value << 4 | digit;
      at++;
    }
    return (char) value;
  }

  private static int hex(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private int digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw expected(start > 0 && isPartOfNumber(text.charAt(start - 1)) ? "a digit" : "a value");
    }
    return at - start;
  }

  private static boolean isPartOfNumber(char c) {
    return c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }

  private Number number() {
    int start = at;
    boolean negative = peek() == '-';
    if (negative) {
      at++;
    }
    int first = at;
    int count = digits();
    if (count > 1 && text.charAt(first) == '0') {
      at = first + 1;
      throw expected("a number without leading zeros");
    }
    boolean whole = true;
    if (peek() == '.') {
      whole = false;
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      whole = false;
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    if (whole && count <= 19) {
      Long exact = exact(first, negative);
      if (exact != null) {
        return exact;
      }
    }
    double value = Double.parseDouble(text.substring(start, at));
    if (Double.isInfinite(value)) {
      throw new JsonException("JSON at " + start + ": the number is out of range", start);
    }
    return value;
  }

  /** The digits from {@code first} as a long; null if they do not fit, or are minus zero. */
  private @Nullable Long exact(int first, boolean negative) {
    long value = 0; // below zero, so that the smallest number has room
    for (int i = first; i < at; i++) {
      int digit = text.charAt(i) - '0';
      if (value < (Long.MIN_VALUE + digit) / 10) {
        return null;
      }
      value = value * 10 - digit;
    }
    if (negative) {
      return value == 0 ? null : (Long) value;
    }
    return value == Long.MIN_VALUE ? null : (Long) (-value);
  }
}
