package io.github.wasmrun.plugins.data;

import io.github.wasmrun.internal.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one value. */
final class MessagePackWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  byte[] write(@Nullable Object value) {
    value(value, 0);
    return out.toByteArray();
  }

  private void number(long number, int count) {
    for (int i = count - 1; i >= 0; i--) {
      out.write((int) (number >>> 8 * i));
    }
  }

  private void value(@Nullable Object value, int depth) {
    if (depth > MessagePack.MAX_DEPTH) {
      throw new IllegalArgumentException("nested deeper than " + MessagePack.MAX_DEPTH + " levels");
    }
    if (value == null) {
      out.write(0xC0);
    } else if (value instanceof Boolean flag) {
      out.write(flag ? 0xC3 : 0xC2);
    } else if (value instanceof Double || value instanceof Float) {
      out.write(0xCB);
      number(Double.doubleToLongBits(((Number) value).doubleValue()), 8);
    } else if (value instanceof Number number) {
      whole(number.longValue());
    } else if (value instanceof CharSequence text) {
      byte[] bytes = Utf8.encode(text.toString());
      length(bytes.length, 0xA0, 31, 0xD9);
      out.write(bytes, 0, bytes.length);
    } else if (value instanceof byte[] bytes) {
      length(bytes.length, 0, -1, 0xC4);
      out.write(bytes, 0, bytes.length);
    } else if (value instanceof Optional<?> optional) {
      value(optional.isPresent() ? optional.get() : null, depth);
    } else if (value instanceof Enum<?> constant) {
      value(constant.name(), depth);
    } else if (value instanceof List<?> list) {
      count(list.size(), 0x90, 0xDC);
      for (Object element : list) {
        value(element, depth + 1);
      }
    } else if (value instanceof Map<?, ?> map) {
      count(map.size(), 0x80, 0xDE);
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        value(String.valueOf(entry.getKey()), depth + 1);
        value(entry.getValue(), depth + 1);
      }
    } else {
      throw new IllegalArgumentException("MessagePack has no " + value.getClass().getName());
    }
  }

  private void whole(long number) {
    if (number >= -32 && number < 128) {
      out.write((int) number);
    } else if (number >= 0) {
      int size = number < 1 << 8 ? 0 : number < 1 << 16 ? 1 : number < 1L << 32 ? 2 : 3;
      out.write(0xCC + size);
      number(number, 1 << size);
    } else {
      int size = number >= -128 ? 0 : number >= -32768 ? 1 : number >= Integer.MIN_VALUE ? 2 : 3;
      out.write(0xD0 + size);
      number(number, 1 << size);
    }
  }

  /** A length of bytes: in the mark itself up to {@code most}, else in 1, 2 or 4 bytes. */
  private void length(int length, int small, int most, int mark) {
    if (length <= most) {
      out.write(small | length);
    } else {
      int size = length < 1 << 8 ? 0 : length < 1 << 16 ? 1 : 2;
      out.write(mark + size);
      number(length, 1 << size);
    }
  }

  private void count(int count, int small, int mark) {
    if (count < 16) {
      out.write(small | count);
    } else {
      int size = count < 1 << 16 ? 0 : 1;
      out.write(mark + size);
      number(count, 2 << size);
    }
  }
}
