package io.github.wasmrun.plugins;

import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.internal.Range;
import io.github.wasmrun.internal.Sha256;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps modules that were loaded from elsewhere in a tree of files: a directory on the JVM, a
 * browser's storage in a page, or memory.
 *
 * <p>Only a source with a {@linkplain PluginSource#withSha256 digest} uses it, since the digest is
 * the name that a module has there. What is found is checked again, so that a changed file is
 * loaded anew, not run. A cache that cannot be read or written is left out: the load goes on
 * without it. Thread-safe: while one thread uses it, others load without it.
 */
public final class PluginCache {
  /** How many bytes of modules a cache keeps unless told otherwise: 256 MiB. */
  public static final long DEFAULT_MAX_BYTES = 256L << 20;

  private static final String ENDING = ".wasm";
  private static final String UNFINISHED = ".part";

  private final FileTree tree;
  private final long maxBytes;
  private final AtomicBoolean busy = new AtomicBoolean();

  private PluginCache(FileTree tree, long maxBytes) {
    this.tree = tree;
    this.maxBytes = maxBytes;
  }

  /** A cache in the root of {@code tree}, which should hold nothing else. */
  public static PluginCache of(FileTree tree) {
    return new PluginCache(Objects.requireNonNull(tree, "tree"), DEFAULT_MAX_BYTES);
  }

  /**
   * Keeps {@code bytes} bytes at most; the modules that were written first make room. Default:
   * {@link #DEFAULT_MAX_BYTES}.
   *
   * @param bytes 0 or more
   */
  public PluginCache withMaxBytes(long bytes) {
    Range.check("maxBytes", bytes, 0, Long.MAX_VALUE);
    return new PluginCache(tree, bytes);
  }

  /** The module with this digest; null if it is not there. */
  byte @Nullable [] find(String sha256) {
    if (!busy.compareAndSet(false, true)) {
      return null;
    }
    try {
      String name = sha256 + ENDING;
      if (!tree.exists(name)) {
        return null;
      }
      byte[] bytes = tree.read(name);
      if (Sha256.hex(bytes).equals(sha256)) {
        return bytes;
      }
      tree.delete(name);
      return null;
    } catch (FileException e) {
      return null;
    } finally {
      busy.set(false);
    }
  }

  /** Keeps a module whose digest was checked. */
  void keep(String sha256, byte[] bytes) {
    if (bytes.length > maxBytes || !busy.compareAndSet(false, true)) {
      return;
    }
    try {
      if (tree.exists(sha256 + ENDING)) {
        return;
      }
      makeRoom(maxBytes - bytes.length);
      // never under its name before all of it is there: another process may look
      tree.write(sha256 + UNFINISHED, bytes);
      tree.rename(sha256 + UNFINISHED, sha256 + ENDING);
    } catch (FileException e) {
      discard(sha256 + UNFINISHED);
    } finally {
      busy.set(false);
    }
  }

  private void discard(String name) {
    try {
      tree.delete(name);
    } catch (FileException e) {
      return; // it was never there
    }
  }

  private void makeRoom(long most) {
    while (true) {
      long total = 0;
      long first = Long.MAX_VALUE;
      String oldest = null;
      for (DirectoryEntry entry : tree.list("")) {
        if (entry.name().endsWith(ENDING)) {
          FileStat stat = tree.stat(entry.name());
          total += stat.size();
          if (stat.modified() < first) {
            first = stat.modified();
            oldest = entry.name();
          }
        }
      }
      if (total <= most || oldest == null) {
        return;
      }
      tree.delete(oldest);
    }
  }
}
