package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.OpenMode;
import io.github.wasmrun.files.Place;

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
    String text = guest.path(path, length);
    Fd opened;
    try {
      opened = open(from, text, Place.LINK_WITH_SLASH, open, exclusive, rights, handedOn);
    } catch (FileException e) {
      if (e.errno() != Errno.LOOP || links != Place.FOLLOW) {
        throw e;
      }
      // Only now is it worth to look whether there is a link at the end.
      opened = open(from, text, Place.FOLLOW, open, exclusive, rights, handedOn);
    }
    opened.flags = flags;
    guest.memory().setInt(result, guest.fds.add(opened));
  }

  private static Fd open(
      DirectoryFd from,
      String path,
      int links,
      int open,
      boolean exclusive,
      int rights,
      int handedOn) {
    try (Place place = Place.find(from.directory(), path, links)) {
      DirectoryHandle directory = place.directory();
      String name = place.name();
      if (name == null || place.slash() || (open & DIRECTORY) != 0) {
        return openDirectory(place, open, exclusive, rights, handedOn);
      }
      OpenMode mode =
          new OpenMode(
              (rights & Rights.FD_READ) != 0,
              (rights & WRITING) != 0,
              (open & CREAT) != 0,
              exclusive,
              (open & TRUNC) != 0);
      try {
        return new FileFd(directory.openFile(name, mode), rights & Rights.FILE, handedOn);
      } catch (FileException e) {
        if (e.errno() != Errno.ISDIR) {
          throw e;
        }
        return openDirectory(place, open, exclusive, rights, handedOn);
      }
    }
  }

  /** What is there must be a directory, or nothing. */
  private static Fd openDirectory(
      Place place, int open, boolean exclusive, int rights, int handedOn) {
    String name = place.name();
    DirectoryHandle directory;
    try {
      directory = name == null ? place.directory().reopen() : place.directory().openDirectory(name);
    } catch (FileException e) {
      throw e.errno() == Errno.NOENT && (open & CREAT) != 0 ? Errno.ISDIR.error() : e;
    }
    if (exclusive || (open & TRUNC) != 0 || (rights & Rights.FD_WRITE) != 0) {
      directory.close();
      throw (exclusive ? Errno.EXIST : Errno.ISDIR).error();
    }
    return new DirectoryFd(directory, rights & Rights.DIRECTORY, handedOn, null);
  }
}
