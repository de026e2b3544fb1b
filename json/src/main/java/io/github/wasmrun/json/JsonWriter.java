package io.github.wasmrun.json;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values. */
final class JsonWriter {
  private JsonWriter() {}

  static void write(StringBuilder out, @Nullable Object value, int depth) {
    if (depth > Json.MAX_DEPTH) {
      throw new IllegalArgumentException("nested deeper than " + Json.MAX_DEPTH + " levels");
    }
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        throw new IllegalArgumentException("JSON has no number " + number);
      }
      out.append(value);
    } else if (value instanceof Number) {
      out.append(value);
    } else if (value instanceof CharSequence text) {
      string(out, text);
    } else if (value instanceof Enum<?> constant) {
      string(out, constant.name());
    } else if (value instanceof Optional<?> optional) {
      write(out, optional.isPresent() ? optional.get() : null, depth);
    } else if (value instanceof Map<?, ?> map) {
      char separator = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        string(out, String.valueOf(entry.getKey()));
        out.append(':');
        write(out, entry.getValue(), depth + 1);
        separator = ',';
      }
      out.append(separator == '{' ? "{}" : "}");
    } else if (value instanceof Iterable<?> list) {
      char separator = '[';
      for (Object element : list) {
        out.append(separator);
        write(out, element, depth + 1);
        separator = ',';
      }
      out.append(separator == '[' ? "[]" : "]");
    } else if (value instanceof Object[] array) {
      write(out, Arrays.asList(array), depth);
    } else {
      throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
    }
  }

  private static void string(StringBuilder out, CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int index = "\"\\\b\f\n\r\t".indexOf(c);
      if (index >= 0) {
        out.append('\\').append("\"\\bfnrt".charAt(index));
      } else if (c < 0x20) {
        out.append("\\u00").append(c < 0x10 ? '0' : '1').append("0123456789abcdef".charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
