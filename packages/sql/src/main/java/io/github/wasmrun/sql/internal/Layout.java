package io.github.wasmrun.sql.internal;

import io.github.wasmrun.sql.ast.DataType;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.ExprList;
import io.github.wasmrun.sql.ast.Ident;
import io.github.wasmrun.sql.ast.Literal;
import io.github.wasmrun.sql.ast.ObjectName;
import io.github.wasmrun.sql.ast.OtherStatement;
import io.github.wasmrun.sql.ast.StructField;
import java.util.List;
import java.util.function.Consumer;

/** Text with lines and indentation, and how names, values and types are written. */
abstract class Layout {
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;
  private final boolean backslashes;
  private final String placeholder;
  private int indentation;

  /**
   * @param pretty whether clauses have lines of their own
   * @param backslashes whether a backslash in a text escapes what comes after it
   * @param placeholder what each parameter is written as; empty for what the tree says
   */
  Layout(boolean pretty, boolean backslashes, String placeholder) {
    this.pretty = pretty;
    this.placeholder = placeholder;
    this.backslashes = backslashes;
  }

  /** What was written. */
  public String result() {
    return out.toString();
  }

  final void text(String text) {
    out.append(text);
  }

  /** A new line, or a space. */
  final void line() {
    if (pretty) {
      newLine();
    } else {
      out.append(' ');
    }
  }

  /** A new line, or nothing. */
  final void softLine() {
    if (pretty) {
      newLine();
    }
  }

  private void newLine() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
    for (int i = 0; i < indentation; i++) {
      out.append("  ");
    }
  }

  final void indent() {
    indentation++;
  }

  final void dedent() {
    indentation--;
  }

  final <T> void commas(List<T> list, Consumer<T> print) {
    separated(list, ", ", print);
  }

  final <T> void separated(List<T> list, String separator, Consumer<T> print) {
    boolean first = true;
    for (T item : list) {
      if (!first) {
        text(separator);
      }
      first = false;
      print.accept(item);
    }
  }

  /** The clause of a list: each on its line. */
  final <T> void block(List<T> list, Consumer<T> print) {
    indent();
    line();
    boolean first = true;
    for (T item : list) {
      if (!first) {
        text(",");
        line();
      }
      first = false;
      print.accept(item);
    }
    dedent();
  }

  /** A text in single quotes. */
  final void quoted(String value) {
    text("'" + escaped(value, '\'') + "'");
  }

  private String escaped(String value, char quote) {
    String text = doubled(value, quote);
    return backslashes ? doubled(text, '\\') : text;
  }

  /** A text with each of a character twice. */
  static String doubled(String value, char which) {
    if (value.indexOf(which) < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      text.append(c);
      if (c == which) {
        text.append(c);
      }
    }
    return text.toString();
  }

  static String ident(Ident ident) {
    if (ident.quote().isEmpty()) {
      return ident.value();
    }
    String quote = ident.quote().get();
    if (quote.equals("[")) {
      // Redshift has names such as ["a]"], which hold their own quotes.
      boolean nested = ident.value().startsWith("\"");
      return "[" + (nested ? ident.value() : doubled(ident.value(), ']')) + "]";
    }
    return quote + doubled(ident.value(), quote.charAt(0)) + quote;
  }

  final void print(Ident ident) {
    text(ident(ident));
  }

  final void print(ObjectName name) {
    separated(name.parts(), ".", this::print);
  }

  final void print(ExprList list) {
    commas(list.exprs(), this::print);
  }

  final void print(OtherStatement other) {
    text(other.sql());
  }

  abstract void print(Expr expr);

  abstract void print(StructField field);

  final void print(Literal literal) {
    if (literal instanceof Literal.Number number) {
      text(number.isLong() ? number.value() + "L" : number.value());
    } else if (literal instanceof Literal.Text text) {
      print(text);
    } else if (literal instanceof Literal.Bool bool) {
      text(bool.value() ? "true" : "false");
    } else if (literal instanceof Literal.Placeholder parameter) {
      text(placeholder.isEmpty() ? parameter.name() : placeholder);
    } else if (literal instanceof Literal.DollarQuoted dollars) {
      String tag = "$" + dollars.tag().orElse("") + "$";
      text(tag + dollars.value() + tag);
    } else if (literal instanceof Literal.QuoteDelimited q) {
      text((q.national() ? "NQ'" : "Q'") + q.start() + q.value() + q.end() + "'");
    } else {
      text("NULL");
    }
  }

  private void print(Literal.Text literal) {
    String value = literal.value();
    Literal.TextStyle style = literal.style();
    switch (style) {
      case ESCAPED:
        value = cEscaped(value);
        break;
      case UNICODE:
        value = unicodeEscaped(value);
        break;
      case SINGLE_QUOTED:
      case NATIONAL:
        value = escaped(value, '\'');
        break;
      case DOUBLE_QUOTED:
        value = escaped(value, '"');
        break;
      case HEX:
      case SINGLE_QUOTED_BYTES:
      case SINGLE_QUOTED_RAW:
        value = doubled(value, '\'');
        break;
      case DOUBLE_QUOTED_BYTES:
      case DOUBLE_QUOTED_RAW:
        value = doubled(value, '"');
        break;
      default:
        break;
    }
    text(style.start() + value + style.end());
  }

  private static String cEscaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\'':
          text.append("\\'");
          break;
        case '\\':
          text.append("\\\\");
          break;
        case '\n':
          text.append("\\n");
          break;
        case '\t':
          text.append("\\t");
          break;
        case '\r':
          text.append("\\r");
          break;
        default:
          text.append(c);
      }
    }
    return text.toString();
  }

  private static String unicodeEscaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\'') {
        text.append("''");
      } else if (c == '\\') {
        text.append("\\\\");
      } else if (c < 0x80) {
        text.append((char) c);
      } else {
        boolean wide = c > 0xffff;
        text.append(wide ? "\\+" : "\\");
        for (int shift = wide ? 20 : 12; shift >= 0; shift -= 4) {
          text.append(HEX.charAt(c >> shift & 15));
        }
      }
    }
    return text.toString();
  }

  final void print(DataType type) {
    if (type instanceof DataType.Basic basic) {
      print(basic);
    } else if (type instanceof DataType.Custom custom) {
      print(custom.name());
      if (!custom.modifiers().isEmpty()) {
        text("(" + String.join(", ", custom.modifiers()) + ")");
      }
    } else if (type instanceof DataType.ArrayType array) {
      print(array);
    } else if (type instanceof DataType.MapType map) {
      boolean angles = map.syntax() == DataType.MapSyntax.ANGLES;
      text(angles ? "MAP<" : map.syntax() == DataType.MapSyntax.PARENTHESES ? "Map(" : "MAP(");
      print(map.key());
      text(", ");
      print(map.value());
      text(map.syntax() == DataType.MapSyntax.PARENTHESES_NOT_NULL ? " NOT NULL" : "");
      text(angles ? ">" : ")");
    } else if (type instanceof DataType.StructType struct) {
      text("STRUCT");
      if (!struct.fields().isEmpty()) {
        text(struct.angles() ? "<" : "(");
        commas(struct.fields(), this::print);
        text(struct.angles() ? ">" : ")");
      }
    } else if (type instanceof DataType.TupleType tuple) {
      text("Tuple(");
      commas(tuple.fields(), this::print);
      text(")");
    } else if (type instanceof DataType.EnumType members) {
      text("ENUM" + members.bits().map(bits -> Long.toString(bits)).orElse("") + "(");
      commas(members.members(), this::print);
      text(")");
    } else if (type instanceof DataType.SetType set) {
      text("SET(");
      commas(set.members(), this::quoted);
      text(")");
    } else if (type instanceof DataType.IntervalType interval) {
      text("INTERVAL" + interval.fields().map(fields -> " " + fields).orElse(""));
      text(interval.precision().map(precision -> "(" + precision + ")").orElse(""));
    } else if (type instanceof DataType.DateTime64 time) {
      text("DateTime64(" + time.precision());
      text(time.timeZone().map(zone -> ", '" + zone + "'").orElse("") + ")");
    } else if (type instanceof DataType.NullableType nullable) {
      wrapped("Nullable(", nullable.type(), ")");
    } else if (type instanceof DataType.LowCardinality low) {
      wrapped("LowCardinality(", low.type(), ")");
    } else if (type instanceof DataType.Zerofill zerofill) {
      wrapped("", zerofill.type(), " ZEROFILL");
    } else if (type instanceof DataType.Collated collated) {
      wrapped("", collated.type(), " COLLATE ");
      print(collated.collation());
    }
  }

  private void print(DataType.EnumMember member) {
    quoted(member.name());
    if (member.value().isPresent()) {
      text(" = ");
      print(member.value().get());
    }
  }

  private void wrapped(String before, DataType type, String after) {
    text(before);
    print(type);
    text(after);
  }

  private void print(DataType.ArrayType array) {
    String size = array.size().map(number -> Long.toString(number)).orElse("");
    if (array.element().isEmpty()) {
      text("ARRAY");
      return;
    }
    DataType element = array.element().get();
    switch (array.syntax()) {
      case BRACKETS:
        wrapped("", element, "[" + size + "]");
        break;
      case ANGLES:
        wrapped("ARRAY<", element, ">");
        break;
      case PARENTHESES:
        wrapped("Array(", element, ")");
        break;
      case PARENTHESES_NOT_NULL:
        wrapped("ARRAY(", element, " NOT NULL)");
        break;
      default:
        wrapped("", element, size.isEmpty() ? " ARRAY" : " ARRAY[" + size + "]");
    }
  }

  private void print(DataType.Basic type) {
    boolean tz = type.timeZone().filter(zone -> zone == DataType.TimeZoneWord.TZ).isPresent();
    text(type.name().sql() + (tz ? "TZ" : ""));
    if (type.max()) {
      text("(MAX)");
    } else if (!type.sizes().isEmpty()) {
      text("(");
      // Scale and precision have no space between them.
      separated(type.sizes(), ",", size -> text(Long.toString(size)));
      text(type.unit().map(unit -> " " + unit.name()).orElse("") + ")");
    }
    if (type.timeZone().isPresent() && !tz) {
      text(type.timeZone().get().sql());
    }
    text(type.name().isUnsigned() ? " UNSIGNED" : "");
  }
}
