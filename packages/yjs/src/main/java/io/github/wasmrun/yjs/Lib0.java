package io.github.wasmrun.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encoding of lib0, which Yjs and its protocols use: numbers of variable length, values. */
final class Lib0 {
  /** How deep values may be in each other. */
  static final int MAX_DEPTH = 100;

  private static final long MAX_SAFE = (1L << 53) - 1;

  private Lib0() {}

  static byte[] encode(YValue value) {
    Writer writer = new Writer();
    writer.value(value, 0);
    return writer.bytes();
  }

  static byte @Nullable [] encode(@Nullable Map<String, YValue> attributes) {
    return attributes == null ? null : encode(YValue.of(attributes));
  }

  static YValue decode(byte[] bytes) {
    return new Reader(bytes).value(0);
  }

  static Map<String, YValue> attributes(byte @Nullable [] bytes) {
    return bytes == null ? Map.of() : decode(bytes).asMap();
  }

  /** The whole number that a double is, if it is one that JavaScript has exactly. */
  static YValue number(double value) {
    if (value >= -MAX_SAFE && value <= MAX_SAFE) {
      long whole = (long) value;
      if (whole == value && (whole != 0 || 1 / value > 0)) {
        return new YValue.Int(whole);
      }
    }
    return new YValue.Real(value);
  }

  /** Bytes that grow. */
  static final class Writer {
    private byte[] buffer = new byte[64];
    private int length;

    Writer raw(int b) {
      reserve(1);
      buffer[length++] = (byte) b;
      return this;
    }

    private void reserve(int count) {
      if (count > buffer.length - length) {
        byte[] larger = new byte[Math.max(buffer.length * 2, length + count)];
        System.arraycopy(buffer, 0, larger, 0, length);
        buffer = larger;
      }
    }

    Writer unsigned(long value) {
      long left = value;
      while ((left & ~0x7FL) != 0) {
        raw((int) left & 0x7F | 0x80);
        left >>>= 7;
      }
      return raw((int) left);
    }

    private void signed(long value) {
      boolean negative = value < 0;
      long left = negative ? -value : value;
      raw((left > 0x3F ? 0x80 : 0) | (negative ? 0x40 : 0) | (int) left & 0x3F);
      left >>>= 6;
      while (left != 0) {
        raw((left > 0x7F ? 0x80 : 0) | (int) left & 0x7F);
        left >>>= 7;
      }
    }

    Writer block(byte[] bytes) {
      unsigned(bytes.length);
      reserve(bytes.length);
      System.arraycopy(bytes, 0, buffer, length, bytes.length);
      length += bytes.length;
      return this;
    }

    Writer text(String text) {
      return block(Utf8.encode(text));
    }

    private void bigEndian(long bits, int count) {
      for (int i = count - 1; i >= 0; i--) {
        raw((int) (bits >>> 8 * i));
      }
    }

    private void value(YValue value, int depth) {
      if (depth > MAX_DEPTH) {
        throw new IllegalArgumentException("values are more than " + MAX_DEPTH + " deep");
      }
      if (value instanceof YValue.Text text) {
        raw(119).text(text.value());
      } else if (value instanceof YValue.Int number) {
        whole(number.value());
      } else if (value instanceof YValue.Real number) {
        raw(123).bigEndian(Double.doubleToLongBits(number.value()), 8);
      } else if (value instanceof YValue.Bool bool) {
        raw(bool.value() ? 120 : 121);
      } else if (value instanceof YValue.Bytes bytes) {
        raw(116).block(bytes.value());
      } else if (value instanceof YValue.Items items) {
        raw(117).unsigned(items.value().size());
        for (YValue item : items.value()) {
          value(item, depth + 1);
        }
      } else if (value instanceof YValue.Entries entries) {
        raw(118).unsigned(entries.value().size());
        for (Map.Entry<String, YValue> entry : entries.value().entrySet()) {
          text(entry.getKey());
          value(entry.getValue(), depth + 1);
        }
      } else {
        raw(value instanceof YValue.Null ? 126 : 127);
      }
    }

    private void whole(long value) {
      if (value >= -Integer.MAX_VALUE && value <= Integer.MAX_VALUE) {
        raw(125).signed(value);
      } else {
        raw(122).bigEndian(value, 8);
      }
    }

    byte[] bytes() {
      byte[] bytes = new byte[length];
      System.arraycopy(buffer, 0, bytes, 0, length);
      return bytes;
    }
  }

  /** Reads bytes of others. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean atEnd() {
      return at == bytes.length;
    }

    private static YjsException malformed(String message) {
      return new YjsException(YjsException.Kind.MALFORMED, message, null);
    }

    private int raw() {
      if (at >= bytes.length) {
        throw malformed("bytes end too early");
      }
      return bytes[at++] & 0xFF;
    }

    /** A number up to 2<sup>53</sup> - 1. */
    long unsigned() {
      long value = 0;
      for (int shift = 0; shift < 56; shift += 7) {
        int b = raw();
        value |= (long) (b & 0x7F) << shift;
        if (b < 0x80) {
          if (value > MAX_SAFE) {
            break;
          }
          return value;
        }
      }
      throw malformed("a number is too large");
    }

    private long signed() {
      int b = raw();
      boolean negative = (b & 0x40) != 0;
      long value = b & 0x3F;
      int shift = 6;
      while (b >= 0x80) {
        if (shift > 62) {
          throw malformed("a number is too large");
        }
        b = raw();
        value |= (long) (b & 0x7F) << shift;
        shift += 7;
      }
      return negative ? -value : value;
    }

    byte[] block() {
      long length = unsigned();
      if (length > bytes.length - at) {
        throw malformed("bytes end too early");
      }
      byte[] block = new byte[(int) length];
      System.arraycopy(bytes, at, block, 0, block.length);
      at += block.length;
      return block;
    }

    String text() {
      return Utf8.decode(block());
    }

    private long bigEndian(int count) {
      long bits = 0;
      for (int i = 0; i < count; i++) {
        bits = bits << 8 | raw();
      }
      return bits;
    }

    private int count() {
      long count = unsigned();
      if (count > bytes.length - at) {
        throw malformed("bytes end too early");
      }
      return (int) count;
    }

    YValue value(int depth) {
      if (depth > MAX_DEPTH) {
        throw malformed("values are more than " + MAX_DEPTH + " deep");
      }
      switch (raw()) {
        case 127:
          return YValue.UNDEFINED;
        case 126:
          return YValue.NULL;
        case 125:
          return new YValue.Int(signed());
        case 124:
          return number(Float.intBitsToFloat((int) bigEndian(4)));
        case 123:
          return number(Double.longBitsToDouble(bigEndian(8)));
        case 122:
          return new YValue.Int(bigEndian(8));
        case 121:
          return YValue.of(false);
        case 120:
          return YValue.of(true);
        case 119:
          return YValue.of(text());
        case 118:
          Map<String, YValue> entries = new LinkedHashMap<>();
          for (int left = count(); left > 0; left--) {
            String key = text();
            entries.put(key, value(depth + 1));
          }
          return YValue.of(entries);
        case 117:
          List<YValue> items = new ArrayList<>();
          for (int left = count(); left > 0; left--) {
            items.add(value(depth + 1));
          }
          return YValue.of(items);
        case 116:
          return YValue.of(block());
        default:
          throw malformed("a value of an unknown kind");
      }
    }
  }
}
