package io.github.wasmrun.jvm.compiler.cache;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of contents of a jar, with the checksums of the files. {@code JarFile} does that
 * too, but makes several objects for each file, for which a fresh JVM takes 50 ms.
 */
final class JarEntries {
  /** Gets each file. */
  @FunctionalInterface
  interface Visitor {
    void add(String name, int checksum, int size);
  }

  private static final int END = 0x06054B50;
  private static final int END_BYTES = 22;
  private static final int ENTRY = 0x02014B50;
  private static final int ENTRY_BYTES = 46;
  private static final int CRC = 16;
  private static final int SIZE = 24;
  private static final int NAME_LENGTH = 28;
  private static final int MANY = 0xFFFF;

  private JarEntries() {}

  static void read(Path jar, Visitor visitor) throws IOException {
    ByteBuffer table = table(jar);
    if (table == null) {
      slowly(jar, visitor);
      return;
    }
    byte[] bytes = table.array();
    for (int at = 0; at < bytes.length; ) {
      int name = table.getShort(at + NAME_LENGTH) & 0xFFFF;
      visitor.add(
          new String(bytes, at + ENTRY_BYTES, name, StandardCharsets.UTF_8),
          table.getInt(at + CRC),
          table.getInt(at + SIZE));
      at += length(table, at);
    }
  }

  /** The table; null if the file has a comment, or is too large for simple fields. */
  private static @Nullable ByteBuffer table(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      long start = file.length() - END_BYTES;
      if (start < 0) {
        return null;
      }
      ByteBuffer end = bytes(file, start, END_BYTES);
      int count = end.getShort(10) & 0xFFFF;
      int size = end.getInt(12);
      long offset = end.getInt(16) & 0xFFFFFFFFL;
      if (end.getInt(0) != END || count == MANY || size < 0 || offset + size != start) {
        return null;
      }
      ByteBuffer table = bytes(file, offset, size);
      return isWhole(table, count) ? table : null;
    }
  }

  private static ByteBuffer bytes(RandomAccessFile file, long offset, int size) throws IOException {
    byte[] bytes = new byte[size];
    file.seek(offset);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static boolean isWhole(ByteBuffer table, int count) {
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (at > table.limit() - ENTRY_BYTES || table.getInt(at) != ENTRY) {
        return false;
      }
      at += length(table, at);
    }
    return at == table.limit();
  }

  /** How many bytes an entry takes: its fields, its name, and two more parts. */
  private static int length(ByteBuffer table, int entry) {
    int length = ENTRY_BYTES;
    for (int i = 0; i < 3; i++) {
      length += table.getShort(entry + NAME_LENGTH + 2 * i) & 0xFFFF;
    }
    return length;
  }

  private static void slowly(Path jar, Visitor visitor) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        visitor.add(entry.getName(), (int) entry.getCrc(), (int) entry.getSize());
      }
    }
  }
}
