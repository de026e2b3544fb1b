package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.spi.FileStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Portions as files of a directory. Everything is done at once, on the caller's thread. */
final class DirectoryStorage implements FileStorage {
  /** The system property that names the directory above all storages. */
  static final String PROPERTY = "wasmrun.files";

  /** Beside the directory, so that what is in it are portions and nothing else. */
  private static final String LOCK = ".lock";

  private static final String UNFINISHED = ".new";

  private final Path directory;
  private final FileChannel lock;

  private DirectoryStorage(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  private static Path above() {
    String given = System.getProperty(PROPERTY);
    return given == null
        ? Path.of(System.getProperty("user.home"), ".wasmrun", "files")
        : Path.of(given);
  }

  static CompletableFuture<FileStorage> open(String name) {
    return done(
        () -> {
          Path directory = Files.createDirectories(above().resolve(name));
          return new DirectoryStorage(directory, lock(name));
        });
  }

  private static FileChannel lock(String name) throws IOException {
    FileChannel channel =
        FileChannel.open(
            above().resolve(name + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // This JVM has it already.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new FileException(Errno.BUSY, "persistent files " + name);
    }
    return channel;
  }

  static CompletableFuture<Void> delete(String name) {
    return done(
        () -> {
          Path directory = above().resolve(name);
          if (!Files.isDirectory(directory)) {
            return null;
          }
          FileChannel locked = lock(name);
          try {
            for (Path portion : list(directory)) {
              Files.delete(portion);
            }
            Files.delete(directory);
            Files.delete(above().resolve(name + LOCK));
          } finally {
            locked.close();
          }
          return null;
        });
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    }
  }

  private interface Action<T> {
    T run() throws IOException;
  }

  private static <T> CompletableFuture<T> done(Action<T> action) {
    try {
      return CompletableFuture.completedFuture(action.run());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(
          new FileException(HostErrors.of(e).errno(), "persistent files, " + e.getMessage()));
    } catch (FileException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public CompletableFuture<List<String>> names() {
    return done(() -> list(directory).stream().map(path -> path.getFileName().toString()).toList());
  }

  @Override
  public CompletableFuture<byte[]> read(String name) {
    return done(() -> Files.readAllBytes(directory.resolve(name)));
  }

  @Override
  public CompletableFuture<Void> write(String name, byte[] bytes) {
    return done(
        () -> {
          Path unfinished = directory.resolve(name + UNFINISHED);
          try (FileChannel channel =
              FileChannel.open(
                  unfinished,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
              channel.write(buffer);
            }
            channel.force(true);
          }
          Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
          return null;
        });
  }

  @Override
  public CompletableFuture<Void> remove(String name) {
    return done(
        () -> {
          Files.deleteIfExists(directory.resolve(name));
          return null;
        });
  }

  @Override
  public CompletableFuture<Void> close() {
    return done(
        () -> {
          lock.close();
          return null;
        });
  }
}
