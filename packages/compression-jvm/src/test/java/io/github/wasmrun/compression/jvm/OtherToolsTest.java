package io.github.wasmrun.compression.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.Engine;
import io.github.wasmrun.compression.ByteSource;
import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.compression.Format;
import io.github.wasmrun.compression.TarEntry;
import io.github.wasmrun.compression.TarReader;
import io.github.wasmrun.compression.TarWriter;
import io.github.wasmrun.compression.ZipEntry;
import io.github.wasmrun.compression.ZipOptions;
import io.github.wasmrun.compression.ZipReader;
import io.github.wasmrun.compression.ZipWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK and the system's tar read what we write, and we read what they write. */
class OtherToolsTest {
  private static Compression compression;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    compression = Compression.load(Engine.create()).join();
  }

  /** Texts, random bytes, nothing, and more than a window of deflate. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    files.put("random", random);
    files.put("empty", new byte[0]);
    files.put("folder/text.txt", "abc äöü\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    files.put("folder/größe", new byte[300_000]);
    return files;
  }

  private static void check(Map<String, byte[]> found) {
    Map<String, byte[]> expected = files();
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
  }

  @Test
  void theJdkReadsOurStreams() throws IOException {
    for (byte[] bytes : files().values()) {
      for (int level : new int[] {0, 1, 6, 9}) {
        byte[] gzip = compression.compress(Format.GZIP, level, bytes);
        assertArrayEquals(
            bytes, new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
        byte[] zlib = compression.compress(Format.ZLIB, level, bytes);
        assertArrayEquals(
            bytes, new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes());
      }
    }
  }

  @Test
  void weReadStreamsOfTheJdk() throws IOException {
    for (byte[] bytes : files().values()) {
      ByteArrayOutputStream gzip = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(gzip)) {
        out.write(bytes);
      }
      assertArrayEquals(bytes, compression.decompress(Format.GZIP, gzip.toByteArray(), 1_000_000));
      ByteArrayOutputStream zlib = new ByteArrayOutputStream();
      try (OutputStream out = new DeflaterOutputStream(zlib)) {
        out.write(bytes);
      }
      assertArrayEquals(bytes, compression.decompress(Format.ZLIB, zlib.toByteArray(), 1_000_000));
    }
  }

  private Path zip() throws IOException {
    Path zip = folder.resolve("ours.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipWriter writer = compression.writeZip(out)) {
      boolean stored = false;
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        ZipOptions options = ZipOptions.DEFAULTS;
        writer.add(file.getKey(), file.getValue(), stored ? options.stored() : options);
        stored = !stored;
      }
      writer.setComment("a comment");
    }
    return zip;
  }

  @Test
  void theJdkReadsOurZips() throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip().toFile())) {
      assertEquals("a comment", file.getComment());
      for (java.util.zip.ZipEntry entry : file.stream().toList()) {
        found.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    check(found);
    found.clear();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip()))) {
      for (java.util.zip.ZipEntry entry = in.getNextEntry();
          entry != null;
          entry = in.getNextEntry()) {
        found.put(entry.getName(), in.readAllBytes());
      }
    }
    check(found);
  }

  /** Directories, names, sizes of 64 bits, and streams of stored contents, short and long. */
  @Test
  void theJdkReadsAllKindsOfEntries() throws IOException {
    byte[] large = new byte[17 << 20];
    new Random(2).nextBytes(large);
    byte[] text = "stored\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Path zip = folder.resolve("kinds.zip");
    ZipOptions stored = ZipOptions.DEFAULTS.stored();
    try (OutputStream out = Files.newOutputStream(zip);
        ZipWriter writer = compression.writeZip(out)) {
      writer.addDirectory("größe", ZipOptions.DEFAULTS);
      writer.add(
          "größe/stored", new ByteArrayInputStream(text), stored.withModified(1_000_000_000));
      writer.add("none", new byte[0], stored);
      writer.add("wide", text, stored.large());
      writer.add("deflated", new ByteArrayInputStream(text), ZipOptions.DEFAULTS.deflated(1));
      writer.add("long", new ByteArrayInputStream(large), stored);
    }
    List<String> names = List.of("größe/", "größe/stored", "none", "wide", "deflated", "long");
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertEquals(names, file.stream().map(java.util.zip.ZipEntry::getName).toList());
      for (java.util.zip.ZipEntry entry : file.stream().toList()) {
        byte[] expected = contents(entry.getName(), text, large);
        assertArrayEquals(expected, file.getInputStream(entry).readAllBytes(), entry.getName());
        assertEquals(expected.length, entry.getSize());
      }
    }
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (String name : names.subList(0, 5)) {
        java.util.zip.ZipEntry entry = in.getNextEntry();
        assertEquals(name, entry.getName());
        assertArrayEquals(contents(name, text, large), in.readAllBytes(), name);
      }
      // Its size comes after it: see ZipOptions.stored.
      assertThrows(ZipException.class, in::getNextEntry);
    }
    try (ZipReader reader = compression.readZip(ByteSource.of(Files.readAllBytes(zip)))) {
      for (String name : names.subList(1, 6)) {
        assertArrayEquals(contents(name, text, large), reader.read(name), name);
      }
    }
  }

  private static byte[] contents(String name, byte[] text, byte[] large) {
    boolean none = name.equals("none") || name.endsWith("/");
    return none ? new byte[0] : name.equals("long") ? large : text;
  }

  @Test
  void weReadZipsOfTheJdk() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    Map<String, byte[]> found = new TreeMap<>();
    try (ZipReader zip = compression.readZip(ByteSource.of(bytes.toByteArray()))) {
      for (ZipEntry entry : zip.entries()) {
        found.put(entry.name(), zip.read(entry.name()));
      }
    }
    check(found);
  }

  @Test
  void tarReadsOurs() throws Exception {
    Path tar = folder.resolve("ours.tar.gz");
    try (OutputStream file = Files.newOutputStream(tar);
        OutputStream gzip = compression.compressTo(file, Format.GZIP, Format.GZIP.defaultLevel());
        TarWriter writer = compression.writeTar(gzip)) {
      for (Map.Entry<String, byte[]> one : files().entrySet()) {
        writer.add(one.getKey(), one.getValue());
      }
    }
    Path target = Files.createDirectory(folder.resolve("extracted"));
    run("tar", "-xzf", tar.toString(), "-C", target.toString());
    Map<String, byte[]> found = new TreeMap<>();
    for (String name : files().keySet()) {
      found.put(name, Files.readAllBytes(target.resolve(name)));
    }
    check(found);
  }

  @Test
  void weReadThoseOfTar() throws Exception {
    Path source = folder.resolve("source");
    for (Map.Entry<String, byte[]> one : files().entrySet()) {
      Path file = source.resolve(one.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, one.getValue());
    }
    for (String form : List.of("gnu", "pax", "ustar")) {
      Path tar = folder.resolve(form + ".tar");
      run("tar", "--format=" + form, "-cf", tar.toString(), "-C", source.toString(), ".");
      Map<String, byte[]> found = new TreeMap<>();
      try (TarReader reader = compression.readTar(Files.newInputStream(tar))) {
        for (Optional<TarEntry> next = reader.next(); next.isPresent(); next = reader.next()) {
          if (next.get().kind() == TarEntry.Kind.FILE) {
            found.put(next.get().path().replaceFirst("^\\./", ""), reader.read());
          }
        }
      }
      check(found);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), Arrays.toString(command) + ": " + output);
  }
}
