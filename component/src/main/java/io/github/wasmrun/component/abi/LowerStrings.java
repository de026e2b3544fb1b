package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.component.Val;

/**
 * Stores strings. A guest sees each call of {@code realloc}, so the sequence for each pair of
 * encodings is the one of the specification; a string of the host takes one block of its size.
 */
final class LowerStrings {
  private final AbiOptions options;
  private final Blocks blocks;

  /** The length of the string that was stored last, in units of its encoding. */
  int units;

  /** Whether that length is marked: UTF-16 in a memory that has either. */
  boolean tagged;

  LowerStrings(AbiOptions options, Blocks blocks) {
    this.options = options;
    this.blocks = blocks;
  }

  /** Stores a string of the host and gives its address. */
  int store(String text) {
    tagged = false;
    StringEncoding encoding = options.encoding();
    if (encoding == StringEncoding.UTF8) {
      checkSize(text.length());
      int length = StringEncodings.utf8Length(text);
      checkSize(length);
      int at = blocks.allocate(length, 1);
      AbiTraps.memory(options).writeUtf8(at, text, length);
      units = length;
      return at;
    }
    StringEncodings.check(text);
    boolean latin1 =
        encoding == StringEncoding.COMPACT_UTF16 && StringEncodings.firstFrom(text, 0x100) < 0;
    if (latin1) {
      checkSize(text.length());
      return copy(StringEncodings.latin1(text), 2, text.length());
    }
    checkSize(2L * text.length());
    tagged = encoding == StringEncoding.COMPACT_UTF16;
    return copy(StringEncodings.utf16(text), 2, text.length());
  }

  /** Stores a string that may come from a guest and gives its address. */
  int store(Val.Str string) {
    Val.Str.Source source = string.source();
    String text = string.value();
    if (source == Val.Str.Source.HOST) {
      return store(text);
    }
    tagged = false;
    StringEncoding encoding = options.encoding();
    int given = string.units();
    if (encoding == StringEncoding.UTF8) {
      return source == Val.Str.Source.UTF8
          ? copy(StringEncodings.utf8(text), 1, given)
          : toUtf8(text, given, source == Val.Str.Source.LATIN1 ? 2 : 3);
    } else if (encoding == StringEncoding.UTF16) {
      return source == Val.Str.Source.UTF8
          ? utf8ToUtf16(text, given)
          : copy(StringEncodings.utf16(text), 2, given);
    } else if (source == Val.Str.Source.LATIN1) {
      return copy(StringEncodings.latin1(text), 2, given);
    } else if (source == Val.Str.Source.COMPACT_UTF16) {
      return probablyUtf16(text);
    }
    return toCompact(text, given);
  }

  private static void checkSize(long bytes) {
    if (bytes > AbiTraps.MOST_BYTES) {
      throw new IllegalArgumentException("a string of " + bytes + " bytes is too long");
    }
  }

  private int copy(byte[] bytes, int alignment, int length) {
    int at = blocks.allocate(bytes.length, alignment);
    write(at, bytes, 0);
    units = length;
    return at;
  }

  private void write(int at, byte[] bytes, int from) {
    AbiTraps.memory(options).write(at + from, bytes, from, bytes.length - from);
  }

  private int toUtf8(String text, int given, int growth) {
    int at = blocks.allocate(given, 1);
    int ascii = StringEncodings.firstFrom(text, 0x80);
    if (ascii < 0) {
      write(at, StringEncodings.latin1(text), 0);
      units = given;
      return at;
    }
    byte[] bytes = StringEncodings.utf8(text);
    AbiTraps.memory(options).write(at, bytes, 0, ascii);
    int worst = given * growth;
    at = blocks.reallocate(at, given, 1, worst);
    write(at, bytes, ascii);
    if (worst > bytes.length) {
      at = blocks.reallocate(at, worst, 1, bytes.length);
    }
    units = bytes.length;
    return at;
  }

  private int utf8ToUtf16(String text, int given) {
    int worst = 2 * given;
    int at = blocks.allocate(worst, 2);
    byte[] bytes = StringEncodings.utf16(text);
    write(at, bytes, 0);
    if (bytes.length < worst) {
      at = blocks.reallocate(at, worst, 2, bytes.length);
    }
    units = text.length();
    return at;
  }

  private int toCompact(String text, int given) {
    int at = blocks.allocate(given, 2);
    int wide = StringEncodings.firstFrom(text, 0x100);
    String narrow = wide < 0 ? text : text.substring(0, wide);
    write(at, StringEncodings.latin1(narrow), 0);
    units = text.length();
    if (wide >= 0) {
      int worst = 2 * given;
      at = blocks.reallocate(at, given, 2, worst);
      byte[] bytes = StringEncodings.utf16(text);
      write(at, bytes, 0);
      if (worst > bytes.length) {
        at = blocks.reallocate(at, worst, 2, bytes.length);
      }
      tagged = true;
      return at;
    }
    if (text.length() < given) {
      at = blocks.reallocate(at, given, 2, text.length());
    }
    return at;
  }

  private int probablyUtf16(String text) {
    byte[] bytes = StringEncodings.utf16(text);
    int at = blocks.allocate(bytes.length, 2);
    write(at, bytes, 0);
    units = text.length();
    if (StringEncodings.firstFrom(text, 0x100) >= 0) {
      tagged = true;
      return at;
    }
    write(at, StringEncodings.latin1(text), 0);
    return blocks.reallocate(at, bytes.length, 1, text.length());
  }
}
