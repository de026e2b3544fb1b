package io.github.wasmrun.debug;

import io.github.wasmrun.internal.host.Utf8Decoder;

/**
 * Reads DWARF's numbers, little-endian. Beyond the end of the part that is read everything is 0,
 * and {@link #failed} says so: what is wrong in such a section must not hurt the module.
 */
final class DebugReader {
  private static final int MAX_LEB_BITS = 64;

  private final byte[] bytes;
  private int position;
  private int limit;
  private boolean failed;

  DebugReader(byte[] bytes) {
    this.bytes = bytes;
    limit = bytes.length;
  }

  boolean failed() {
    return failed;
  }

  int position() {
    return position;
  }

  int remaining() {
    return limit - position;
  }

  /** Reads from one position up to another. */
  void part(long from, long to) {
    if (from < 0 || from > to || to > bytes.length) {
      failed = true;
      return;
    }
    position = (int) from;
    limit = (int) to;
  }

  void skip(long count) {
    if (count < 0 || count > remaining()) {
      failed = true;
      position = limit;
    } else {
      position += (int) count;
    }
  }

  private long number(int size) {
    if (size > remaining()) {
      failed = true;
      position = limit;
      return 0;
    }
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= (bytes[position++] & 0xFFL) << 8 * i;
    }
    return value;
  }

  int u8() {
    return (int) number(1);
  }

  int s8() {
    return (byte) number(1);
  }

  int u16() {
    return (int) number(2);
  }

  long u32() {
    return number(4);
  }

  long u64() {
    return number(8);
  }

  /** A number of 4 bytes, or of 8 in DWARF's format of 64 bits. */
  long offset(boolean wide) {
    return number(wide ? 8 : 4);
  }

  long unsignedLeb() {
    return leb(false);
  }

  long signedLeb() {
    return leb(true);
  }

  private long leb(boolean signed) {
    long value = 0;
    int shift = 0;
    int part;
    do {
      part = u8();
      if (shift < MAX_LEB_BITS) {
        value |= (part & 0x7FL) << shift;
      }
      shift += 7;
    } while ((part & 0x80) != 0);
    return signed && shift < MAX_LEB_BITS && (part & 0x40) != 0 ? value | -1L << shift : value;
  }

  /** Skips the text up to a zero byte. */
  void skipText() {
    while (position < limit && bytes[position] != 0) {
      position++;
    }
    skip(1);
  }

  /** The text from {@code start} up to a zero byte; empty if there is none or it is no UTF-8. */
  static String text(byte[] bytes, long start) {
    if (start < 0 || start >= bytes.length) {
      return "";
    }
    int end = (int) start;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    String text = Utf8Decoder.decode(bytes, (int) start, end - (int) start);
    return text == null ? "" : text;
  }
}
