package io.github.wasmrun.contract.packages;

import io.github.wasmrun.compression.ByteSource;
import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.compression.CompressionException;
import io.github.wasmrun.compression.CompressionException.Kind;
import io.github.wasmrun.compression.Format;
import io.github.wasmrun.compression.Limits;
import io.github.wasmrun.compression.TarEntry;
import io.github.wasmrun.compression.TarReader;
import io.github.wasmrun.compression.TarWriter;
import io.github.wasmrun.compression.ZipEntry;
import io.github.wasmrun.compression.ZipOptions;
import io.github.wasmrun.compression.ZipReader;
import io.github.wasmrun.compression.ZipWriter;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.MemoryFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** zip and tar. */
final class ArchiveTests {
  private ArchiveTests() {}

  static void add(Tests tests) {
    test(tests, "zip: an archive of Python is read", ArchiveTests::zipOfPython);
    test(tests, "zip: what is written is read", ArchiveTests::zipWritten);
    test(tests, "zip: an archive is extracted", ArchiveTests::zipExtracted);
    test(tests, "zip: nothing is written outside of the target", ArchiveTests::zipOutside);
    test(tests, "zip: limits hold", ArchiveTests::zipLimits);
    test(tests, "zip: a source that throws", ArchiveTests::zipSource);
    test(tests, "zip: damaged archives", ArchiveTests::zipDamaged);
    test(tests, "tar: archives of Python are read", ArchiveTests::tarOfPython);
    test(tests, "tar: what is written is read", ArchiveTests::tarWritten);
    test(tests, "tar: an archive is extracted, within limits", ArchiveTests::tarExtracted);
    test(tests, "tar: damaged archives", ArchiveTests::tarDamaged);
  }

  private static void test(Tests tests, String name, CompressionTests.Work work) {
    CompressionTests.test(tests, name, work);
  }

  private static ZipReader zip(Compression compression, byte[] bytes) {
    return compression.readZip(ByteSource.of(bytes));
  }

  private static void zipOfPython(Compression compression) throws IOException {
    try (ZipReader zip = zip(compression, CompressedFiles.bytes(CompressedFiles.ZIP))) {
      Expect.equal("of Python", zip.comment());
      Expect.equal(3, zip.entries().size());
      ZipEntry hello = zip.entries().get(0);
      Expect.equal("a/hello.txt", hello.name());
      Expect.equal(ZipEntry.Kind.FILE, hello.kind());
      Expect.equal(8, hello.method());
      Expect.equal(360L, hello.size());
      Expect.equal(1709209858L, hello.modified().getAsLong());
      Expect.equal(0640, hello.permissions().getAsInt());
      Expect.equal("first", hello.comment());
      Expect.equal(false, hello.encrypted());
      Expect.equal(
          CompressedFiles.TEXT, new String(zip.read(hello.name()), StandardCharsets.UTF_8));
      Expect.equal(ZipEntry.Kind.DIRECTORY, zip.entries().get(1).kind());
      ZipEntry stored = zip.entry("\u00fc.bin").get();
      Expect.equal(0, stored.method());
      Expect.equal(4354819198L, stored.modified().getAsLong());
      Expect.array(new byte[] {1, 2, 3}, zip.read("\u00fc.bin"));
      Expect.isTrue(zip.entry("none").isEmpty(), "no such entry");
      Expect.thrown(IllegalArgumentException.class, () -> zip.open("none"));
      InputStream first = zip.open("a/hello.txt");
      Expect.equal('T', first.read());
      InputStream second = zip.open("\u00fc.bin");
      Expect.equal(1, second.read());
      Expect.equal('h', first.read());
    }
  }

  private static byte[] zipped(Compression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipWriter zip = compression.writeZip(out)) {
      zip.addDirectory("d", ZipOptions.DEFAULTS.withPermissions(0700));
      zip.add("d/mixed", CompressionTests.mixed(200_000), ZipOptions.DEFAULTS.deflated(9));
      zip.add(
          "d/\u00e9",
          new ByteArrayInputStream(new byte[] {5, 6}),
          ZipOptions.DEFAULTS.stored().withModified(1709209858).withPermissions(0600));
      zip.add("empty", new byte[0], ZipOptions.DEFAULTS.large());
      zip.setComment("ours");
    }
    return out.toByteArray();
  }

  private static void zipWritten(Compression compression) throws IOException {
    byte[] archive = zipped(compression);
    Expect.array(archive, zipped(compression));
    Expect.isTrue(archive.length < 150_000, "compressed: " + archive.length);
    try (ZipReader zip = zip(compression, archive)) {
      Expect.equal("ours", zip.comment());
      Expect.equal(4, zip.entries().size());
      Expect.equal(ZipEntry.Kind.DIRECTORY, zip.entry("d/").get().kind());
      Expect.equal(0700, zip.entry("d/").get().permissions().getAsInt());
      Expect.array(CompressionTests.mixed(200_000), zip.read("d/mixed"));
      ZipEntry stored = zip.entry("d/\u00e9").get();
      Expect.equal(1709209858L, stored.modified().getAsLong());
      Expect.equal(0600, stored.permissions().getAsInt());
      Expect.equal(0, stored.method());
      Expect.array(new byte[] {5, 6}, zip.read("d/\u00e9"));
      Expect.equal(0, zip.read("empty").length);
    }
  }

  private static void zipExtracted(Compression compression) throws IOException {
    FileTree files = MemoryFiles.create();
    files.write("d/mixed", "old");
    files.write("other", "stays");
    try (ZipReader zip = zip(compression, zipped(compression))) {
      zip.extractTo(files);
    }
    Expect.array(CompressionTests.mixed(200_000), files.read("d/mixed"));
    Expect.array(new byte[] {5, 6}, files.read("d/\u00e9"));
    Expect.equal(0, files.read("empty").length);
    Expect.equal("stays", files.readText("other"));
  }

  private static void zipOutside(Compression compression) throws IOException {
    FileTree files = MemoryFiles.create();
    try (ZipReader zip = zip(compression, CompressedFiles.bytes(CompressedFiles.ZIP_OUTSIDE))) {
      CompressionTests.refused(Kind.UNSAFE, () -> zip.extractTo(files));
    }
    Expect.equal(0, files.list("").size());
    String[] names = {"/a", "a/../b", "..", "a\\b", "c:a", "x".repeat(256)};
    for (String name : names) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipWriter zip = compression.writeZip(out)) {
        zip.add(name, new byte[1], ZipOptions.DEFAULTS);
      }
      try (ZipReader zip = zip(compression, out.toByteArray())) {
        CompressionTests.refused(Kind.UNSAFE, () -> zip.extractTo(files));
      }
    }
    files.createDirectories("real");
    files.createSymbolicLink("d", "real");
    try (ZipReader zip = zip(compression, zipped(compression))) {
      CompressionTests.refused(Kind.UNSAFE, () -> zip.extractTo(files));
    }
    Expect.equal(0, files.list("real").size());
  }

  private static void zipLimits(Compression compression) throws IOException {
    byte[] archive = zipped(compression);
    CompressionTests.refused(
        Kind.TOO_LARGE,
        () -> compression.readZip(ByteSource.of(archive), Limits.DEFAULTS.withMaxEntries(3)));
    Limits limits = Limits.DEFAULTS.withMaxEntryBytes(100_000);
    try (ZipReader zip = compression.readZip(ByteSource.of(archive), limits)) {
      CompressionTests.refused(Kind.TOO_LARGE, () -> zip.read("d/mixed"));
      CompressionTests.refused(Kind.TOO_LARGE, () -> zip.extractTo(MemoryFiles.create()));
      Expect.array(new byte[] {5, 6}, zip.read("d/\u00e9"));
    }
    limits = Limits.DEFAULTS.withMaxBytes(200_001);
    try (ZipReader zip = compression.readZip(ByteSource.of(archive), limits)) {
      CompressionTests.refused(Kind.TOO_LARGE, () -> zip.extractTo(MemoryFiles.create()));
    }
  }

  private static void zipSource(Compression compression) throws IOException {
    byte[] archive = zipped(compression);
    boolean[] failing = {false};
    ByteSource source =
        new ByteSource() {
          @Override
          public long size() {
            return archive.length;
          }

          @Override
          public void read(long at, byte[] target) throws IOException {
            if (failing[0]) {
              throw new IOException("of the source");
            }
            System.arraycopy(archive, (int) at, target, 0, target.length);
          }
        };
    ZipReader zip = compression.readZip(source);
    failing[0] = true;
    UncheckedIOException e = Expect.thrown(UncheckedIOException.class, () -> zip.read("d/mixed"));
    Expect.equal("of the source", e.getCause().getMessage());
    failing[0] = false;
    Expect.thrown(IllegalStateException.class, () -> zip.read("d/mixed"));
    zip.close();
    zip.close();
    zipWritten(compression);
  }

  private static void zipDamaged(Compression compression) throws IOException {
    byte[] archive = CompressedFiles.bytes(CompressedFiles.ZIP);
    for (int length = 0; length < archive.length - 9; length++) {
      byte[] part = new byte[length];
      System.arraycopy(archive, 0, part, 0, length);
      Expect.thrown(CompressionException.class, () -> zip(compression, part));
    }
    flips(
        archive,
        bytes -> {
          try (ZipReader zip = zip(compression, bytes)) {
            for (ZipEntry entry : zip.entries()) {
              if (entry.kind() == ZipEntry.Kind.FILE) {
                zip.read(entry.name());
              }
            }
          }
        });
    zipOfPython(compression);
  }

  /** What is done with damaged bytes. */
  private interface Reading {
    void read(byte[] bytes) throws IOException;
  }

  private static void flips(byte[] archive, Reading reading) throws IOException {
    int seed = 4711;
    for (int i = 0; i < 1000; i++) {
      byte[] broken = archive.clone();
      seed = seed * 1103515245 + 12345;
      broken[(seed >>> 8) % broken.length] ^= (byte) (1 << (seed >>> 28 & 7));
      try {
        reading.read(broken);
      } catch (CompressionException e) {
        Expect.isTrue(e.kind() != Kind.FAILED, e.getMessage());
      }
    }
  }

  private static TarReader tar(Compression compression, byte[] bytes) {
    return compression.readTar(new ByteArrayInputStream(bytes));
  }

  private static void tarOfPython(Compression compression) throws IOException {
    for (String file : List.of(CompressedFiles.TAR_GNU, CompressedFiles.TAR_PAX)) {
      byte[] zlib = CompressedFiles.bytes(file);
      try (TarReader tar =
          compression.readTar(
              compression.decompressFrom(new ByteArrayInputStream(zlib), Format.ZLIB))) {
        TarEntry entry = tar.next().get();
        Expect.equal("d".repeat(60) + "/" + "n".repeat(60) + "/\u00e9.txt", entry.path());
        Expect.equal(
            new TarEntry(
                entry.path(),
                TarEntry.Kind.FILE,
                "",
                3,
                0640,
                1000,
                1001,
                "ada",
                "users",
                1700000000,
                0,
                0),
            entry);
        Expect.equal("abc", new String(tar.read(), StandardCharsets.UTF_8));
        Expect.equal(0, tar.read().length);
        entry = tar.next().get();
        Expect.equal(TarEntry.Kind.DIRECTORY, entry.kind());
        entry = tar.next().get();
        Expect.equal(TarEntry.Kind.SYMBOLIC_LINK, entry.kind());
        Expect.equal("dir", entry.link());
        Expect.isTrue(tar.next().isEmpty(), "the end");
        Expect.isTrue(tar.next().isEmpty(), "the end again");
      }
    }
  }

  private static List<TarEntry> entries() {
    return List.of(
        TarEntry.directory("d").withPermissions(0711),
        TarEntry.file("d/a", 1000).withOwner(5, "\u00fc", 1L << 40, "g").withModified(-5),
        TarEntry.file("d/" + "\u00e9".repeat(150), 512).withModified(1L << 40),
        TarEntry.symbolicLink("l", "x".repeat(101)),
        new TarEntry("dev", TarEntry.Kind.CHARACTER_DEVICE, "", 0, 0600, 0, 0, "", "", 0, 4, 77));
  }

  private static byte[] tarred(Compression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarWriter tar = compression.writeTar(out)) {
      for (TarEntry entry : entries()) {
        byte[] contents = CompressionTests.mixed((int) entry.size());
        tar.add(entry, new ByteArrayInputStream(contents));
      }
      Expect.thrown(IllegalArgumentException.class, () -> tar.add(TarEntry.file("a\0", 0)));
    }
    return out.toByteArray();
  }

  private static void tarWritten(Compression compression) throws IOException {
    byte[] archive = tarred(compression);
    Expect.equal(0, archive.length % 512);
    try (TarReader tar = tar(compression, archive)) {
      for (TarEntry entry : entries()) {
        TarEntry read = tar.next().get();
        TarEntry expected =
            entry.kind() != TarEntry.Kind.DIRECTORY
                ? entry
                : TarEntry.directory("d/").withPermissions(entry.permissions());
        Expect.equal(expected, read);
        Expect.array(CompressionTests.mixed((int) entry.size()), tar.read());
      }
      Expect.isTrue(tar.next().isEmpty(), "the end");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TarWriter short1 = compression.writeTar(out);
    Expect.thrown(IllegalArgumentException.class, () -> short1.add(TarEntry.file("a", 5)));
    short1.close();
    byte[] open = out.toByteArray();
    try (TarReader tar = tar(compression, open)) {
      Expect.equal("a", tar.next().get().path());
      CompressionTests.refused(Kind.TRUNCATED, tar::next);
    }
  }

  private static void tarExtracted(Compression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarWriter tar = compression.writeTar(out)) {
      tar.add(TarEntry.directory("./d"));
      tar.add("./d/a", new byte[] {1, 2});
      tar.add("e/f/g", CompressionTests.mixed(70_000));
    }
    byte[] archive = out.toByteArray();
    FileTree files = MemoryFiles.create();
    try (TarReader tar = tar(compression, archive)) {
      tar.extractTo(files);
    }
    Expect.array(new byte[] {1, 2}, files.read("d/a"));
    Expect.array(CompressionTests.mixed(70_000), files.read("e/f/g"));
    Limits[] small = {
      Limits.DEFAULTS.withMaxEntries(2),
      Limits.DEFAULTS.withMaxEntryBytes(69_999),
      Limits.DEFAULTS.withMaxBytes(70_001)
    };
    for (Limits limits : small) {
      try (TarReader tar = compression.readTar(new ByteArrayInputStream(archive), limits)) {
        CompressionTests.refused(Kind.TOO_LARGE, () -> tar.extractTo(MemoryFiles.create()));
      }
    }
    try (TarReader tar = tar(compression, tarred(compression))) {
      CompressionTests.refused(Kind.UNSAFE, () -> tar.extractTo(MemoryFiles.create()));
    }
    for (String path : new String[] {"../a", "/a", "a/../../b"}) {
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      try (TarWriter tar = compression.writeTar(made)) {
        tar.add(path, new byte[1]);
      }
      try (TarReader tar = tar(compression, made.toByteArray())) {
        CompressionTests.refused(Kind.UNSAFE, () -> tar.extractTo(files));
      }
    }
  }

  private static void tarDamaged(Compression compression) throws IOException {
    byte[] archive = tarred(compression);
    flips(
        archive,
        bytes -> {
          try (TarReader tar = tar(compression, bytes)) {
            while (tar.next().isPresent()) {
              tar.read();
            }
          }
        });
    byte[] part = new byte[700];
    System.arraycopy(archive, 0, part, 0, part.length);
    try (TarReader tar = tar(compression, part)) {
      Expect.isTrue(tar.next().isPresent(), "the directory");
      CompressionTests.refused(Kind.TRUNCATED, tar::next);
    }
    archive[0]++;
    try (TarReader tar = tar(compression, archive)) {
      CompressionTests.refused(Kind.CORRUPT, tar::next);
    }
    tarWritten(compression);
  }
}
