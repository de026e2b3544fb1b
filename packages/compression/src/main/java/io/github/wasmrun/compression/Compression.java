package io.github.wasmrun.compression;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.GuestFiles;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Compresses and decompresses, reads and writes archives, the same on every host. The work is done
 * by a guest: zlib-rs, Brotli, LZ4 and Zstandard in one component, which has no access to anything.
 *
 * <p>All methods throw {@link CompressionException} for data that cannot be read. Memory is bounded
 * whatever the data say: a stream goes through in pieces of 64 KiB and holds, besides, the window
 * of its format (32 KiB for deflate, 16 MiB at most for Brotli, 4 MiB for LZ4, 128 MiB at most for
 * Zstandard).
 *
 * <p>Thread-safe. The streams and archives that it makes serve one thread at a time; each has an
 * instance of the guest of its own until it is closed.
 */
public final class Compression {
  private static final String FILE = "wasmrun/compression.wasm";

  private final Guest.Pool guests;

  private Compression(Guest.Pool guests) {
    this.guests = guests;
  }

  /**
   * Loads the guest: on the JVM from the class path, in a page from {@code
   * wasmrun/compression.wasm}, relative to the page. The file is in this artifact's {@code
   * META-INF/resources}.
   *
   * @param engine runs the guest
   */
  public static CompletableFuture<Compression> load(Engine engine) {
    return load(engine, GuestFiles.source(engine, FILE));
  }

  /**
   * Loads the guest from elsewhere.
   *
   * @param engine runs the guest
   * @param source the file {@code compression.wasm} of this artifact
   */
  public static CompletableFuture<Compression> load(Engine engine, WasmSource source) {
    return WasmComponent.load(engine, source).thenApply(Compression::of);
  }

  /** Takes a guest that is compiled already. */
  public static Compression of(WasmComponent guest) {
    return new Compression(new Guest.Pool(Objects.requireNonNull(guest, "guest")));
  }

  /** Compresses with the format's default level. */
  public byte[] compress(Format format, byte[] bytes) {
    return compress(format, format.defaultLevel(), bytes);
  }

  /**
   * Compresses.
   *
   * @throws IllegalArgumentException if the format has no such level
   */
  public byte[] compress(Format format, int level, byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    try (Steps steps = Steps.compressing(guests, format, level)) {
      return whole(steps, bytes, Long.MAX_VALUE);
    }
  }

  /**
   * Decompresses.
   *
   * @param maxBytes how many bytes may come out
   * @throws CompressionException also if there are more bytes than {@code maxBytes}, or any after
   *     the end of the stream
   */
  public byte[] decompress(Format format, byte[] bytes, int maxBytes) {
    Objects.requireNonNull(bytes, "bytes");
    if (maxBytes < 0) {
      throw new IllegalArgumentException("maxBytes " + maxBytes);
    }
    try (Steps steps = Steps.decompressing(guests, format)) {
      return whole(steps, bytes, maxBytes);
    }
  }

  private static byte[] whole(Steps steps, byte[] bytes, long maxBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    boolean ended = false;
    while (true) {
      byte[] piece = steps.take();
      if (piece != null) {
        if (piece.length > maxBytes - out.size()) {
          throw Limits.tooLarge(maxBytes);
        }
        out.write(piece, 0, piece.length);
      } else if (at < bytes.length) {
        int count = Math.min(Steps.PIECE, bytes.length - at);
        steps.put(bytes, at, count);
        at += count;
      } else if (!ended) {
        ended = true;
        steps.end();
      } else {
        return out.toByteArray();
      }
    }
  }

  /**
   * A stream that compresses what is written to it.
   *
   * @param target gets the compressed bytes; closed with the stream
   * @param level a level of the format
   * @return {@code flush} brings all that was written to {@code target}; {@code close} ends the
   *     format's stream
   * @throws IllegalArgumentException if the format has no such level
   */
  public OutputStream compressTo(OutputStream target, Format format, int level) {
    Objects.requireNonNull(target, "target");
    return new StepsOutputStream(Steps.compressing(guests, format, level), target);
  }

  /**
   * A stream that decompresses what is written to it: for pages, whose data come piece by piece.
   *
   * @param target gets what was compressed; closed with the stream
   * @return {@code close} throws if the format's stream has not ended
   */
  public OutputStream decompressTo(OutputStream target, Format format) {
    Objects.requireNonNull(target, "target");
    return new StepsOutputStream(Steps.decompressing(guests, format), target);
  }

  /**
   * A stream of the compressed bytes of another.
   *
   * @param source what is compressed; closed with the stream
   * @param level a level of the format
   * @throws IllegalArgumentException if the format has no such level
   */
  public InputStream compressFrom(InputStream source, Format format, int level) {
    Objects.requireNonNull(source, "source");
    return new StepsInputStream(Steps.compressing(guests, format, level), source);
  }

  /**
   * A stream of what was compressed.
   *
   * @param source compressed bytes and nothing after them; closed with the stream
   */
  public InputStream decompressFrom(InputStream source, Format format) {
    Objects.requireNonNull(source, "source");
    return new StepsInputStream(Steps.decompressing(guests, format), source);
  }

  /**
   * Opens a zip archive: reads its directory, not the contents.
   *
   * @param source the archive, which has to stay as it is; not closed
   */
  public ZipReader readZip(ByteSource source) {
    return readZip(source, Limits.DEFAULTS);
  }

  /**
   * Opens a zip archive.
   *
   * @param limits for the directory and for {@link ZipReader#extractTo}
   */
  public ZipReader readZip(ByteSource source, Limits limits) {
    return new ZipReader(guests.take(), source, limits);
  }

  /**
   * Writes a zip archive, from front to back.
   *
   * @param target gets the archive; closed with the writer
   */
  public ZipWriter writeZip(OutputStream target) {
    return new ZipWriter(guests.take(), target);
  }

  /**
   * Reads a tar archive, from front to back.
   *
   * @param source the archive, not compressed; closed with the reader
   */
  public TarReader readTar(InputStream source) {
    return readTar(source, Limits.DEFAULTS);
  }

  /**
   * Reads a tar archive.
   *
   * @param limits for {@link TarReader#next} and {@link TarReader#extractTo}
   */
  public TarReader readTar(InputStream source, Limits limits) {
    return new TarReader(guests.take(), source, limits);
  }

  /**
   * Writes a tar archive, from front to back, not compressed.
   *
   * @param target gets the archive; closed with the writer
   */
  public TarWriter writeTar(OutputStream target) {
    return new TarWriter(guests.take(), target);
  }
}
