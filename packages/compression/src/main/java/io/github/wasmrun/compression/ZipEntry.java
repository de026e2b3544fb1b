package io.github.wasmrun.compression;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An entry of a zip archive. Immutable, but for the array.
 *
 * @param name its path as the archive has it: it may be any text, even one that leads out of a
 *     folder
 * @param kind what it is
 * @param method how it is compressed: 0 not at all, 8 by deflate; other numbers of the format are
 *     listed, and their contents refused
 * @param size bytes of its contents
 * @param compressedSize bytes of them in the archive
 * @param crc32 the checksum of its contents
 * @param modified seconds from 1970-01-01T00:00:00Z; a time of day without a zone is taken as UTC
 * @param permissions of Unix, the lowest 12 bits
 * @param comment a text, often empty
 * @param encrypted whether its contents are encrypted; those are refused
 * @param extra more data of the format, not copied
 */
public record ZipEntry(
    String name,
    Kind kind,
    int method,
    long size,
    long compressedSize,
    int crc32,
    OptionalLong modified,
    OptionalInt permissions,
    String comment,
    boolean encrypted,
    byte[] extra) {
  /** What an entry is. */
  public enum Kind {
    /** A file. */
    FILE,
    /** A directory. */
    DIRECTORY,
    /** A symbolic link, whose contents are its target. */
    SYMBOLIC_LINK
  }

  /** Checks that nothing is missing. */
  public ZipEntry {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(permissions, "permissions");
    Objects.requireNonNull(comment, "comment");
    Objects.requireNonNull(extra, "extra");
  }
}
