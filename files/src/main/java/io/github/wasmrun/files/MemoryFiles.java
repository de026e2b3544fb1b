package io.github.wasmrun.files;

import io.github.wasmrun.internal.Range;
import java.util.function.LongSupplier;

/**
 * A tree of files in memory, with a quota.
 *
 * <p>It outlives the guest that uses it: fill it before a run, look at it afterwards, or give it to
 * the next one. Its files are at most 2 GiB long. One thread at a time.
 */
public final class MemoryFiles implements FileTree {
  /** Bytes of a tree made by {@link #create()}: 256 MiB. */
  public static final long DEFAULT_MAX_BYTES = 256L << 20;

  /** Files of a tree made by {@link #create()}. */
  public static final int DEFAULT_MAX_FILES = 65536;

  private final MemoryTree tree;

  private MemoryFiles(MemoryTree tree) {
    this.tree = tree;
  }

  /** An empty tree with the default quota. */
  public static MemoryFiles create() {
    return create(DEFAULT_MAX_BYTES, DEFAULT_MAX_FILES);
  }

  /**
   * An empty tree.
   *
   * @param maxBytes sum of the lengths of all files and link targets; beyond it writing fails with
   *     {@link Errno#NOSPC}
   * @param maxFiles number of files, links and directories, the root included; beyond it making one
   *     fails with {@link Errno#NOSPC}
   */
  public static MemoryFiles create(long maxBytes, int maxFiles) {
    Range.check("maxBytes", maxBytes, 0, Long.MAX_VALUE);
    Range.check("maxFiles", maxFiles, 1, Integer.MAX_VALUE);
    return new MemoryFiles(new MemoryTree(maxBytes, maxFiles));
  }

  /**
   * Takes the times of files from {@code clock} from now on: nanoseconds since
   * 1970-01-01T00:00:00Z. Default: the host's clock.
   *
   * @return this tree
   */
  public MemoryFiles useClock(LongSupplier clock) {
    tree.useClock(clock);
    return this;
  }

  /** The lengths of all files and link targets together. */
  public long usedBytes() {
    return tree.usedBytes();
  }

  /** How many files, links and directories there are, the root included. */
  public int usedFiles() {
    return tree.usedFiles();
  }

  @Override
  public DirectoryHandle open() {
    return tree.root();
  }
}
