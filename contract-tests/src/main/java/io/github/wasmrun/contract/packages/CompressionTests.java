package io.github.wasmrun.contract.packages;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.compression.CompressionException;
import io.github.wasmrun.compression.CompressionException.Kind;
import io.github.wasmrun.compression.Format;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Streams of compressed bytes. */
public final class CompressionTests {
  private static @Nullable CompletableFuture<Compression> loaded;

  private CompressionTests() {}

  /** What a test does with files of this package, and may throw. */
  interface Work {
    void run(Compression compression) throws IOException;
  }

  static void test(Tests tests, String name, Work work) {
    tests.async(
        "compression: " + name,
        () -> {
          CompletableFuture<Compression> present = loaded;
          if (present == null) {
            present = Compression.load(tests.engine());
            loaded = present;
          }
          return present.thenAccept(
              compression -> {
                try {
                  work.run(compression);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
        });
  }

  public static void add(Tests tests) {
    test(tests, "files of other programs are read", CompressionTests::known);
    test(tests, "what is compressed comes back, with all formats and levels", c -> levels(c));
    test(tests, "higher levels are not larger", CompressionTests::sizes);
    test(tests, "streams read and write piece by piece", CompressionTests::streams);
    test(tests, "a flush brings all that was written", CompressionTests::flush);
    test(tests, "files of several streams are read whole", CompressionTests::several);
    test(tests, "a bomb stops at the limit", CompressionTests::bomb);
    test(tests, "data that end too early are refused", CompressionTests::truncated);
    test(tests, "data after the end are refused", CompressionTests::trailing);
    test(tests, "what is no such stream is refused", CompressionTests::foreign);
    test(tests, "flipped bits give an error or something, and no other end", c -> flips(c));
    test(tests, "levels that a format does not have are refused", CompressionTests::arguments);
    tests.async(
        "compression: a guest that is not there",
        () ->
            Compression.load(tests.engine(), io.github.wasmrun.WasmSource.of("nowhere.wasm"))
                .handle(
                    (value, error) -> {
                      Throwable cause = error;
                      while (cause != null && !(cause instanceof LoadException)) {
                        cause = cause.getCause();
                      }
                      Expect.isTrue(cause != null, "a LoadException");
                      return null;
                    })
                .thenAccept(nothing -> {}));
    ArchiveTests.add(tests);
  }

  private static byte[] text() {
    return CompressedFiles.TEXT.getBytes(StandardCharsets.UTF_8);
  }

  private static String file(Format format) {
    switch (format) {
      case DEFLATE:
        return CompressedFiles.DEFLATE;
      case ZLIB:
        return CompressedFiles.ZLIB;
      case GZIP:
        return CompressedFiles.GZIP;
      case BROTLI:
        return CompressedFiles.BROTLI;
      case LZ4:
        return CompressedFiles.LZ4;
      default:
        return CompressedFiles.ZSTD;
    }
  }

  /** Bytes with something to find, and something not. */
  static byte[] mixed(int length) {
    byte[] bytes = new byte[length];
    int seed = 1;
    for (int i = 0; i < length; i++) {
      seed = seed * 1103515245 + 12345;
      boolean plain = (i >> 12 & 1) == 0;
      bytes[i] = (byte) (plain ? CompressedFiles.TEXT.charAt(i % 45) : seed >>> 16);
    }
    return bytes;
  }

  private static void known(Compression compression) {
    for (Format format : Format.values()) {
      byte[] file = CompressedFiles.bytes(file(format));
      Expect.array(text(), compression.decompress(format, file, 360));
    }
    byte[] checked = CompressedFiles.bytes(CompressedFiles.LZ4_CHECKED);
    Expect.array(text(), compression.decompress(Format.LZ4, checked, 1000));
  }

  private static void levels(Compression compression) {
    byte[][] inputs = {{}, {7}, "hello world".getBytes(StandardCharsets.UTF_8), mixed(12_000)};
    for (Format format : Format.values()) {
      for (int level = format.minLevel(); level <= format.maxLevel(); level++) {
        for (byte[] input : inputs) {
          byte[] compressed = compression.compress(format, level, input);
          Expect.array(input, compression.decompress(format, compressed, input.length));
        }
      }
    }
  }

  private static void sizes(Compression compression) {
    byte[] input = mixed(30_000);
    for (Format format : Format.values()) {
      int fast = compression.compress(format, format.minLevel(), input).length;
      int usual = compression.compress(format, input).length;
      int small = compression.compress(format, format.maxLevel(), input).length;
      Expect.isTrue(small <= usual && usual <= fast, format + ": " + fast + " " + small);
      Expect.isTrue(usual < 20_000, format + ": " + usual);
    }
  }

  private static void streams(Compression compression) throws IOException {
    byte[] input = mixed(150_000);
    for (Format format : Format.values()) {
      ByteArrayOutputStream target = new ByteArrayOutputStream();
      try (OutputStream out = compression.compressTo(target, format, format.defaultLevel())) {
        out.write(input[0]);
        for (int at = 1; at < input.length; at += 999) {
          out.write(input, at, Math.min(999, input.length - at));
        }
      }
      byte[] compressed = target.toByteArray();
      try (InputStream in =
          compression.decompressFrom(new ByteArrayInputStream(compressed), format)) {
        Expect.equal(input[0] & 0xFF, in.read());
        byte[] rest = in.readAllBytes();
        Expect.equal(input.length - 1, rest.length);
        Expect.equal(-1, in.read());
        Expect.equal(input[input.length - 1], rest[rest.length - 1]);
      }
      ByteArrayOutputStream back = new ByteArrayOutputStream();
      try (OutputStream out = compression.decompressTo(back, format);
          InputStream in =
              compression.compressFrom(
                  new ByteArrayInputStream(input), format, format.minLevel())) {
        in.transferTo(out);
      }
      Expect.array(input, back.toByteArray());
    }
  }

  private static void flush(Compression compression) throws IOException {
    for (Format format : Format.values()) {
      ByteArrayOutputStream back = new ByteArrayOutputStream();
      OutputStream in = compression.decompressTo(back, format);
      OutputStream out = compression.compressTo(in, format, format.defaultLevel());
      out.write(1);
      out.flush();
      Expect.array(new byte[] {1}, back.toByteArray());
      out.write(text());
      out.flush();
      out.flush();
      Expect.equal(361, back.size());
      out.close();
      Expect.equal(361, back.size());
      out.close();
      Expect.thrown(IOException.class, () -> write(out));
    }
  }

  private static void write(OutputStream out) throws IOException {
    out.write(1);
  }

  private static void several(Compression compression) throws IOException {
    for (Format format : new Format[] {Format.GZIP, Format.LZ4, Format.ZSTD}) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(compression.compress(format, new byte[] {1, 2}));
      all.write(CompressedFiles.bytes(file(format)));
      all.write(compression.compress(format, new byte[0]));
      byte[] back = compression.decompress(format, all.toByteArray(), 1000);
      Expect.equal(362, back.length);
    }
    byte[] skipped = {0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 9, 9, 9};
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(skipped);
    all.write(CompressedFiles.bytes(CompressedFiles.LZ4));
    all.write(skipped);
    Expect.array(text(), compression.decompress(Format.LZ4, all.toByteArray(), 1000));
  }

  private static void bomb(Compression compression) throws IOException {
    for (Format format : Format.values()) {
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      try (OutputStream out = compression.compressTo(made, format, format.defaultLevel())) {
        byte[] zeros = new byte[1 << 16];
        for (int i = 0; i < 64; i++) {
          out.write(zeros);
        }
      }
      byte[] small = made.toByteArray();
      refused(Kind.TOO_LARGE, () -> compression.decompress(format, small, 100_000));
      try (InputStream in = compression.decompressFrom(new ByteArrayInputStream(small), format)) {
        long total = 0;
        byte[] buffer = new byte[1 << 15];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          total += count;
        }
        Expect.equal(1L << 22, total);
      }
    }
  }

  static void refused(Kind kind, Expect.Code code) {
    CompressionException e = Expect.thrown(CompressionException.class, code);
    Expect.equal(kind, e.kind());
  }

  private static void truncated(Compression compression) throws IOException {
    for (Format format : Format.values()) {
      byte[] file = CompressedFiles.bytes(file(format));
      for (int length = 0; length < file.length; length++) {
        byte[] part = new byte[length];
        System.arraycopy(file, 0, part, 0, length);
        refused(Kind.TRUNCATED, () -> compression.decompress(format, part, 1000));
      }
      OutputStream out = compression.decompressTo(new ByteArrayOutputStream(), format);
      out.write(file, 0, file.length - 1);
      refused(Kind.TRUNCATED, out::close);
      out.close();
    }
  }

  private static void trailing(Compression compression) {
    for (Format format : Format.values()) {
      byte[] file = CompressedFiles.bytes(file(format));
      byte[] more = new byte[file.length + 8];
      System.arraycopy(file, 0, more, 0, file.length);
      for (int i = file.length; i < more.length; i++) {
        more[i] = 'x';
      }
      refused(Kind.CORRUPT, () -> compression.decompress(format, more, 1000));
    }
  }

  private static void foreign(Compression compression) {
    byte[] nonsense = new byte[5000];
    for (int i = 0; i < nonsense.length; i++) {
      nonsense[i] = (byte) (i * 7 + 3 | 7);
    }
    for (Format format : Format.values()) {
      CompressionException e =
          Expect.thrown(
              CompressionException.class, () -> compression.decompress(format, nonsense, 100_000));
      Expect.isTrue(
          e.kind() == Kind.CORRUPT || e.kind() == Kind.TRUNCATED, format + ": " + e.getMessage());
    }
  }

  private static void flips(Compression compression) {
    for (Format format : Format.values()) {
      byte[] file = compression.compress(format, mixed(3000));
      int seed = 12345;
      for (int i = 0; i < 1000; i++) {
        byte[] broken = file.clone();
        seed = seed * 1103515245 + 12345;
        broken[(seed >>> 8) % file.length] ^= (byte) (1 << (seed >>> 28 & 7));
        try {
          compression.decompress(format, broken, 10_000);
        } catch (CompressionException e) {
          Expect.isTrue(e.kind() != Kind.FAILED, format + ": " + e.getMessage());
        }
      }
      Expect.equal(3000, compression.decompress(format, file, 3000).length);
    }
  }

  private static void arguments(Compression compression) {
    for (Format format : Format.values()) {
      for (int level : new int[] {format.minLevel() - 1, format.maxLevel() + 1}) {
        IllegalArgumentException e =
            Expect.thrown(
                IllegalArgumentException.class,
                () -> compression.compress(format, level, new byte[1]));
        Expect.contains("level " + level, e.getMessage());
      }
    }
    Expect.thrown(
        IllegalArgumentException.class, () -> compression.decompress(Format.GZIP, new byte[0], -1));
  }
}
