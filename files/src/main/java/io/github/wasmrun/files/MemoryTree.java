package io.github.wasmrun.files;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the files of a tree in memory share: quota, numbers and clock. */
class MemoryTree {
  private static long devices;

  private final long device = ++devices;
  private final long maxBytes;
  private final int maxFiles;
  private final MemoryDirectory root;
  private @Nullable LongSupplier clock;
  private long nextInode = 1;
  private long usedBytes;
  private int usedFiles;

  /** An empty tree. */
  public MemoryTree(long maxBytes, int maxFiles) {
    this.maxBytes = maxBytes;
    this.maxFiles = maxFiles;
    root = new MemoryDirectory(this, null);
  }

  /** The root. */
  public final MemoryDirectory root() {
    return root;
  }

  /** Takes the times from {@code clock}. */
  public final void useClock(LongSupplier clock) {
    this.clock = clock;
  }

  /** Bytes in use. */
  public final long usedBytes() {
    return usedBytes;
  }

  /** Files in use. */
  public final int usedFiles() {
    return usedFiles;
  }

  long device() {
    return device;
  }

  long now() {
    LongSupplier used = clock;
    return used == null ? System.currentTimeMillis() * 1_000_000 : used.getAsLong();
  }

  /** Counts a new file and gives its number. */
  long addFile() {
    if (usedFiles >= maxFiles) {
      throw Errno.NOSPC.error();
    }
    usedFiles++;
    return nextInode++;
  }

  void removeFile() {
    usedFiles--;
  }

  long freeBytes() {
    return maxBytes - usedBytes;
  }

  /** The next new file gets this number. */
  final void nextInode(long inode) {
    nextInode = inode;
  }

  /** The number that the next new file gets. */
  final long nextInode() {
    return nextInode;
  }

  /** Something in the tree has changed. */
  void changed() {}

  /** Brings what has changed to where it lasts. */
  void sync() {}

  void addBytes(long count) {
    if (count > maxBytes - usedBytes) {
      throw Errno.NOSPC.error();
    }
    usedBytes += count;
  }
}
