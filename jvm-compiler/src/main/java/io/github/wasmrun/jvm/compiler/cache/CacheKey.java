package io.github.wasmrun.jvm.compiler.cache;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The key of a cache's directory, which is its owner's alone. */
final class CacheKey {
  private static final String NAME = "key";

  private static final FileAttribute<?>[] OWNER_ONLY = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
  };

  private CacheKey() {}

  /**
   * The key in {@code directory}; both are made if they do not exist.
   *
   * @throws IllegalArgumentException if others could change what is in the directory
   */
  static byte[] of(Path directory) throws IOException {
    makeDirectory(directory);
    checkOwner(directory);
    Path file = directory.resolve(NAME);
    byte[] key = read(file);
    if (key.length != Hashes.SIZE) {
      // Two processes may write at once: then the last one's key counts for both from now on.
      byte[] made = new byte[Hashes.SIZE];
      new SecureRandom().nextBytes(made);
      AtomicFiles.write(file, made);
      key = read(file);
    }
    if (key.length != Hashes.SIZE) {
      throw new IOException("the key in " + file + " cannot be written");
    }
    return key;
  }

  private static boolean isPosix(Path directory) {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void makeDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      try {
        Files.createDirectories(
            directory, isPosix(directory) ? OWNER_ONLY : new FileAttribute<?>[0]);
      } catch (FileAlreadyExistsException e) {
        throw new IllegalArgumentException(
            "the cache's directory " + directory + " is a file, no directory", e);
      }
    }
  }

  private static void checkOwner(Path directory) throws IOException {
    if (!isPosix(directory)) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
    if (permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new IllegalArgumentException(
          "the cache's directory "
              + directory
              + " can be written by other users ("
              + PosixFilePermissions.toString(permissions)
              + "), and what is in it is executed: take the permission away");
    }
    Path probe = Files.createTempFile(directory, "owner", ".tmp");
    try {
      if (!Files.getOwner(probe).equals(Files.getOwner(directory))) {
        throw new IllegalArgumentException(
            "the cache's directory "
                + directory
                + " belongs to another user, "
                + Files.getOwner(directory).getName()
                + ", and what is in it is executed");
      }
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private static byte[] read(Path file) throws IOException {
    return Files.exists(file) ? AtomicFiles.read(file) : new byte[0];
  }
}
