package io.github.wasmrun.component;

import io.github.wasmrun.component.type.ValueType;
import org.jspecify.annotations.Nullable;

/** Writes values as WAVE. */
final class WaveWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();

  void value(Val value, ValueType type) {
    if (value instanceof Val.Bool bool) {
      out.append(bool.value());
    } else if (value instanceof Val.Int integer) {
      boolean unsigned = type.kind() == ValueType.Kind.U64;
      long number = integer.value();
      out.append(unsigned ? Long.toUnsignedString(number) : Long.toString(number));
    } else if (value instanceof Val.F32 number) {
      number(Float.toString(number.value()));
    } else if (value instanceof Val.F64 number) {
      number(Double.toString(number.value()));
    } else if (value instanceof Val.Char character) {
      quoted(new String(Character.toChars(character.codePoint())), '\'');
    } else if (value instanceof Val.Str string) {
      quoted(string.value(), '"');
    } else if (value instanceof Val.Bytes bytes) {
      bytes(bytes.value());
    } else if (value instanceof Val.ListOf list) {
      out.append('[');
      for (int i = 0; i < list.values().size(); i++) {
        out.append(i == 0 ? "" : ", ");
        value(list.values().get(i), type.part(0));
      }
      out.append(']');
    } else if (value instanceof Val.Tuple tuple) {
      out.append('(');
      for (int i = 0; i < tuple.values().size(); i++) {
        out.append(i == 0 ? "" : ", ");
        value(tuple.values().get(i), type.part(i));
      }
      out.append(')');
    } else if (value instanceof Val.Record record) {
      record(record, type);
    } else if (value instanceof Val.Flags flags) {
      out.append('{');
      for (int i = 0; i < flags.labels().size(); i++) {
        out.append(i == 0 ? "" : ", ").append(label(flags.labels().get(i)));
      }
      out.append('}');
    } else if (value instanceof Val.EnumCase one) {
      out.append(label(one.label()));
    } else {
      cases(value, type);
    }
  }

  private void cases(Val value, ValueType type) {
    if (value instanceof Val.Variant variant) {
      out.append(label(variant.label()));
      payload(variant.value(), type.partOrNull(type.labels().indexOf(variant.label())));
    } else if (value instanceof Val.Option option) {
      out.append(option.value() == null ? "none" : "some");
      payload(option.value(), type.partOrNull(1));
    } else if (value instanceof Val.Result result) {
      out.append(result.isOk() ? "ok" : "err");
      payload(result.value(), type.partOrNull(result.isOk() ? 0 : 1));
    } else if (value instanceof Val.MapOf map) {
      out.append('[');
      for (int i = 0; i < map.entries().size(); i++) {
        out.append(i == 0 ? "(" : ", (");
        value(map.entries().get(i).key(), type.part(0).part(0));
        out.append(", ");
        value(map.entries().get(i).value(), type.part(0).part(1));
        out.append(')');
      }
      out.append(']');
    } else {
      out.append("<resource>");
    }
  }

  private void payload(@Nullable Val value, @Nullable ValueType type) {
    if (value != null && type != null) {
      out.append('(');
      value(value, type);
      out.append(')');
    }
  }

  private void number(String text) {
    switch (text) {
      case "NaN" -> out.append("nan");
      case "Infinity" -> out.append("inf");
      case "-Infinity" -> out.append("-inf");
      default -> out.append(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }
  }

  private void bytes(byte[] bytes) {
    out.append('[');
    for (int i = 0; i < bytes.length; i++) {
      out.append(i == 0 ? "" : ", ").append(bytes[i] & 0xFF);
    }
    out.append(']');
  }

  /** Fields that are none are left out. */
  private void record(Val.Record record, ValueType type) {
    out.append('{');
    boolean first = true;
    for (int i = 0; i < record.labels().size(); i++) {
      Val value = record.values().get(i);
      if (!(value instanceof Val.Option option) || option.value() != null) {
        out.append(first ? "" : ", ").append(label(record.labels().get(i))).append(": ");
        value(value, type.part(i));
        first = false;
      }
    }
    out.append(first ? ":}" : "}");
  }

  /** Labels that mean something else are escaped. */
  private static String label(String label) {
    return switch (label) {
      case "true", "false", "nan", "inf", "some", "none", "ok", "err" -> "%" + label;
      default -> label;
    };
  }

  private void quoted(String text, char quote) {
    out.append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c < 0x20 || c == 0x7F) {
        out.append("\\u{").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15)).append('}');
      } else {
        out.append(c);
      }
    }
    out.append(quote);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
