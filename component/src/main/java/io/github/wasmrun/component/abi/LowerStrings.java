package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.component.Val;

/**
 * Stores strings. A guest sees each call of {@code realloc}, so the sequence for each pair of
 * encodings is the one of the specification; a string of the host takes one block of its size.
 */
final class LowerStrings {
  private final AbiOptions options;
  private long taggedUnits;

  LowerStrings(AbiOptions options) {
    this.options = options;
  }

  /** The length of the string that was stored last, as the guest gets it. */
  long taggedUnits() {
    return taggedUnits;
  }

  long allocate(long size, int alignment) {
    return reallocate(0, 0, alignment, size);
  }

  private long reallocate(long old, long oldSize, int alignment, long size) {
    AbiOptions.Realloc realloc = options.realloc();
    if (realloc == null) {
      throw AbiTraps.trap(ComponentTrap.OUT_OF_BOUNDS, "there is no realloc");
    }
    return realloc.call(old, oldSize, alignment, size);
  }

  int block(long address, long size, int alignment) {
    return AbiTraps.block(options, address, size, alignment);
  }

  private long tag() {
    return options.memory64() ? 1L << 63 : 1L << 31;
  }

  /** Stores a string and gives its address. */
  long store(Val.Str string) {
    String text = StringEncodings.checked(string);
    Val.Str.Source source = string.source();
    StringEncoding encoding = options.encoding();
    if (source == Val.Str.Source.HOST) {
      return storeOfHost(text, encoding);
    }
    int units = string.units();
    if (encoding == StringEncoding.UTF8) {
      return source == Val.Str.Source.UTF8
          ? copy(StringEncodings.utf8(text), 1, units)
          : toUtf8(text, units, source == Val.Str.Source.LATIN1 ? 2 : 3);
    } else if (encoding == StringEncoding.UTF16) {
      return source == Val.Str.Source.UTF8
          ? utf8ToUtf16(text, units)
          : copy(StringEncodings.utf16(text), 2, units);
    } else if (source == Val.Str.Source.LATIN1) {
      return copy(StringEncodings.latin1(text), 2, units);
    } else if (source == Val.Str.Source.COMPACT_UTF16) {
      return probablyUtf16(text);
    }
    return toCompact(text, units);
  }

  private long storeOfHost(String text, StringEncoding encoding) {
    if (encoding == StringEncoding.UTF8) {
      byte[] bytes = StringEncodings.utf8(text);
      return copy(checkSize(bytes), 1, bytes.length);
    }
    boolean latin1 =
        encoding == StringEncoding.COMPACT_UTF16 && StringEncodings.firstFrom(text, 0x100) < 0;
    if (latin1) {
      return copy(checkSize(StringEncodings.latin1(text)), 2, text.length());
    }
    long tag = encoding == StringEncoding.COMPACT_UTF16 ? tag() : 0;
    return copy(checkSize(StringEncodings.utf16(text)), 2, text.length() | tag);
  }

  private static byte[] checkSize(byte[] bytes) {
    if (bytes.length > AbiTraps.MOST_BYTES) {
      throw new IllegalArgumentException("a string of " + bytes.length + " bytes is too long");
    }
    return bytes;
  }

  private long copy(byte[] bytes, int alignment, long units) {
    long address = allocate(bytes.length, alignment);
    write(block(address, bytes.length, alignment), bytes, 0);
    taggedUnits = units;
    return address;
  }

  private void write(int at, byte[] bytes, int from) {
    AbiTraps.memory(options).write(at + from, bytes, from, bytes.length - from);
  }

  private long toUtf8(String text, int units, int growth) {
    long address = allocate(units, 1);
    int at = block(address, units, 1);
    int ascii = StringEncodings.firstFrom(text, 0x80);
    if (ascii < 0) {
      write(at, StringEncodings.latin1(text), 0);
      taggedUnits = units;
      return address;
    }
    byte[] bytes = StringEncodings.utf8(text);
    AbiTraps.memory(options).write(at, bytes, 0, ascii);
    long worst = (long) units * growth;
    address = reallocate(address, units, 1, worst);
    write(block(address, worst, 1), bytes, ascii);
    if (worst > bytes.length) {
      address = reallocate(address, worst, 1, bytes.length);
      block(address, bytes.length, 1);
    }
    taggedUnits = bytes.length;
    return address;
  }

  private long utf8ToUtf16(String text, int units) {
    long worst = 2L * units;
    long address = allocate(worst, 2);
    byte[] bytes = StringEncodings.utf16(text);
    write(block(address, worst, 2), bytes, 0);
    if (bytes.length < worst) {
      address = reallocate(address, worst, 2, bytes.length);
      block(address, bytes.length, 2);
    }
    taggedUnits = text.length();
    return address;
  }

  private long toCompact(String text, int units) {
    long address = allocate(units, 2);
    int at = block(address, units, 2);
    int wide = StringEncodings.firstFrom(text, 0x100);
    String narrow = wide < 0 ? text : text.substring(0, wide);
    write(at, StringEncodings.latin1(narrow), 0);
    if (wide >= 0) {
      long worst = 2L * units;
      address = reallocate(address, units, 2, worst);
      byte[] bytes = StringEncodings.utf16(text);
      write(block(address, worst, 2), bytes, 0);
      if (worst > bytes.length) {
        address = reallocate(address, worst, 2, bytes.length);
        block(address, bytes.length, 2);
      }
      taggedUnits = text.length() | tag();
      return address;
    }
    if (text.length() < units) {
      address = reallocate(address, units, 2, text.length());
      block(address, text.length(), 2);
    }
    taggedUnits = text.length();
    return address;
  }

  private long probablyUtf16(String text) {
    byte[] bytes = StringEncodings.utf16(text);
    long address = allocate(bytes.length, 2);
    int at = block(address, bytes.length, 2);
    write(at, bytes, 0);
    if (StringEncodings.firstFrom(text, 0x100) >= 0) {
      taggedUnits = text.length() | tag();
      return address;
    }
    write(at, StringEncodings.latin1(text), 0);
    address = reallocate(address, bytes.length, 1, text.length());
    block(address, text.length(), 1);
    taggedUnits = text.length();
    return address;
  }
}
