package io.github.wasmrun.jvm.internal.endive.module;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.internal.values.Utf8;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.TypeCodes;
import java.io.ByteArrayOutputStream;

/**
 * Gives imports and exports names that Endive's parser takes: it refuses characters beyond ASCII
 * that are not part of identifiers. Nobody sees these names, see {@link Linkable}.
 */
public final class PlainNames {
  private static final int HEADER = 8;
  private static final int CUSTOM = 0;
  private static final int IMPORT = 2;
  private static final int EXPORT = 7;

  private final byte[] bytes;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int position;
  private int copied;
  private int names;

  private PlainNames(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The valid module {@code bytes}, or a copy of it with other names and no custom sections. */
  public static byte[] of(ModuleInfo info, byte[] bytes) {
    return isPlain(info) ? bytes : new PlainNames(bytes).rewrite();
  }

  private static boolean isPlain(ModuleInfo info) {
    for (ImportType type : info.imports()) {
      if (!isPlain(type.module()) || !isPlain(type.name())) {
        return false;
      }
    }
    for (ExportType type : info.exports()) {
      if (!isPlain(type.name())) {
        return false;
      }
    }
    for (String name : info.customSectionNames()) {
      if (!isPlain(name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private byte[] rewrite() {
    out.write(bytes, 0, HEADER);
    position = HEADER;
    while (position < bytes.length) {
      int start = position;
      int id = bytes[position++];
      int size = (int) number();
      int end = position + size;
      if (id == IMPORT || id == EXPORT) {
        byte[] contents = new PlainNames(bytes).section(id, position);
        out.write(id);
        number(contents.length);
        out.writeBytes(contents);
      } else if (id != CUSTOM) {
        out.write(bytes, start, end - start);
      }
      position = end;
    }
    return out.toByteArray();
  }

  private byte[] section(int id, int start) {
    position = start;
    copied = start;
    long count = number();
    for (long i = 0; i < count; i++) {
      name();
      if (id == IMPORT) {
        name();
        importType();
      } else {
        position++;
        number();
      }
    }
    copy();
    return out.toByteArray();
  }

  /** Writes what was passed since the last name. */
  private void copy() {
    out.write(bytes, copied, position - copied);
    copied = position;
  }

  private void name() {
    copy();
    int length = (int) number();
    position += length;
    copied = position;
    byte[] plain = Utf8.encode(Integer.toString(names++));
    number(plain.length);
    out.writeBytes(plain);
  }

  private void importType() {
    switch (bytes[position++]) {
      case 0:
        number();
        break;
      case 1:
        valueType();
        limits();
        break;
      case 2:
        limits();
        break;
      case 3:
        valueType();
        position++;
        break;
      default:
        position++;
        number();
        break;
    }
  }

  private void valueType() {
    int code = bytes[position++] & 0xFF;
    if (code == TypeCodes.REF_NULL || code == TypeCodes.REF) {
      number();
    }
  }

  private void limits() {
    boolean hasMaximum = (bytes[position++] & 1) != 0;
    number();
    if (hasMaximum) {
      number();
    }
  }

  /** Reads a LEB128 number; only where it ends matters for numbers with a sign. */
  private long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[position++];
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  private void number(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
