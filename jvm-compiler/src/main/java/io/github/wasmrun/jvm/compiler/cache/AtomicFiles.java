package io.github.wasmrun.jvm.compiler.cache;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Files that are there as a whole or not at all. With streams and not with channels: a channel is
 * closed when its thread is interrupted, and the thread is a guest's.
 */
final class AtomicFiles {
  private AtomicFiles() {}

  static byte[] read(Path file) throws IOException {
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }

  /** Writes a file for its owner alone, as Java makes temporary files. */
  static void write(Path file, byte[]... parts) throws IOException {
    Path directory = file.getParent();
    Files.createDirectories(directory);
    Path temporary = Files.createTempFile(directory, "new", ".tmp");
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        for (byte[] part : parts) {
          out.write(part);
        }
      }
      // The file is closed: other systems than POSIX ones refuse to move open files.
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }
}
