package io.github.wasmrun.binary;

import io.github.wasmrun.internal.host.Unsigned;
import io.github.wasmrun.internal.host.Utf8Decoder;

/**
 * Reads the numbers and names of the binary format, never beyond the end of the current part. All
 * bounds are checked here by hand: TeaVM leaves out the checks of arrays.
 */
public final class ByteReader {
  private final byte[] bytes;
  private final Problems problems;
  private int position;
  private int limit;

  public ByteReader(byte[] bytes, Problems problems) {
    this(bytes, 0, bytes.length, problems);
  }

  /** Reads {@code length} bytes from {@code offset} on, which must lie in {@code bytes}. */
  public ByteReader(byte[] bytes, int offset, int length, Problems problems) {
    this.bytes = bytes;
    this.problems = problems;
    this.position = offset;
    this.limit = offset + length;
  }

  public int position() {
    return position;
  }

  public int remaining() {
    return limit - position;
  }

  public ModuleException malformed(String message, int offset) {
    return problems.malformed(message, offset);
  }

  /** Makes the next {@code length} bytes, which must be there, the part that is read. */
  public int enter(int length) {
    int outer = limit;
    limit = position + length;
    return outer;
  }

  /** Ends the part that {@link #enter} began, at its end. */
  public void leave(int outer) {
    position = limit;
    limit = outer;
  }

  /** Reads from one position up to another, which must lie in the bytes. */
  public void part(int from, int to) {
    position = from;
    limit = to;
  }

  public int u8() {
    if (position >= limit) {
      throw malformed("unexpected end", position);
    }
    return bytes[position++] & 0xFF;
  }

  /** The next byte, which is read again; -1 at the end. */
  public int peek() {
    return position < limit ? bytes[position] & 0xFF : -1;
  }

  public void skip(int count) {
    if (count < 0 || count > limit - position) {
      throw malformed("unexpected end", limit);
    }
    position += count;
  }

  /** An unsigned integer of 32 bits: from 2^31 on it is negative here. */
  public int u32() {
    int start = position;
    int result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      if (shift == 28 && next > 0x0F) {
        throw tooLong(next, start);
      }
      result |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return result;
      }
    }
  }

  /** An unsigned integer of 64 bits. */
  public long u64() {
    int start = position;
    long result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      if (shift == 63 && next > 1) {
        throw tooLong(next, start);
      }
      result |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return result;
      }
    }
  }

  /** The low 32 bits of a signed integer of 32, 33 or 64 bits. */
  public int signed(int bits) {
    int start = position;
    int result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      int used = bits - shift;
      if (used < 7) {
        int sign = 0x7F & -(1 << used - 1);
        if (next >= 0x80 || (next & sign) != 0 && (next & sign) != sign) {
          throw tooLong(next, start);
        }
      }
      if (shift < 32) {
        result |= (next & 0x7F) << shift;
      }
      if (next < 0x80) {
        return result;
      }
    }
  }

  /** A signed integer of 32 or 64 bits with its sign. */
  public long signedLong(int bits) {
    int start = position;
    long result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      int used = bits - shift;
      if (used < 7) {
        int sign = 0x7F & -(1 << used - 1);
        if (next >= 0x80 || (next & sign) != 0 && (next & sign) != sign) {
          throw tooLong(next, start);
        }
      }
      result |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return shift < 57 && (next & 0x40) != 0 ? result | -1L << shift + 7 : result;
      }
    }
  }

  /** Four bytes, the lowest one first. */
  public int fixed32() {
    require(4);
    position += 4;
    int at = position - 4;
    return bytes[at] & 0xFF
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | bytes[at + 3] << 24;
  }

  /** Eight bytes, the lowest one first. */
  public long fixed64() {
    require(8);
    long low = fixed32() & 0xFFFFFFFFL;
    return low | (long) fixed32() << 32;
  }

  /** Refuses an end before {@code count} more bytes. */
  void require(int count) {
    if (count > limit - position) {
      throw malformed("unexpected end", limit);
    }
  }

  /** Whether the signed integer that was read last is negative. */
  public boolean lastWasNegative() {
    return (bytes[position - 1] & 0x40) != 0;
  }

  private ModuleException tooLong(int lastByte, int start) {
    return malformed(
        lastByte >= 0x80 ? "integer representation too long" : "integer too large", start);
  }

  /** A length in bytes of what follows. */
  public int length() {
    int at = position;
    int length = u32();
    if (length < 0 || length > limit - position) {
      throw malformed(
          "length out of bounds: " + unsigned(length) + " bytes, " + remaining() + " are left", at);
    }
    return length;
  }

  /**
   * The number of elements of a list. Since each takes a byte at least, more than the bytes left
   * are a lie.
   *
   * @param what the elements, for the error's text
   * @param most how many engines allow
   */
  public int count(String what, int most) {
    int at = position;
    int count = u32();
    if (count < 0 || count > limit - position) {
      throw malformed(
          "length out of bounds: "
              + unsigned(count)
              + " "
              + what
              + ", "
              + remaining()
              + " bytes are left",
          at);
    }
    if (count > most) {
      throw malformed("too many " + what + ": " + count + ", the limit is " + most, at);
    }
    return count;
  }

  /** A name, which is UTF-8. */
  public String name() {
    int length = length();
    int at = position;
    String name = Utf8Decoder.decode(bytes, at, length);
    if (name == null) {
      throw malformed("malformed UTF-8 encoding", at);
    }
    position += length;
    return name;
  }

  public static String unsigned(int number) {
    return Unsigned.text(number & 0xFFFFFFFFL);
  }
}
