package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileType;

/** What a file descriptor of the guest stands for. */
abstract class Fd {
  static final int APPEND = 1;
  static final int DSYNC = 2;
  static final int NONBLOCK = 4;
  static final int RSYNC = 8;
  static final int SYNC = 16;

  int rights;
  int inheriting;
  int flags;

  Fd(int rights, int inheriting) {
    this.rights = rights;
    this.inheriting = inheriting;
  }

  abstract FileType type();

  abstract FileStat stat();

  /** Reads into the guest's memory; answers how much, 0 at the end. */
  int read(GuestMemory memory, int address, int length) {
    throw Errno.BADF.error();
  }

  /** Writes from the guest's memory; answers how much. */
  int write(GuestMemory memory, int address, int length) {
    throw Errno.BADF.error();
  }

  /** The open file. */
  FileHandle file() {
    throw (type() == FileType.DIRECTORY ? Errno.ISDIR : Errno.SPIPE).error();
  }

  /** The open directory. */
  DirectoryHandle directory() {
    throw Errno.NOTDIR.error();
  }

  /** Whether {@link #read} would answer at once. */
  boolean readReady() {
    return true;
  }

  /** How many bytes are known to be there for reading. */
  long available() {
    return 0;
  }

  void setTimes(long accessed, long modified) {
    throw Errno.BADF.error();
  }

  void sync() {}

  void close() {}
}
