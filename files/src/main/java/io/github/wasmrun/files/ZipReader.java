package io.github.wasmrun.files;

import io.github.wasmrun.internal.Utf8;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the list at the end of a zip archive. See <a
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the format</a>.
 */
final class ZipReader {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int MAX_COMMENT = 65535;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** What a byte can become: a greater size is a claim that would only take memory. */
  private static final long MOST_PER_BYTE = 1032;

  private static final int UNIX = 3;
  private static final int LINK_MODE = 0xA000;

  private final byte[] zip;

  private ZipReader(byte[] zip) {
    this.zip = zip;
  }

  /** The files whose names start with {@code prefix}, under the rest of their names. */
  public static FileTree read(byte[] zip, String prefix) {
    return new ZipReader(zip).read(prefix);
  }

  private static IllegalArgumentException malformed(String what) {
    return new IllegalArgumentException("zip archive: " + what);
  }

  private FileTree read(String prefix) {
    int end = findEnd();
    int count = u16(end + 10);
    int at = i32(end + 16);
    ListedFiles.Builder files = ListedFiles.builder();
    for (int i = 0; i < count; i++) {
      check(at, ENTRY_LENGTH);
      if (i32(at) != ENTRY) {
        throw malformed("the list is damaged");
      }
      int nameLength = u16(at + 28);
      check(at + ENTRY_LENGTH, nameLength);
      String name = name(at + ENTRY_LENGTH, nameLength);
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        add(files, name.substring(prefix.length()), at);
      }
      at += ENTRY_LENGTH + nameLength + u16(at + 30) + u16(at + 32);
    }
    return files.build();
  }

  private int findEnd() {
    int last = zip.length - END_LENGTH;
    for (int at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
      if (i32(at) == END) {
        return at;
      }
    }
    throw malformed("it has no list at its end");
  }

  private void add(ListedFiles.Builder files, String name, int at) {
    if (name.endsWith("/")) {
      files.directory(name);
      return;
    }
    int method = u16(at + 10);
    int packed = i32(at + 20);
    int size = i32(at + 24);
    int local = i32(at + 42);
    if ((u16(at + 8) & 1) != 0 || method != STORED && method != DEFLATED) {
      throw malformed(name + " is encrypted or compressed in an unknown way");
    }
    if (packed < 0 || size < 0 || local < 0) {
      throw malformed(name + " has an impossible size");
    }
    if (method == STORED ? packed != size : size > packed * MOST_PER_BYTE) {
      throw malformed(name + " has an impossible size");
    }
    if (zip[at + 5] == UNIX && (u16(at + 40) & 0xF000) == LINK_MODE) {
      String target = Utf8.decode(contents(local, method, packed, size), 0, size);
      if (target == null || target.isEmpty()) {
        throw malformed(name + " is a link to nowhere");
      }
      files.link(name, target);
      return;
    }
    files.file(
        name, size, time(u16(at + 14), u16(at + 12)), () -> contents(local, method, packed, size));
  }

  private byte[] contents(int local, int method, int packed, int size) {
    if (local > zip.length - LOCAL_LENGTH || i32(local) != LOCAL) {
      throw Errno.IO.error();
    }
    long from = local + (long) LOCAL_LENGTH + u16(local + 26) + u16(local + 28);
    if (from > zip.length - packed) {
      throw Errno.IO.error();
    }
    int start = (int) from;
    if (method == STORED) {
      return Arrays.copyOfRange(zip, start, start + size);
    }
    Inflater inflater = new Inflater(true);
    try {
      // Inflaters may want one byte more than there is; Java's documentation says so too.
      byte[] input = new byte[packed + 1];
      System.arraycopy(zip, start, input, 0, packed);
      inflater.setInput(input);
      byte[] contents = new byte[size];
      int done = 0;
      while (done < size) {
        int count = inflater.inflate(contents, done, size - done);
        if (count == 0) {
          throw Errno.IO.error();
        }
        done += count;
      }
      if (inflater.inflate(new byte[1], 0, 1) > 0) {
        throw Errno.IO.error();
      }
      return contents;
    } catch (DataFormatException e) {
      throw Errno.IO.error();
    } finally {
      inflater.end();
    }
  }

  private String name(int at, int length) {
    String name = Utf8.decode(zip, at, length);
    if (name == null) {
      throw malformed("a name is no UTF-8");
    }
    return name;
  }

  /** Nanoseconds since 1970 of a time as MS-DOS kept it, taken for UTC. */
  private static long time(int date, int time) {
    int year = 1980 + (date >> 9);
    int month = Math.max(1, date >> 5 & 15);
    int day = Math.max(1, date & 31);
    // Days before the month in a year that begins in March, so that a leap day is its last.
    int shifted = (month + 9) % 12;
    int march = month <= 2 ? year - 1 : year;
    long days =
        365L * march
            + march / 4
            - march / 100
            + march / 400
            + (153 * shifted + 2) / 5
            + day
            - 1
            - 719468;
    long seconds = days * 86400 + (time >> 11) * 3600 + (time >> 5 & 63) * 60 + (time & 31) * 2;
    return seconds * 1_000_000_000;
  }

  private void check(int at, int length) {
    if (at < 0 || at > zip.length - length) {
      throw malformed("the list is cut off");
    }
  }

  private int u16(int at) {
    return zip[at] & 0xFF | (zip[at + 1] & 0xFF) << 8;
  }

  private int i32(int at) {
    return u16(at) | u16(at + 2) << 16;
  }
}
