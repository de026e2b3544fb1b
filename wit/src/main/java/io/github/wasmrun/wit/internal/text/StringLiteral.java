package io.github.wasmrun.wit.internal.text;

/** Reads what a string literal denotes. */
final class StringLiteral {
  private final Source source;
  private final StringBuilder value = new StringBuilder();
  private int at;

  private StringLiteral(Source source, int start) {
    this.source = source;
    this.at = start;
  }

  /** The value of the literal that begins at {@code start}, with a quote. */
  static String read(Source source, int start) {
    StringLiteral literal = new StringLiteral(source, start + 1);
    literal.run();
    return literal.value.toString();
  }

  private void run() {
    while (true) {
      int start = at;
      char c = source.text().charAt(at++);
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        escape(start);
      } else if (c < 0x20) {
        throw source.error(start, "control character in a string");
      } else {
        value.append(c);
      }
    }
  }

  private void escape(int start) {
    char c = source.text().charAt(at++);
    switch (c) {
      case '"', '\'', '\\' -> value.append(c);
      case 't' -> value.append('\t');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 'u' -> codePoint(start);
      default -> byteEscape(start, c);
    }
  }

  private void codePoint(int start) {
    if (source.text().charAt(at) != '{') {
      throw source.error(start, "expected '{' after \\u");
    }
    at++;
    int code = 0;
    int digits = 0;
    for (; source.text().charAt(at) != '}'; at++) {
      int digit = digit(source.text().charAt(at));
      if (digit < 0 || code > 0x10ffff) {
        throw source.error(start, "no Unicode scalar value");
      }
      code = 16 * code + digit;
      digits++;
    }
    at++;
    if (digits == 0 || code > 0x10ffff || code >= 0xd800 && code < 0xe000) {
      throw source.error(start, "no Unicode scalar value");
    }
    value.appendCodePoint(code);
  }

  /** Two digits are a byte; only ASCII makes sense of its own, and nothing else is taken. */
  private void byteEscape(int start, char first) {
    int high = digit(first);
    int low = digit(source.text().charAt(at));
    if (high < 0 || low < 0) {
      throw source.error(start, "unknown escape in a string");
    }
    if (high >= 8) {
      throw source.error(start, "a byte beyond ASCII: write \\u{…}");
    }
    at++;
    value.append((char) (16 * high + low));
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }
}
