package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.Place;
import java.util.Objects;

/** The function {@code path_open}. */
final class OpenFunction {
  private static final int CREAT = 1;
  private static final int DIRECTORY = 2;
  private static final int EXCL = 4;
  private static final int TRUNC = 8;
  private static final int ALL_FLAGS = 31;

  /** What can only be used on a file that may be changed. */
  private static final int WRITING =
      Rights.FD_WRITE | Rights.FD_ALLOCATE | Rights.FD_FILESTAT_SET_SIZE;

  private final Guest guest;

  OpenFunction(Guest guest) {
    this.guest = guest;
  }

  void open(
      int fd,
      int lookup,
      int path,
      int length,
      int open,
      long base,
      long inheriting,
      int flags,
      int result) {
    DirectoryFd from = guest.fds.directory(fd, Rights.PATH_OPEN);
    int links = PathFunctions.links(lookup);
    if ((open & ~(CREAT | DIRECTORY | EXCL | TRUNC)) != 0
        || (flags & ~ALL_FLAGS) != 0
        || (open & DIRECTORY) != 0 && (open & (CREAT | EXCL | TRUNC)) != 0) {
      throw Errno.INVAL.error();
    }
    int rights = (int) base & Rights.ALL;
    int handedOn = (int) inheriting & Rights.ALL;
    int needed =
        ((open & CREAT) != 0 ? Rights.PATH_CREATE_FILE : 0)
            | ((open & TRUNC) != 0 ? Rights.PATH_FILESTAT_SET_SIZE : 0);
    if ((needed & ~from.rights) != 0 || ((rights | handedOn) & ~from.inheriting) != 0) {
      throw Errno.NOTCAPABLE.error();
    }
    guest.memory().getInt(result);
    guest.fds.checkRoom();
    int kind =
        ((open & CREAT) != 0 ? Paths.CREATE : 0)
            | ((open & DIRECTORY) != 0 ? Paths.DIRECTORY : 0)
            | ((open & EXCL) != 0 ? Paths.EXCLUSIVE : 0)
            | ((open & TRUNC) != 0 ? Paths.TRUNCATE : 0)
            | ((rights & Rights.FD_READ) != 0 ? Paths.READ : 0)
            | ((rights & WRITING) != 0 ? Paths.WRITE : 0)
            | ((rights & Rights.FD_WRITE) != 0 ? Paths.NO_DIRECTORY : 0);
    Paths.Opened found =
        Paths.open(from.directory(), guest.path(path, length), links == Place.FOLLOW, kind);
    FileHandle file = found.file();
    DirectoryHandle directory = found.directory();
    Fd opened =
        file != null
            ? new FileFd(file, rights & Rights.FILE, handedOn)
            : new DirectoryFd(
                Objects.requireNonNull(directory), rights & Rights.DIRECTORY, handedOn, null);
    opened.flags = flags;
    guest.memory().setInt(result, guest.fds.add(opened));
  }
}
