package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileStat;
import org.jspecify.annotations.Nullable;

/** An open file or directory. Streams of a file keep it open. */
final class Descriptor {
  static final int READ = 1;
  static final int WRITE = 2;
  static final int FILE_SYNC = 4;
  static final int DATA_SYNC = 8;
  static final int REQUESTED_SYNC = 16;
  static final int MUTATE = 32;

  private final @Nullable FileHandle file;
  private final @Nullable DirectoryHandle directory;
  private final int flags;
  private final Runnable closed;
  private int users = 1;

  /** Either of the two; {@code closed} runs when nobody uses it any more. */
  Descriptor(
      @Nullable FileHandle file, @Nullable DirectoryHandle directory, int flags, Runnable closed) {
    this.file = file;
    this.directory = directory;
    this.flags = flags;
    this.closed = closed;
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
    if (--users > 0) {
      return;
    }
    if (file != null) {
      file.close();
    }
    if (directory != null) {
      directory.close();
    }
    closed.run();
  }

  FileHandle file() {
    FileHandle open = file;
    if (open == null) {
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
    DirectoryHandle open = directory;
    return open == null ? file().stat() : open.stat();
  }

  void sync() {
    DirectoryHandle open = directory;
    if (open == null) {
      file().sync();
    } else {
      open.sync();
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
