package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileTree;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The nanoseconds of times of symbolic links and directories: Java 17 sets these times to whole
 * microseconds, and a guest shall find what it has set. Kept for those that were set last, as long
 * as the tree is.
 */
final class FineTimes {
  private static final int MOST = 1024;

  private final Map<Object, Exact> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Exact> eldest) {
          return size() > MOST;
        }
      };

  /** What was set; it counts while the file system shows the same but for nanoseconds. */
  private record Exact(long accessed, long modified) {}

  /** Notes what was set; {@code after} is what the file system made of it. */
  synchronized void set(BasicFileAttributes after, long accessed, long modified) {
    Object key = after.fileKey();
    long shownAccess = after.lastAccessTime().to(TimeUnit.NANOSECONDS);
    long shownModified = after.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    Exact before = known.getOrDefault(key, new Exact(shownAccess, shownModified));
    Exact now =
        new Exact(
            accessed == FileTree.KEEP ? before.accessed : accessed,
            modified == FileTree.KEEP ? before.modified : modified);
    if (now.accessed == shownAccess && now.modified == shownModified) {
      known.remove(key);
    } else {
      known.put(key, now);
    }
  }

  /** The attributes with what was set. */
  synchronized FileStat exact(FileStat stat, BasicFileAttributes attributes) {
    Exact set = known.get(attributes.fileKey());
    if (set == null) {
      return stat;
    }
    return new FileStat(
        stat.device(),
        stat.inode(),
        stat.type(),
        stat.links(),
        stat.size(),
        exact(stat.accessed(), set.accessed),
        exact(stat.modified(), set.modified),
        stat.changed());
  }

  private static long exact(long shown, long set) {
    return Math.floorDiv(set, 1000) == Math.floorDiv(shown, 1000) ? set : shown;
  }
}
