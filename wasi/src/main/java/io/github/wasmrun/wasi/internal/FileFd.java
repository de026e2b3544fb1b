package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileType;

/** An open regular file and the place in it. */
final class FileFd extends Fd {
  private final FileHandle file;
  long position;

  FileFd(FileHandle file, int rights, int inheriting) {
    super(rights, inheriting);
    this.file = file;
  }

  @Override
  FileType type() {
    return FileType.REGULAR_FILE;
  }

  @Override
  FileStat stat() {
    return file.stat();
  }

  @Override
  FileHandle file() {
    return file;
  }

  @Override
  int read(GuestMemory memory, int address, int length) {
    int count = readAt(memory, position, address, length);
    position += count;
    return count;
  }

  @Override
  int write(GuestMemory memory, int address, int length) {
    long from = (flags & APPEND) != 0 ? file.size() : position;
    int count = writeAt(memory, from, address, length);
    position = from + count;
    return count;
  }

  int readAt(GuestMemory memory, long from, int address, int length) {
    byte[] buffer = memory.buffer(length);
    int total = 0;
    while (total < length) {
      int count = file.read(from + total, buffer, 0, Math.min(length - total, buffer.length));
      if (count == 0) {
        break;
      }
      memory.store(address + total, buffer, count);
      total += count;
    }
    return total;
  }

  int writeAt(GuestMemory memory, long from, int address, int length) {
    if (from > Long.MAX_VALUE - length) {
      throw Errno.FBIG.error();
    }
    byte[] buffer = memory.buffer(length);
    int total = 0;
    while (total < length) {
      int portion = Math.min(length - total, buffer.length);
      memory.load(address + total, buffer, 0, portion);
      int count;
      try {
        count = file.write(from + total, buffer, 0, portion);
      } catch (io.github.wasmrun.files.FileException e) {
        if (total > 0) {
          break;
        }
        throw e;
      }
      total += count;
      if (count < portion) {
        break;
      }
    }
    if ((flags & (DSYNC | SYNC)) != 0) {
      file.sync();
    }
    return total;
  }

  @Override
  long available() {
    return Math.max(0, file.size() - position);
  }

  @Override
  void setTimes(long accessed, long modified) {
    file.setTimes(accessed, modified);
  }

  @Override
  void sync() {
    file.sync();
  }

  @Override
  void close() {
    file.close();
  }
}
