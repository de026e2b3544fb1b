package io.github.wasmrun.compression;

import io.github.wasmrun.compression.internal.wasmrun.compression.Zip;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive that is written. Names of entries are separated by slashes. One thread at a time.
 */
public final class ZipWriter implements AutoCloseable {
  /** How much of stored contents is kept until their size is known. */
  private static final int KEPT = 16 << 20;

  private final Guest guest;
  private final Zip.Writer writer;
  private final OutputStream target;
  private String comment = "";
  private boolean failed;
  private boolean closed;

  ZipWriter(Guest guest, OutputStream target) {
    this.guest = guest;
    this.target = Objects.requireNonNull(target, "target");
    writer = guest.open(() -> guest.exports().zip().writerFactory().create());
  }

  /** Adds a file. */
  public void add(String name, byte[] contents, ZipOptions options) throws IOException {
    addKnown(name, contents, options);
  }

  private void addKnown(String name, byte[] contents, ZipOptions options) throws IOException {
    start(name, Zip.Kind.FILE, options, options.isDeflated() ? null : known(contents));
    write(contents, 0, contents.length);
  }

  private static Zip.Known known(byte[] contents) {
    CRC32 crc = new CRC32();
    crc.update(contents, 0, contents.length);
    return new Zip.Known(contents.length, (int) crc.getValue());
  }

  /**
   * Adds a file. Stored contents are kept in memory up to 16 MiB, so that their size is written
   * before them; see {@link ZipOptions#stored}.
   *
   * @param contents read to its end, and not closed
   */
  public void add(String name, InputStream contents, ZipOptions options) throws IOException {
    if (options.isDeflated()) {
      start(name, Zip.Kind.FILE, options, null);
    } else {
      byte[] first = contents.readNBytes(KEPT + 1);
      if (first.length <= KEPT) {
        addKnown(name, first, options);
        return;
      }
      start(name, Zip.Kind.FILE, options, null);
      write(first, 0, first.length);
    }
    byte[] buffer = new byte[Steps.PIECE];
    for (int count = contents.read(buffer); count >= 0; count = contents.read(buffer)) {
      write(buffer, 0, count);
    }
  }

  /** Adds a directory. */
  public void addDirectory(String name, ZipOptions options) throws IOException {
    start(name, Zip.Kind.DIRECTORY, options.stored(), null);
  }

  /** Sets the archive's comment. Default: none. */
  public void setComment(String comment) {
    this.comment = Objects.requireNonNull(comment, "comment");
  }

  private void start(String name, Zip.Kind kind, ZipOptions options, Zip.@Nullable Known known)
      throws IOException {
    Objects.requireNonNull(name, "name");
    Zip.Settings settings =
        new Zip.Settings(
            name,
            kind,
            options.isDeflated(),
            options.level(),
            options.modified().isPresent() ? options.modified().getAsLong() : null,
            options.permissions().isPresent() ? options.permissions().getAsInt() : null,
            options.isLarge(),
            known);
    forward(() -> writer.start(settings));
  }

  private void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      byte[] part = new byte[Math.min(Steps.PIECE, end - at)];
      System.arraycopy(bytes, at, part, 0, part.length);
      at += part.length;
      forward(() -> writer.write(part));
    }
  }

  private void forward(Supplier<byte[]> work) throws IOException {
    failed = true;
    byte[] bytes = guest.call(work);
    target.write(bytes, 0, bytes.length);
    failed = false;
  }

  /** Ends the archive and closes the stream. After an error it only closes. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream closing = target) {
      if (!failed) {
        forward(() -> writer.finish(comment));
        closing.flush();
      }
    } finally {
      guest.close();
    }
  }
}
