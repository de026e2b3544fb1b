package io.github.wasmrun.component;

import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.component.type.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values from WAVE. */
final class WaveReader {
  /** The largest unsigned number of 64 bits without its last digit, which is 5. */
  private static final long MOST_FRONT = 1844674407370955161L;

  private final String text;
  private int at;

  WaveReader(String text) {
    this.text = text;
  }

  /** The value that the whole text is. */
  Val all(ValueType type) {
    Val value = value(type);
    skip();
    if (at < text.length()) {
      throw wrong("expected the end");
    }
    return value;
  }

  private IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException(
        problem + " at character " + (at + 1) + " of the value " + text);
  }

  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '/' && text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        at++;
      } else {
        return;
      }
    }
  }

  private boolean take(char c) {
    skip();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw wrong("expected '" + c + "'");
    }
  }

  private Val value(ValueType type) {
    switch (type.kind()) {
      case BOOL:
        return Val.of(bool());
      case F32:
        return new Val.F32((float) number());
      case F64:
        return new Val.F64(number());
      case CHAR:
        return new Val.Char(character());
      case STRING:
        return Val.of(string());
      case LIST, FIXED_LIST:
        return list(type);
      case TUPLE:
        return new Val.Tuple(parts(type, '(', ')'));
      case RECORD:
        return record(type);
      case VARIANT:
        return variant(type);
      case ENUM:
        return new Val.EnumCase(type.labels().get(label(type)));
      case FLAGS:
        return flags(type);
      case OPTION:
        return option(type);
      case RESULT:
        return result(type);
      case MAP:
        return map(type);
      case OWN, BORROW, STREAM, FUTURE, ERROR_CONTEXT:
        throw wrong("no text denotes a value of type " + type);
      default:
        return new Val.Int(integer(type.kind()));
    }
  }

  /** A word: letters, digits and what numbers have. */
  private String word() {
    skip();
    int start = at;
    if (at < text.length() && text.charAt(at) == '%') {
      at++;
    }
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '+'
        || c == '.'
        || c == '_';
  }

  private IllegalArgumentException expected(int start, String what) {
    at = start;
    skip();
    return wrong("expected " + what);
  }

  private boolean bool() {
    int start = at;
    String word = word();
    if (!word.equals("true") && !word.equals("false")) {
      throw expected(start, "true or false");
    }
    return word.equals("true");
  }

  private double number() {
    int start = at;
    String word = word();
    switch (word) {
      case "nan":
        return Double.NaN;
      case "inf":
        return Double.POSITIVE_INFINITY;
      case "-inf":
        return Double.NEGATIVE_INFINITY;
      default:
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        if (last < '0' || last > '9') {
          throw expected(start, "a number");
        }
        try {
          return Double.parseDouble(word);
        } catch (NumberFormatException e) {
          throw expected(start, "a number");
        }
    }
  }

  private long integer(Kind kind) {
    int start = at;
    String word = word();
    try {
      if (kind == Kind.U64 && !word.startsWith("-")) {
        return unsigned(word);
      }
      long value = Long.parseLong(word);
      if (fits(kind, value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw expected(start, "a number of type " + kind.text());
  }

  private static long unsigned(String digits) {
    if (digits.length() < 19) {
      return Long.parseLong(digits);
    }
    long front = Long.parseLong(digits.substring(0, digits.length() - 1));
    int last = Integer.parseInt(digits.substring(digits.length() - 1));
    long value = front * 10 + last;
    boolean tooLarge = front > MOST_FRONT || front == MOST_FRONT && last > 5;
    if (tooLarge || front < 0) {
      throw new NumberFormatException(digits);
    }
    return value;
  }

  private static boolean fits(Kind kind, long value) {
    switch (kind) {
      case S8:
        return value == (byte) value;
      case U8:
        return value >= 0 && value <= 0xFF;
      case S16:
        return value == (short) value;
      case U16:
        return value >= 0 && value <= 0xFFFF;
      case S32:
        return value == (int) value;
      case U32:
        return value >= 0 && value <= 0xFFFFFFFFL;
      default:
        return kind == Kind.S64;
    }
  }

  private int character() {
    expect('\'');
    if (at >= text.length() || text.charAt(at) == '\'') {
      throw wrong("expected a character");
    }
    int point = point();
    if (at >= text.length() || text.charAt(at) != '\'') {
      throw wrong("expected the end of the character");
    }
    at++;
    return point;
  }

  private String string() {
    skip();
    if (text.startsWith("\"\"\"", at)) {
      return lines();
    }
    expect('"');
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      value.appendCodePoint(point());
    }
    if (at >= text.length()) {
      throw wrong("expected the end of the string");
    }
    at++;
    return value.toString();
  }

  /** A string of several lines, indented as its last quotes are. */
  private String lines() {
    int open = at;
    int end = text.indexOf("\"\"\"", at + 3);
    int start = text.indexOf('\n', at) + 1;
    int last = end < 0 ? -1 : text.lastIndexOf('\n', end);
    if (start == 0 || last < start - 1) {
      at = open;
      throw wrong("expected lines and three quotes after them");
    }
    String indent = text.substring(last + 1, end);
    StringBuilder value = new StringBuilder();
    at = start;
    while (at <= last) {
      if (value.length() > 0 || at > start) {
        value.append('\n');
      }
      if (!text.startsWith(indent, at)) {
        throw wrong("expected the indentation of the last quotes");
      }
      at += indent.length();
      while (at < text.length() && text.charAt(at) != '\n') {
        value.appendCodePoint(point());
      }
      at++;
    }
    at = end + 3;
    return value.toString();
  }

  /** A character of a string, which may be escaped. */
  private int point() {
    char c = text.charAt(at);
    if (c != '\\') {
      int point = text.codePointAt(at);
      if (point >= 0xD800 && point < 0xE000) {
        throw wrong("a lone surrogate is no character");
      }
      at += Character.charCount(point);
      return point;
    }
    at++;
    char escape = at < text.length() ? text.charAt(at) : 0;
    at++;
    switch (escape) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case '\\', '"', '\'':
        return escape;
      case 'u':
        return unicode();
      default:
        at -= 2;
        throw wrong("unknown escape");
    }
  }

  private int unicode() {
    int end = text.indexOf('}', at);
    if (at < text.length() && text.charAt(at) == '{' && end > at + 1 && end <= at + 7) {
      try {
        int point = Integer.parseInt(text.substring(at + 1, end), 16);
        if (point >= 0 && point < 0x110000 && (point < 0xD800 || point > 0xDFFF)) {
          at = end + 1;
          return point;
        }
      } catch (NumberFormatException e) {
        // Reported below.
      }
    }
    throw wrong("expected {digits} of a character");
  }

  private Val list(ValueType type) {
    ValueType element = type.part(0);
    expect('[');
    List<Val> values = new ArrayList<>();
    while (!take(']')) {
      values.add(value(element));
      if (!take(',')) {
        expect(']');
        break;
      }
    }
    if (type.kind() == Kind.FIXED_LIST && values.size() != type.length()) {
      throw wrong("expected " + type.length() + " elements, not " + values.size() + ",");
    }
    if (element.kind() != Kind.U8 || type.kind() == Kind.FIXED_LIST) {
      return new Val.ListOf(values);
    }
    byte[] bytes = new byte[values.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((Val.Int) values.get(i)).value();
    }
    return Val.of(bytes);
  }

  private List<Val> parts(ValueType type, char open, char close) {
    expect(open);
    List<Val> values = new ArrayList<>();
    for (int i = 0; i < type.partCount(); i++) {
      if (i > 0) {
        expect(',');
      }
      values.add(value(type.part(i)));
    }
    take(',');
    expect(close);
    return values;
  }

  private int label(ValueType type) {
    int start = at;
    String word = word();
    int index = type.labels().indexOf(word.startsWith("%") ? word.substring(1) : word);
    if (index < 0) {
      throw expected(start, "one of " + type.labels());
    }
    return index;
  }

  private Val record(ValueType type) {
    expect('{');
    @Nullable Val[] values = new Val[type.partCount()];
    if (take(':')) {
      expect('}');
    } else {
      while (!take('}')) {
        int field = label(type);
        if (values[field] != null) {
          throw wrong("the field " + type.labels().get(field) + " is there twice");
        }
        expect(':');
        values[field] = value(type.part(field));
        if (!take(',')) {
          expect('}');
          break;
        }
      }
    }
    List<Val> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Val value = values[i];
      if (value == null && type.part(i).kind() != Kind.OPTION) {
        throw wrong("the field " + type.labels().get(i) + " is missing");
      }
      all.add(value == null ? Val.none() : value);
    }
    return new Val.Record(type.labels(), all);
  }

  private @Nullable Val payload(@Nullable ValueType type) {
    if (type == null) {
      return null;
    }
    expect('(');
    Val value = value(type);
    expect(')');
    return value;
  }

  private Val variant(ValueType type) {
    int index = label(type);
    return new Val.Variant(type.labels().get(index), payload(type.partOrNull(index)));
  }

  private Val flags(ValueType type) {
    expect('{');
    List<String> labels = new ArrayList<>();
    while (!take('}')) {
      labels.add(type.labels().get(label(type)));
      if (!take(',')) {
        expect('}');
        break;
      }
    }
    return new Val.Flags(labels);
  }

  /** What is neither a case of its own is the value of the case that is meant most. */
  private Val option(ValueType type) {
    int start = at;
    String word = word();
    if (word.equals("none")) {
      return Val.none();
    }
    if (word.equals("some")) {
      return new Val.Option(payload(type.part(1)));
    }
    at = start;
    if (!isOpen(type.part(1))) {
      throw wrong("expected some(...) or none");
    }
    return new Val.Option(value(type.part(1)));
  }

  private static boolean isOpen(@Nullable ValueType type) {
    return type != null && type.kind() != Kind.OPTION && type.kind() != Kind.RESULT;
  }

  private Val result(ValueType type) {
    int start = at;
    String word = word();
    if (word.equals("ok") || word.equals("err")) {
      boolean ok = word.equals("ok");
      return new Val.Result(ok, payload(type.partOrNull(ok ? 0 : 1)));
    }
    at = start;
    ValueType value = type.partOrNull(0);
    if (value == null || !isOpen(value)) {
      throw wrong("expected ok or err");
    }
    return new Val.Result(true, value(value));
  }

  private Val map(ValueType type) {
    expect('[');
    List<Val.Entry> entries = new ArrayList<>();
    while (!take(']')) {
      List<Val> pair = parts(type.part(0), '(', ')');
      entries.add(new Val.Entry(pair.get(0), pair.get(1)));
      if (!take(',')) {
        expect(']');
        break;
      }
    }
    return new Val.MapOf(entries);
  }
}
