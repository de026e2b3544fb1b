package io.github.wasmrun.compression;

import io.github.wasmrun.compression.internal.wasmrun.compression.Tar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A tar archive that is written: ustar, with POSIX's extension for names and numbers that do not
 * fit. One thread at a time.
 */
public final class TarWriter implements AutoCloseable {
  private static final int BLOCK = 512;

  private final Guest guest;
  private final OutputStream target;
  private boolean failed;
  private boolean closed;

  TarWriter(Guest guest, OutputStream target) {
    this.guest = guest;
    this.target = Objects.requireNonNull(target, "target");
  }

  /** Adds a file with permissions 644. */
  public void add(String path, byte[] contents) throws IOException {
    add(TarEntry.file(path, contents.length), new ByteArrayInputStream(contents));
  }

  /** Adds a directory, a link or something else without contents. */
  public void add(TarEntry entry) throws IOException {
    add(entry, InputStream.nullInputStream());
  }

  /**
   * Adds an entry.
   *
   * @param contents exactly {@link TarEntry#size} bytes are read; not closed
   * @throws IllegalArgumentException if the entry cannot be written, or there are fewer bytes; the
   *     archive cannot be ended then
   */
  public void add(TarEntry entry, InputStream contents) throws IOException {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    if (entry.size() > 0
        && entry.kind() != TarEntry.Kind.FILE
        && entry.kind() != TarEntry.Kind.CONTIGUOUS) {
      throw new IllegalArgumentException("contents of an entry of kind " + entry.kind());
    }
    byte[] header = guest.call(() -> guest.exports().tar().writeHeader(of(entry)));
    failed = true;
    target.write(header, 0, header.length);
    long left = entry.size();
    byte[] buffer = new byte[Steps.PIECE];
    while (left > 0) {
      int count = contents.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new IllegalArgumentException(left + " bytes are missing of " + entry.path());
      }
      target.write(buffer, 0, count);
      left -= count;
    }
    target.write(new byte[BLOCK], 0, (int) (-entry.size() & (BLOCK - 1)));
    failed = false;
  }

  private static Tar.Entry of(TarEntry entry) {
    return new Tar.Entry(
        entry.path(),
        TarKinds.of(entry.kind()),
        entry.link(),
        entry.size(),
        entry.permissions(),
        entry.userId(),
        entry.groupId(),
        entry.user(),
        entry.group(),
        entry.modified(),
        entry.deviceMajor(),
        entry.deviceMinor());
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
        target.write(new byte[2 * BLOCK], 0, 2 * BLOCK);
        closing.flush();
      }
    } finally {
      guest.close();
    }
  }
}
