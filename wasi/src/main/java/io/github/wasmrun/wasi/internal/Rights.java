package io.github.wasmrun.wasi.internal;

/** The rights of preview 1; all of them fit into an {@code int}. */
final class Rights {
  static final int FD_DATASYNC = 1;
  static final int FD_READ = 1 << 1;
  static final int FD_SEEK = 1 << 2;
  static final int FD_FDSTAT_SET_FLAGS = 1 << 3;
  static final int FD_SYNC = 1 << 4;
  static final int FD_TELL = 1 << 5;
  static final int FD_WRITE = 1 << 6;
  static final int FD_ADVISE = 1 << 7;
  static final int FD_ALLOCATE = 1 << 8;
  static final int PATH_CREATE_DIRECTORY = 1 << 9;
  static final int PATH_CREATE_FILE = 1 << 10;
  static final int PATH_LINK_SOURCE = 1 << 11;
  static final int PATH_LINK_TARGET = 1 << 12;
  static final int PATH_OPEN = 1 << 13;
  static final int FD_READDIR = 1 << 14;
  static final int PATH_READLINK = 1 << 15;
  static final int PATH_RENAME_SOURCE = 1 << 16;
  static final int PATH_RENAME_TARGET = 1 << 17;
  static final int PATH_FILESTAT_GET = 1 << 18;
  static final int PATH_FILESTAT_SET_SIZE = 1 << 19;
  static final int PATH_FILESTAT_SET_TIMES = 1 << 20;
  static final int FD_FILESTAT_GET = 1 << 21;
  static final int FD_FILESTAT_SET_SIZE = 1 << 22;
  static final int FD_FILESTAT_SET_TIMES = 1 << 23;
  static final int PATH_SYMLINK = 1 << 24;
  static final int PATH_REMOVE_DIRECTORY = 1 << 25;
  static final int PATH_UNLINK_FILE = 1 << 26;
  static final int POLL_FD_READWRITE = 1 << 27;
  static final int SOCK_SHUTDOWN = 1 << 28;
  static final int SOCK_ACCEPT = 1 << 29;

  /** All that there are. */
  static final int ALL = (1 << 30) - 1;

  /** Those that mean something for a regular file. */
  static final int FILE =
      FD_DATASYNC
          | FD_READ
          | FD_SEEK
          | FD_FDSTAT_SET_FLAGS
          | FD_SYNC
          | FD_TELL
          | FD_WRITE
          | FD_ADVISE
          | FD_ALLOCATE
          | FD_FILESTAT_GET
          | FD_FILESTAT_SET_SIZE
          | FD_FILESTAT_SET_TIMES
          | POLL_FD_READWRITE;

  /** Those that mean something for a directory. */
  static final int DIRECTORY =
      FD_DATASYNC
          | FD_FDSTAT_SET_FLAGS
          | FD_SYNC
          | FD_ADVISE
          | PATH_CREATE_DIRECTORY
          | PATH_CREATE_FILE
          | PATH_LINK_SOURCE
          | PATH_LINK_TARGET
          | PATH_OPEN
          | FD_READDIR
          | PATH_READLINK
          | PATH_RENAME_SOURCE
          | PATH_RENAME_TARGET
          | PATH_FILESTAT_GET
          | PATH_FILESTAT_SET_SIZE
          | PATH_FILESTAT_SET_TIMES
          | FD_FILESTAT_GET
          | FD_FILESTAT_SET_TIMES
          | PATH_SYMLINK
          | PATH_REMOVE_DIRECTORY
          | PATH_UNLINK_FILE;

  /** What a preopened directory hands on. */
  static final int INHERITING = FILE | DIRECTORY;

  /** Standard input. */
  static final int INPUT = FD_READ | FD_FDSTAT_SET_FLAGS | FD_FILESTAT_GET | POLL_FD_READWRITE;

  /** Standard output and error. */
  static final int OUTPUT =
      FD_WRITE | FD_DATASYNC | FD_SYNC | FD_FDSTAT_SET_FLAGS | FD_FILESTAT_GET | POLL_FD_READWRITE;

  private Rights() {}
}
