package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Java's attributes of files as WASI's. */
final class Stats {
  private Stats() {}

  static FileType type(BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      return FileType.REGULAR_FILE;
    } else if (attributes.isDirectory()) {
      return FileType.DIRECTORY;
    }
    return attributes.isSymbolicLink() ? FileType.SYMBOLIC_LINK : FileType.UNKNOWN;
  }

  /**
   * The attributes of a file.
   *
   * @param path where it should be; what Java gives only by path counts only if that is the same
   *     file
   */
  static FileStat of(BasicFileAttributes attributes, Path path) {
    Map<String, Object> more = byPath(path);
    if (more == null || !Objects.equals(more.get("fileKey"), attributes.fileKey())) {
      return withoutPath(attributes);
    }
    return of(
        attributes, ((Number) more.get("nlink")).longValue(), nanos((FileTime) more.get("ctime")));
  }

  /** The attributes of a file, and for those that Java gives only by path the likely ones. */
  static FileStat withoutPath(BasicFileAttributes attributes) {
    return of(attributes, 1, nanos(attributes.lastModifiedTime()));
  }

  private static FileStat of(BasicFileAttributes attributes, long links, long changed) {
    return new FileStat(
        number(attributes, "dev="),
        inode(attributes),
        type(attributes),
        links,
        attributes.size(),
        nanos(attributes.lastAccessTime()),
        nanos(attributes.lastModifiedTime()),
        changed);
  }

  private static @Nullable Map<String, Object> byPath(Path path) {
    try {
      return Files.readAttributes(path, "unix:nlink,ctime,fileKey", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return null;
    }
  }

  static long inode(BasicFileAttributes attributes) {
    return number(attributes, "ino=");
  }

  /** Java keeps the numbers in a text like {@code (dev=fd01,ino=393223)}. */
  private static long number(BasicFileAttributes attributes, String name) {
    Object key = attributes.fileKey();
    if (key == null) {
      return 0;
    }
    String text = key.toString();
    int from = text.indexOf(name);
    if (from < 0) {
      return key.hashCode();
    }
    from += name.length();
    int end = from;
    while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
      end++;
    }
    return Long.parseUnsignedLong(text.substring(from, end), name.startsWith("dev") ? 16 : 10);
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }
}
