package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileStat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open file or directory. Streams of a file keep it open. */
final class Descriptor {
  static final int READ = 1;
  static final int WRITE = 2;
  static final int FILE_SYNC = 4;
  static final int DATA_SYNC = 8;
  static final int MUTATE = 32;

  private final @Nullable FileHandle file;
  private final @Nullable DirectoryHandle directory;
  private final int flags;
  private final Consumer<Descriptor> whenClosed;
  private int users = 1;
  private boolean closed;

  /** Either of the two; {@code whenClosed} gets it when it is not open any more. */
  Descriptor(
      @Nullable FileHandle file,
      @Nullable DirectoryHandle directory,
      int flags,
      Consumer<Descriptor> whenClosed) {
    this.file = file;
    this.directory = directory;
    this.flags = flags;
    this.whenClosed = whenClosed;
  }

  int flags() {
    return flags;
  }

  boolean isDirectory() {
    return directory != null;
  }

  void retain() {
    users++;
  }

  void release() {
    if (--users == 0) {
      close();
    }
  }

  /** Closes it for all who use it. */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (file != null) {
      file.close();
    }
    if (directory != null) {
      directory.close();
    }
    whenClosed.accept(this);
  }

  FileHandle file() {
    FileHandle open = file;
    if (open == null || closed) {
      throw Errno.BADF.error();
    }
    return open;
  }

  /** The file, if it may be read or written as {@code flag} says. */
  FileHandle file(int flag) {
    FileHandle open = file();
    if ((flags & flag) == 0) {
      throw Errno.BADF.error();
    }
    return open;
  }

  DirectoryHandle directory() {
    DirectoryHandle open = directory;
    if (open == null) {
      throw Errno.NOTDIR.error();
    }
    if (closed) {
      throw Errno.BADF.error();
    }
    return open;
  }

  /** The directory, if what is in it may be changed. */
  DirectoryHandle changing() {
    DirectoryHandle open = directory();
    if ((flags & MUTATE) == 0) {
      throw Errno.PERM.error();
    }
    return open;
  }

  FileStat stat() {
    return isDirectory() ? directory().stat() : file().stat();
  }

  void sync() {
    if (isDirectory()) {
      directory().sync();
    } else {
      file().sync();
    }
  }

  /** Fills {@code target} as far as the file reaches, and gives how far that is. */
  int read(long position, byte[] target) {
    FileHandle open = file(READ);
    int total = 0;
    while (total < target.length && position <= Long.MAX_VALUE - target.length) {
      int count = open.read(position + total, target, total, target.length - total);
      if (count == 0) {
        break;
      }
      total += count;
    }
    return total;
  }

  /**
   * Writes all bytes; gives how many, if an error came behind them.
   *
   * @throws FileException if none could be written
   */
  int write(long position, byte[] source) {
    FileHandle open = file(WRITE);
    if (position > Long.MAX_VALUE - source.length) {
      throw Errno.FBIG.error();
    }
    int total = 0;
    while (total < source.length) {
      try {
        total += open.write(position + total, source, total, source.length - total);
      } catch (FileException e) {
        if (total > 0) {
          break;
        }
        throw e;
      }
    }
    if ((flags & (FILE_SYNC | DATA_SYNC)) != 0) {
      open.sync();
    }
    return total;
  }
}
