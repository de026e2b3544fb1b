package io.github.wasmrun.compression;

import io.github.wasmrun.compression.internal.wasmrun.compression.Tar;
import io.github.wasmrun.files.FileTree;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * A tar archive that is read from front to back: ustar, and the extensions of POSIX and GNU for
 * long names and large numbers. Archives without an end mark are taken as whole if they end between
 * two entries. One thread at a time.
 */
public final class TarReader implements AutoCloseable {
  private static final int BLOCK = 512;
  private static final int MAX_EXTENSION = 1 << 20;

  private final Guest guest;
  private final Tar.Reader reader;
  private final InputStream source;
  private final Limits limits;
  private int entries;
  private long left;
  private int padding;
  private boolean ended;
  private boolean closed;

  TarReader(Guest guest, InputStream source, Limits limits) {
    this.guest = guest;
    this.source = Objects.requireNonNull(source, "source");
    this.limits = Objects.requireNonNull(limits, "limits");
    reader = guest.open(() -> guest.exports().tar().readerFactory().create(MAX_EXTENSION));
  }

  /** The next entry, or nothing at the end. What was not read of the one before is skipped. */
  public Optional<TarEntry> next() throws IOException {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    skip();
    int needed = BLOCK;
    boolean first = true;
    while (!ended) {
      byte[] bytes = new byte[needed];
      int count = readFully(bytes);
      if (count == 0 && first) {
        ended = true;
        break;
      }
      if (count < needed) {
        throw truncated();
      }
      first = false;
      Tar.Header header = guest.call(() -> reader.feed(bytes));
      if (header instanceof Tar.Header.Needs needs) {
        needed = needs.value();
      } else if (header instanceof Tar.Header.EntryCase entry) {
        return Optional.of(start(entry.value()));
      } else {
        ended = true;
      }
    }
    return Optional.empty();
  }

  private TarEntry start(Tar.Entry entry) {
    if (++entries > limits.maxEntries()) {
      throw new CompressionException(
          CompressionException.Kind.TOO_LARGE, "more than " + limits.maxEntries() + " entries");
    }
    if (entry.size() < 0) {
      throw new CompressionException(CompressionException.Kind.CORRUPT, "a size in a tar header");
    }
    left = entry.size();
    padding = (int) (-left & (BLOCK - 1));
    return new TarEntry(
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

  private int readFully(byte[] bytes) throws IOException {
    int at = 0;
    while (at < bytes.length) {
      int count = source.read(bytes, at, bytes.length - at);
      if (count < 0) {
        break;
      }
      at += count;
    }
    return at;
  }

  private static CompressionException truncated() {
    return new CompressionException(
        CompressionException.Kind.TRUNCATED, "the archive ends too early");
  }

  private void skip() throws IOException {
    byte[] buffer = new byte[(int) Math.min(left + padding, Steps.PIECE)];
    while (left + padding > 0) {
      int count = source.read(buffer, 0, (int) Math.min(buffer.length, left + padding));
      if (count < 0) {
        throw truncated();
      }
      long ofContents = Math.min(count, left);
      left -= ofContents;
      padding -= (int) (count - ofContents);
    }
  }

  /** The contents of the entry that {@link #next} gave last, as far as they are not read yet. */
  public InputStream contents() {
    int entry = entries;
    return new PieceInputStream() {
      @Override
      byte[] next() throws IOException {
        if (entry != entries) {
          throw new EOFException("another entry was read");
        }
        byte[] bytes = new byte[(int) Math.min(left, Steps.PIECE)];
        if (readFully(bytes) < bytes.length) {
          throw truncated();
        }
        left -= bytes.length;
        return bytes;
      }
    };
  }

  /**
   * Reads the contents of the entry that {@link #next} gave last.
   *
   * @throws CompressionException also if they have more bytes than {@link Limits#maxEntryBytes}
   */
  public byte[] read() throws IOException {
    return Limits.readAll(contents(), Math.min(limits.maxEntryBytes(), Integer.MAX_VALUE - 8));
  }

  /**
   * Writes all files and directories that come into {@code target}, over files that are there.
   * Nothing is written outside of it or through a link of it.
   *
   * @throws CompressionException {@link CompressionException.Kind#UNSAFE} for an entry whose name
   *     leads out of the target, or that is no file or directory; {@link
   *     CompressionException.Kind#TOO_LARGE} if there is more than the limits allow. Entries before
   *     are written.
   * @throws io.github.wasmrun.files.FileException if the target refuses something
   */
  public void extractTo(FileTree target) {
    Extraction extraction = new Extraction(target, limits);
    try {
      for (Optional<TarEntry> next = next(); next.isPresent(); next = next()) {
        TarEntry entry = next.get();
        switch (entry.kind()) {
          case DIRECTORY:
            extraction.directory(entry.path());
            break;
          case FILE:
          case CONTIGUOUS:
            extraction.file(entry.path(), contents());
            break;
          default:
            throw new CompressionException(
                CompressionException.Kind.UNSAFE,
                entry.path() + " is not extracted: it is of kind " + entry.kind());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the stream, too. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      guest.close();
      source.close();
    }
  }
}
