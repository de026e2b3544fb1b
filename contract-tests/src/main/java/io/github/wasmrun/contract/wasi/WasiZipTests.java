package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.ListedFiles;
import io.github.wasmrun.files.ZipFiles;
import io.github.wasmrun.wasi.Wasi;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Trees of files that are only read: lists and zip archives. */
final class WasiZipTests {
  private WasiZipTests() {}

  static void add(Tests tests) {
    tests.test(
        "wasi: a zip archive is a read-only tree",
        () -> {
          FileTree files = ZipFiles.of(archive());
          Expect.equal(
              Set.of("lib", "lib/a.txt", "lib/deflated", "lib/link", "top"),
              files.walk("/").keySet());
          Expect.equal("stored", files.readText("lib/a.txt"));
          Expect.equal("aaaaaaaaaaaaaaaaaaaa", files.readText("lib/link"));
          Expect.equal(20L, files.stat("lib/deflated").size());
          // 2024-02-29 12:34:56
          Expect.equal(1_709_210_096_000_000_000L, files.stat("lib/a.txt").modified());
          Expect.equal("stored", ZipFiles.of(archive(), "lib").readText("a.txt"));
          Expect.equal(
              Errno.ROFS,
              Expect.thrown(FileException.class, () -> files.write("new", "x")).errno());
          try (WasiGuest guest = new WasiGuest(tests, Wasi.host().mount("/", files))) {
            Expect.equal("stored", guest.contents("lib/a.txt"));
            Expect.equal(List.of(".", "..", "lib", "top"), guest.names(3, 4096));
            Expect.equal(Errno.ROFS, guest.open(3, true, "top", 0, WasiGuest.WRITE, 0));
            Expect.equal(Errno.ROFS, guest.open(3, true, "x", WasiGuest.CREAT, WasiGuest.READ, 0));
            Expect.equal(Errno.ROFS, guest.path("path_unlink_file", 3, "top"));
            Expect.equal(Errno.LOOP, guest.open(3, false, "lib/link", 0, 0, 0));
          }
        });
    tests.test(
        "wasi: a damaged zip archive is refused, and never read beyond its end",
        () -> {
          byte[] archive = archive();
          refused(new byte[0]);
          refused(new byte[100]);
          Archive longer = new Archive();
          longer.add("f", 8, new byte[] {0x4B, 0x4C, (byte) 0xC4, 0x0B, 0x00}, 20, 0);
          FileTree tooLong = ZipFiles.of(longer.end());
          Expect.equal(
              Errno.IO, Expect.thrown(FileException.class, () -> tooLong.read("f")).errno());
          Archive greatest = new Archive();
          greatest.add("f", 8, new byte[5], 5 * 1032, 0);
          Expect.equal(5160L, ZipFiles.of(greatest.end()).stat("f").size());
          Archive greater = new Archive();
          greater.add("f", 8, new byte[5], 5 * 1032 + 1, 0);
          refused(greater.end());
          for (int i = 0; i < archive.length; i++) {
            for (int change : new int[] {1, 0x80, 0xFF}) {
              byte[] changed = archive.clone();
              changed[i] ^= (byte) change;
              openAll(changed);
            }
            openAll(Arrays.copyOf(archive, i));
          }
        });
    tests.test(
        "wasi: a list refuses paths that lead elsewhere or clash",
        () -> {
          ListedFiles.Builder files = ListedFiles.builder().file("a/b", new byte[0]);
          for (String path : List.of("", "a/b", "a/b/c", "..", "x/../y", "./x", "x/")) {
            Expect.thrown(IllegalArgumentException.class, () -> files.file(path, new byte[0]));
          }
          FileTree wrong = ListedFiles.builder().file("f", 5, 0, () -> new byte[4]).build();
          Expect.equal(Errno.IO, Expect.thrown(FileException.class, () -> wrong.read("f")).errno());
        });
  }

  private static void refused(byte[] archive) {
    Expect.thrown(IllegalArgumentException.class, () -> ZipFiles.of(archive));
  }

  /** Whatever was damaged: our own errors, or another answer. */
  private static void openAll(byte[] archive) {
    try {
      FileTree files = ZipFiles.of(archive);
      for (String path : files.walk("/").keySet()) {
        if (files.exists(path) && !files.stat(path).isDirectory()) {
          files.read(path);
        }
      }
    } catch (IllegalArgumentException | FileException e) {
      Expect.isTrue(e.getMessage() != null, "a text");
    }
  }

  private static byte[] archive() {
    Archive archive = new Archive();
    archive.add("lib/", 0, new byte[0], 0, 0);
    archive.add("lib/a.txt", 0, bytes("stored"), 6, 0);
    // 20 times the letter a
    byte[] deflated = {0x4B, 0x4C, (byte) 0xC4, 0x04, 0x00};
    archive.add("lib/deflated", 8, deflated, 20, 0);
    archive.add("lib/link", 0, bytes("deflated"), 8, 0xA1FF);
    archive.add("top", 0, bytes("x"), 1, 0x81A4);
    return archive.end();
  }

  private static byte[] bytes(String ascii) {
    byte[] bytes = new byte[ascii.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ascii.charAt(i);
    }
    return bytes;
  }

  /** Writes an archive by hand; checksums are zero, nobody looks at them. */
  private static final class Archive {
    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();
    private int count;

    void add(String name, int method, byte[] packed, int size, int mode) {
      int offset = files.size();
      put(files, 4, 0x04034b50);
      put(files, 2, 20);
      common(files, method, packed.length, size, name.length());
      write(files, bytes(name));
      write(files, packed);
      put(list, 4, 0x02014b50);
      put(list, 2, 3 << 8 | 20);
      put(list, 2, 20);
      common(list, method, packed.length, size, name.length());
      put(list, 2, 0);
      put(list, 2, 0);
      put(list, 2, 0);
      put(list, 4, mode << 16);
      put(list, 4, offset);
      write(list, bytes(name));
      count++;
    }

    private static void common(
        ByteArrayOutputStream out, int method, int packed, int size, int nameLength) {
      put(out, 2, 0);
      put(out, 2, method);
      put(out, 2, 12 << 11 | 34 << 5 | 56 / 2);
      put(out, 2, 2024 - 1980 << 9 | 2 << 5 | 29);
      put(out, 4, 0);
      put(out, 4, packed);
      put(out, 4, size);
      put(out, 2, nameLength);
      put(out, 2, 0);
    }

    byte[] end() {
      int offset = files.size();
      write(files, list.toByteArray());
      put(files, 4, 0x06054b50);
      put(files, 4, 0);
      put(files, 2, count);
      put(files, 2, count);
      put(files, 4, list.size());
      put(files, 4, offset);
      put(files, 2, 0);
      return files.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, int bytes, int value) {
      for (int i = 0; i < bytes; i++) {
        out.write(value >>> 8 * i);
      }
    }

    private static void write(ByteArrayOutputStream out, byte[] bytes) {
      out.write(bytes, 0, bytes.length);
    }
  }
}
