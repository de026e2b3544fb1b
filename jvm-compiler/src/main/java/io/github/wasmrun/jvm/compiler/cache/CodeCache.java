package io.github.wasmrun.jvm.compiler.cache;

import io.github.wasmrun.jvm.compiler.load.ClassStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A directory with generated classes: in it, a key that signs entries, and a directory for each
 * module, by the SHA-256 of its bytes and of what made the code. Processes may share it.
 *
 * <p>A module's directory has a file for each group of classes that was made together. A file is
 * written beside its place and then moved there, so that no reader sees a part of it.
 */
public final class CodeCache {
  private static final System.Logger LOG = System.getLogger("io.github.wasmrun");

  private final Path directory;
  private final byte[] key;
  private final byte[] maker;
  private final long maxBytes;
  private final AtomicBoolean failed = new AtomicBoolean();

  /** Bytes that were written since the size of the directory was looked at. */
  private final AtomicLong written;

  /**
   * The cache in a directory.
   *
   * @param maker what makes the code, with its version and options
   * @param maxBytes about how large it may become
   * @throws IllegalArgumentException if others could change what is in the directory
   */
  public CodeCache(Path directory, String maker, long maxBytes) {
    this.directory = directory.toAbsolutePath();
    this.maker = maker.getBytes(StandardCharsets.UTF_8);
    this.maxBytes = maxBytes;
    // The first write looks at the size of what other processes have left.
    this.written = new AtomicLong(maxBytes);
    byte[] read;
    try {
      read = CacheKey.of(this.directory);
    } catch (IOException e) {
      report(e);
      read = null;
    }
    key = read == null ? new byte[0] : read;
  }

  /** The place for the classes of a module; one that keeps nothing if the cache does not work. */
  public ClassStore open(byte[] module) {
    if (key.length == 0) {
      return ClassStore.NONE;
    }
    MessageDigest hash = Hashes.sha256();
    hash.update(maker);
    hash.update((byte) 0);
    byte[] id = hash.digest(module);
    return new CachedModule(this, directory.resolve(HexFormat.of().formatHex(id)), id);
  }

  byte[] key() {
    return key;
  }

  /** Reports the first failure; the others have the same cause most likely. */
  void report(Exception failure) {
    if (failed.compareAndSet(false, true)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "compiled code cannot be kept in {0}, and is made each time: {1}",
          directory,
          text(directory, failure));
    }
  }

  /** What went wrong, without the names of Java's classes. */
  static String text(Path directory, Exception failure) {
    if (failure instanceof FileSystemException file) {
      String reason = file.getReason() == null ? reason(file) : file.getReason();
      return directory.toString().equals(file.getFile()) ? reason : file.getFile() + ": " + reason;
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  private static String reason(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure instanceof NoSuchFileException
        ? "no such file or folder"
        : "the file system refuses it";
  }

  /** Notes that an entry was written, and removes old ones when there are too many. */
  void wrote(long bytes) throws IOException {
    if (written.addAndGet(bytes) >= maxBytes / 8) {
      written.set(0);
      Eviction.run(directory, maxBytes);
    }
  }
}
