package io.github.wasmrun.files;

import io.github.wasmrun.internal.Range;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * A tree of files that is still there when the page is loaded again or the JVM is started again.
 *
 * <p>All files are loaded when the tree is opened and are in memory then, so a guest reads and
 * writes as fast as in {@link MemoryFiles}. What is changed is written behind:
 *
 * <ul>
 *   <li>In a browser, page or worker, as soon as the program gives the thread back, into the origin
 *       private file system, or into IndexedDB where a browser has no such file system. The browser
 *       may remove both when its disk gets full, unless the page has asked for {@code
 *       navigator.storage.persist()}.
 *   <li>On the JVM when a guest ends or calls {@code fd_sync}, into the directory {@code NAME} in
 *       that of the system property {@code wasmrun.files}, by default {@code .wasmrun/files} in the
 *       user's home directory.
 * </ul>
 *
 * <p>{@link #flush} tells when it is done. If writing ends too early, the tree is as it was after
 * the last write that ended. The portions in the storage belong to this class; other programs
 * should leave them alone. One thread at a time.
 */
public final class PersistentFiles implements FileTree {
  private static final int MAX_NAME = 64;

  private final PersistentTree tree;

  private PersistentFiles(PersistentTree tree) {
    this.tree = tree;
  }

  /** Opens a tree with the quota of {@link MemoryFiles#create()}. */
  public static CompletableFuture<PersistentFiles> open(String name) {
    return open(name, MemoryFiles.DEFAULT_MAX_BYTES, MemoryFiles.DEFAULT_MAX_FILES);
  }

  /**
   * Opens a tree; an empty one if there is none of this name yet.
   *
   * <p>The future fails with {@link FileException}: {@link Errno#BUSY} if it is open already, here
   * or elsewhere; {@link Errno#NOSPC} if it does not fit into the quota; {@link Errno#IO} if what
   * is stored cannot be read; {@link Errno#NOTSUP} if this host has no place for it.
   *
   * @param name 1 to 64 letters of ASCII, digits, {@code -} or {@code _}
   * @param maxBytes as for {@link MemoryFiles#create(long, int)}
   * @param maxFiles as for {@link MemoryFiles#create(long, int)}
   */
  public static CompletableFuture<PersistentFiles> open(String name, long maxBytes, int maxFiles) {
    checkName(name);
    Range.check("maxBytes", maxBytes, 0, Long.MAX_VALUE);
    Range.check("maxFiles", maxFiles, 1, Integer.MAX_VALUE);
    return PersistentTree.storage(name)
        .thenCompose(storage -> PersistentTree.open(storage, maxBytes, maxFiles))
        .thenApply(PersistentFiles::new);
  }

  /**
   * Removes the tree {@code name}, if there is one. The future fails with {@link Errno#BUSY} if it
   * is open.
   */
  public static CompletableFuture<Void> remove(String name) {
    checkName(name);
    return PersistentTree.delete(name);
  }

  private static void checkName(String name) {
    Objects.requireNonNull(name, "name");
    boolean good = !name.isEmpty() && name.length() <= MAX_NAME;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      good &=
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '-'
              || c == '_';
    }
    if (!good) {
      throw new IllegalArgumentException(
          "name must be 1 to 64 letters of ASCII, digits, - or _, got " + name);
    }
  }

  /**
   * Takes the times of files from {@code clock} from now on: nanoseconds since
   * 1970-01-01T00:00:00Z. Default: the host's clock.
   */
  public PersistentFiles useClock(LongSupplier clock) {
    tree.useClock(clock);
    return this;
  }

  /**
   * Writes what has been changed so far. If a write that was started earlier has failed, its
   * changes are tried again. The future fails with {@link FileException}, {@link Errno#NOSPC} for
   * example.
   */
  public CompletableFuture<Void> flush() {
    return tree.flush();
  }

  /**
   * {@link #flush}, then ends the use: the tree can be opened again, and this object cannot be
   * used.
   */
  public CompletableFuture<Void> close() {
    return tree.close();
  }

  /** The lengths of all files and link targets together. */
  public long usedBytes() {
    return tree.usedBytes();
  }

  /** How many files, links and directories there are, the root included. */
  public int usedFiles() {
    return tree.usedFiles();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the tree is closed
   */
  @Override
  public DirectoryHandle open() {
    if (tree.isClosed()) {
      throw new IllegalStateException("the tree of files is closed");
    }
    return tree.root();
  }
}
