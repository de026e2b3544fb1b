package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sets the times of files.
 *
 * <p>In an open directory Java 17 sets them to whole microseconds, and those of links not at all;
 * by path it does better. So a file gets a second name in the root where that makes a difference.
 */
final class Times {
  private Times() {}

  /** Sets the times of an entry, or of the directory for an empty name. */
  static void set(HostTree tree, Dir directory, Path name, long accessed, long modified) {
    try {
      BasicFileAttributes attributes = directory.attributes(name);
      if (attributes.isSymbolicLink()) {
        setByAlias(tree, directory, name, attributes, accessed, modified);
        tree.fineTimes.set(directory.attributes(name), accessed, modified);
      } else if (attributes.isDirectory()) {
        directory.view(name).setTimes(time(modified), time(accessed), null);
        tree.fineTimes.set(directory.attributes(name), accessed, modified);
      } else if (attributes.isRegularFile()) {
        if (!isFine(accessed) && !isFine(modified)) {
          directory.view(name).setTimes(time(modified), time(accessed), null);
          return;
        }
        try {
          setByAlias(tree, directory, name, attributes, accessed, modified);
        } catch (IOException | FileException | UnsupportedOperationException e) {
          directory.view(name).setTimes(time(modified), time(accessed), null);
        }
      } else {
        throw Errno.NOTSUP.error();
      }
    } catch (UnsupportedOperationException e) {
      throw Errno.NOTSUP.error();
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private static void setByAlias(
      HostTree tree,
      Dir directory,
      Path name,
      BasicFileAttributes attributes,
      long accessed,
      long modified)
      throws IOException {
    Path alias = tree.root.resolve(HostTree.reservedName());
    Files.createLink(alias, directory.path.resolve(name));
    try {
      checkSame(alias, attributes);
      Files.getFileAttributeView(alias, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(time(modified), time(accessed), null);
    } finally {
      Files.delete(alias);
    }
  }

  /** Refuses a path that does not lead to the file that {@code expected} describes. */
  static void checkSame(Path path, BasicFileAttributes expected) throws IOException {
    BasicFileAttributes actual =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!isSame(actual, expected)) {
      throw Errno.STALE.error();
    }
  }

  /** Whether both describe the same file, as far as the host numbers files. */
  static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
    return hasKey(one, other.fileKey());
  }

  /** Whether the file has this number, as far as the host numbers files. */
  static boolean hasKey(BasicFileAttributes attributes, @Nullable Object key) {
    return Objects.equals(attributes.fileKey(), key);
  }

  private static boolean isFine(long nanos) {
    return nanos != FileTree.KEEP && nanos % 1000 != 0;
  }

  private static @Nullable FileTime time(long nanos) {
    return nanos == FileTree.KEEP ? null : FileTime.from(nanos, TimeUnit.NANOSECONDS);
  }
}
