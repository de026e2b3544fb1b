package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.wasi.DirectoryHandle;
import io.github.wasmrun.wasi.Errno;
import io.github.wasmrun.wasi.FileStat;
import io.github.wasmrun.wasi.OpenMode;
import org.jspecify.annotations.Nullable;

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
    boolean exclusive = (open & (CREAT | EXCL)) == (CREAT | EXCL);
    Fd opened;
    try (Place place = guest.place(from, path, length, exclusive ? Place.LINK_WITH_SLASH : links)) {
      opened = open(place, open, exclusive, rights, handedOn);
    }
    opened.flags = flags;
    guest.memory().setInt(result, guest.fds.add(opened));
  }

  private Fd open(Place place, int open, boolean exclusive, int rights, int handedOn) {
    FileStat stat = place.statIfThere();
    if (stat == null) {
      if ((open & CREAT) == 0) {
        throw Errno.NOENT.error();
      }
      if (place.slash()) {
        throw Errno.ISDIR.error();
      }
    } else if (exclusive) {
      throw Errno.EXIST.error();
    } else if (stat.isSymbolicLink()) {
      throw Errno.LOOP.error();
    } else if (stat.isDirectory()) {
      return openDirectory(place.directory(), place.name(), open, rights, handedOn);
    } else if ((open & DIRECTORY) != 0) {
      throw Errno.NOTDIR.error();
    }
    OpenMode mode =
        new OpenMode(
            (rights & Rights.FD_READ) != 0,
            (rights & WRITING) != 0,
            (open & CREAT) != 0,
            exclusive,
            (open & TRUNC) != 0);
    return new FileFd(
        place.directory().openFile(place.name(Errno.ISDIR), mode), rights & Rights.FILE, handedOn);
  }

  private static Fd openDirectory(
      DirectoryHandle parent, @Nullable String name, int open, int rights, int handedOn) {
    if ((open & TRUNC) != 0 || (rights & Rights.FD_WRITE) != 0) {
      throw Errno.ISDIR.error();
    }
    DirectoryHandle directory = name == null ? parent.reopen() : parent.openDirectory(name);
    return new DirectoryFd(directory, rights & Rights.DIRECTORY, handedOn, null);
  }
}
