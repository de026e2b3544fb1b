package io.github.wasmrun.plugins.data;

import io.github.wasmrun.internal.Utf8;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one value that is all of some bytes. Whoever wrote them may be hostile. */
final class MessagePackReader {
  private final byte[] bytes;
  private int position;

  MessagePackReader(byte[] bytes) {
    this.bytes = bytes;
  }

  @Nullable Object read() {
    Object value = value(0);
    if (position < bytes.length) {
      throw failure("expected the end");
    }
    return value;
  }

  private DataException failure(String text) {
    return new DataException("", "at byte " + position + ": " + text);
  }

  /** {@code count} bytes that follow, as an unsigned number with the most significant one first. */
  private long number(int count) {
    need(count);
    long number = 0;
    for (int i = 0; i < count; i++) {
      number = number << 8 | bytes[position++] & 0xFF;
    }
    return number;
  }

  private void need(long count) {
    if (count > bytes.length - position) {
      throw failure("expected " + count + " bytes, there are " + (bytes.length - position));
    }
  }

  private @Nullable Object value(int depth) {
    int first = (int) number(1);
    if (first < 0x80) {
      return (long) first;
    }
    if (first >= 0xE0) {
      return (long) (byte) first;
    }
    if (first < 0x90) {
      return map(first & 15, depth);
    }
    if (first < 0xA0) {
      return list(first & 15, depth);
    }
    return first < 0xC0 ? text(first & 31) : marked(first, depth);
  }

  private @Nullable Object marked(int first, int depth) {
    switch (first) {
      case 0xC0:
        return null;
      case 0xC2:
        return false;
      case 0xC3:
        return true;
      case 0xC4, 0xC5, 0xC6:
        return binary(number(1 << first - 0xC4));
      case 0xCA:
        return (double) Float.intBitsToFloat((int) number(4));
      case 0xCB:
        return Double.longBitsToDouble(number(8));
      case 0xCC, 0xCD, 0xCE:
        return number(1 << first - 0xCC);
      case 0xCF:
        return unsigned(number(8));
      case 0xD0:
        return (long) (byte) number(1);
      case 0xD1:
        return (long) (short) number(2);
      case 0xD2:
        return (long) (int) number(4);
      case 0xD3:
        return number(8);
      case 0xD9, 0xDA, 0xDB:
        return text(number(1 << first - 0xD9));
      case 0xDC, 0xDD:
        return list(number(2 << first - 0xDC), depth);
      case 0xDE, 0xDF:
        return map(number(2 << first - 0xDE), depth);
      case 0xC1:
        throw failure("there is no type 0xc1");
      default:
        throw failure("extension types are not read");
    }
  }

  private long unsigned(long number) {
    if (number < 0) {
      throw failure("a number beyond 64 bits with a sign");
    }
    return number;
  }

  private byte[] binary(long length) {
    need(length);
    byte[] copy = java.util.Arrays.copyOfRange(bytes, position, position + (int) length);
    position += (int) length;
    return copy;
  }

  private String text(long length) {
    need(length);
    String text = Utf8.decode(bytes, position, (int) length);
    if (text == null) {
      throw failure("a text that is not UTF-8");
    }
    position += (int) length;
    return text;
  }

  private void enter(long least, int depth) {
    if (depth >= MessagePack.MAX_DEPTH) {
      throw failure("nested deeper than " + MessagePack.MAX_DEPTH + " levels");
    }
    // before room is made for so many: each has a byte at least
    need(least);
  }

  private List<@Nullable Object> list(long count, int depth) {
    enter(count, depth);
    List<@Nullable Object> list = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      list.add(value(depth + 1));
    }
    return Collections.unmodifiableList(list);
  }

  private Map<String, @Nullable Object> map(long count, int depth) {
    enter(2 * count, depth);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (long i = 0; i < count; i++) {
      if (!(value(depth + 1) instanceof String key)) {
        throw failure("a key that is no text");
      }
      if (map.containsKey(key)) {
        throw failure("the key " + key + " is there twice");
      }
      map.put(key, value(depth + 1));
    }
    return Collections.unmodifiableMap(map);
  }
}
