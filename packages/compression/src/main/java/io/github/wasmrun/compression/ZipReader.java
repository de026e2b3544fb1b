package io.github.wasmrun.compression;

import io.github.wasmrun.compression.internal.wasmrun.compression.Sources;
import io.github.wasmrun.compression.internal.wasmrun.compression.Zip;
import io.github.wasmrun.files.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A zip archive that is read. Entries can be read in any order, one at a time.
 *
 * <p>What the {@link ByteSource} throws while the guest reads comes as {@link
 * UncheckedIOException}, and ends the use of this reader. One thread at a time.
 */
public final class ZipReader implements AutoCloseable {
  private final Guest guest;
  private final Zip.Reader reader;
  private final Limits limits;
  private final List<ZipEntry> entries;
  private final Map<String, Integer> indexes = new HashMap<>();
  private int selections;

  ZipReader(Guest guest, ByteSource source, Limits limits) {
    this.guest = guest;
    this.limits = limits;
    Sources.Source bytes = new Bytes(Objects.requireNonNull(source, "source"));
    reader =
        guest.open(() -> guest.exports().zip().readerFactory().open(bytes, limits.maxEntries()));
    List<ZipEntry> all = new ArrayList<>();
    try {
      for (Zip.Entry entry : guest.call(reader::entries)) {
        indexes.put(entry.name(), all.size());
        all.add(of(entry));
      }
    } catch (RuntimeException e) {
      guest.close();
      throw e;
    }
    entries = Collections.unmodifiableList(all);
  }

  private static ZipEntry of(Zip.Entry entry) {
    Long modified = entry.modified();
    Integer permissions = entry.permissions();
    return new ZipEntry(
        entry.name(),
        kind(entry.kind()),
        entry.compressionMethod(),
        entry.size(),
        entry.compressedSize(),
        entry.crc32(),
        modified == null ? OptionalLong.empty() : OptionalLong.of(modified),
        permissions == null ? OptionalInt.empty() : OptionalInt.of(permissions),
        entry.comment(),
        entry.encrypted(),
        entry.extra());
  }

  private static ZipEntry.Kind kind(Zip.Kind kind) {
    switch (kind) {
      case FILE:
        return ZipEntry.Kind.FILE;
      case DIRECTORY:
        return ZipEntry.Kind.DIRECTORY;
      default:
        return ZipEntry.Kind.SYMBOLIC_LINK;
    }
  }

  /** The entries in the archive's order. Of several with the same name, the last. */
  public List<ZipEntry> entries() {
    return entries;
  }

  /** The entry of this name. */
  public Optional<ZipEntry> entry(String name) {
    Integer index = indexes.get(name);
    return index == null ? Optional.empty() : Optional.of(entries.get(index));
  }

  /** The archive's comment. */
  public String comment() {
    return guest.call(reader::comment);
  }

  /**
   * The contents of an entry.
   *
   * @throws IllegalArgumentException if there is no such entry
   * @throws CompressionException also if they have more bytes than {@link Limits#maxEntryBytes}
   */
  public byte[] read(String name) {
    try (InputStream in = open(name)) {
      return Limits.readAll(in, Math.min(limits.maxEntryBytes(), Integer.MAX_VALUE - 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A stream of the contents of an entry. It ends when another entry is opened.
   *
   * @throws IllegalArgumentException if there is no such entry
   */
  public InputStream open(String name) {
    Integer index = indexes.get(Objects.requireNonNull(name, "name"));
    if (index == null) {
      throw new IllegalArgumentException("no entry " + name);
    }
    int selection = ++selections;
    guest.call(
        () -> {
          reader.select(index);
          return true;
        });
    return new PieceInputStream() {
      @Override
      byte[] next() throws IOException {
        if (selection != selections) {
          throw new IOException("another entry was opened");
        }
        return guest.call(() -> reader.read(Steps.PIECE));
      }
    };
  }

  /**
   * Writes all files and directories into {@code target}, over files that are there. Nothing is
   * written outside of it or through a link of it.
   *
   * @throws CompressionException {@link CompressionException.Kind#UNSAFE} if a name leads out of
   *     the target or an entry is a symbolic link, before anything is written; {@link
   *     CompressionException.Kind#TOO_LARGE} if there is more than the limits allow
   * @throws io.github.wasmrun.files.FileException if the target refuses something
   */
  public void extractTo(FileTree target) {
    Extraction extraction = new Extraction(target, limits);
    for (ZipEntry entry : entries) {
      Extraction.parts(entry.name());
      if (entry.kind() == ZipEntry.Kind.SYMBOLIC_LINK) {
        throw new CompressionException(
            CompressionException.Kind.UNSAFE,
            "the symbolic link " + entry.name() + " is not extracted");
      }
    }
    for (ZipEntry entry : entries) {
      if (entry.kind() == ZipEntry.Kind.DIRECTORY) {
        extraction.directory(entry.name());
      } else {
        try (InputStream in = open(entry.name())) {
          extraction.file(entry.name(), in);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @Override
  public void close() {
    guest.close();
  }

  /** What the guest reads from. */
  private static final class Bytes implements Sources.Source {
    private final ByteSource source;

    Bytes(ByteSource source) {
      this.source = source;
    }

    @Override
    public long size() {
      try {
        return source.size();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public byte[] read(long at, int length) {
      byte[] bytes = new byte[length];
      try {
        source.read(at, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes;
    }

    @Override
    public void close() {}
  }
}
