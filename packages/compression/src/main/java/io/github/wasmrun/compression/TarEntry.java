package io.github.wasmrun.compression;

import java.util.Objects;

/**
 * An entry of a tar archive. Immutable: each {@code with…} returns a changed copy.
 *
 * @param path its path as the archive has it: it may be any text, even one that leads out of a
 *     folder
 * @param kind what it is
 * @param link the target of a link, else empty
 * @param size bytes of its contents
 * @param permissions of Unix, the lowest 12 bits
 * @param userId the number of its owner
 * @param groupId the number of its group
 * @param user the name of its owner, often empty
 * @param group the name of its group, often empty
 * @param modified seconds from 1970-01-01T00:00:00Z
 * @param deviceMajor of a device
 * @param deviceMinor of a device
 */
public record TarEntry(
    String path,
    Kind kind,
    String link,
    long size,
    int permissions,
    long userId,
    long groupId,
    String user,
    String group,
    long modified,
    int deviceMajor,
    int deviceMinor) {
  /** What an entry is. */
  public enum Kind {
    /** A file. */
    FILE,
    /** Another name of a file that the archive has before. */
    HARD_LINK,
    /** A symbolic link. */
    SYMBOLIC_LINK,
    /** A device of characters. */
    CHARACTER_DEVICE,
    /** A device of blocks. */
    BLOCK_DEVICE,
    /** A directory. */
    DIRECTORY,
    /** A named pipe. */
    FIFO,
    /** A file that is stored in one piece; read as a file. */
    CONTIGUOUS,
    /** A file with gaps, of GNU; listed, but its contents are those of the archive. */
    GNU_SPARSE,
    /** Something else. */
    OTHER
  }

  /** Checks that nothing is missing. */
  public TarEntry {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(group, "group");
    if (size < 0) {
      throw new IllegalArgumentException("size " + size);
    }
  }

  /** A file with permissions 644, of user and group 0, dated 1970-01-01. */
  public static TarEntry file(String path, long size) {
    return new TarEntry(path, Kind.FILE, "", size, 0644, 0, 0, "", "", 0, 0, 0);
  }

  /** A directory with permissions 755, of user and group 0, dated 1970-01-01. */
  public static TarEntry directory(String path) {
    return new TarEntry(path, Kind.DIRECTORY, "", 0, 0755, 0, 0, "", "", 0, 0, 0);
  }

  /** A symbolic link to {@code target}, of user and group 0, dated 1970-01-01. */
  public static TarEntry symbolicLink(String path, String target) {
    return new TarEntry(path, Kind.SYMBOLIC_LINK, target, 0, 0777, 0, 0, "", "", 0, 0, 0);
  }

  /** The same with other permissions. */
  public TarEntry withPermissions(int permissions) {
    return new TarEntry(
        path,
        kind,
        link,
        size,
        permissions,
        userId,
        groupId,
        user,
        group,
        modified,
        deviceMajor,
        deviceMinor);
  }

  /** The same with another date, in seconds from 1970-01-01T00:00:00Z. */
  public TarEntry withModified(long modified) {
    return new TarEntry(
        path,
        kind,
        link,
        size,
        permissions,
        userId,
        groupId,
        user,
        group,
        modified,
        deviceMajor,
        deviceMinor);
  }

  /** The same with another owner. */
  public TarEntry withOwner(long userId, String user, long groupId, String group) {
    return new TarEntry(
        path,
        kind,
        link,
        size,
        permissions,
        userId,
        groupId,
        user,
        group,
        modified,
        deviceMajor,
        deviceMinor);
  }
}
