package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.Place;
import io.github.wasmrun.internal.Utf8;

/** The functions on paths, but for {@code path_open}. */
final class PathFunctions {
  private static final int SYMLINK_FOLLOW = 1;

  private final Guest guest;
  private final FdTable fds;

  PathFunctions(Guest guest) {
    this.guest = guest;
    this.fds = guest.fds;
  }

  static int links(int flags) {
    if ((flags & ~SYMLINK_FOLLOW) != 0) {
      throw Errno.INVAL.error();
    }
    return flags == SYMLINK_FOLLOW ? Place.FOLLOW : Place.LINK_WITH_SLASH;
  }

  void createDirectory(int fd, int path, int length) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_CREATE_DIRECTORY);
    try (Place place = guest.place(directory, path, length, Place.NO_LINK)) {
      place.directory().createDirectory(place.name(Errno.EXIST));
    }
  }

  void filestatGet(int fd, int flags, int path, int length, int result) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_FILESTAT_GET);
    try (Place place = guest.place(directory, path, length, links(flags))) {
      Records.writeStat(guest, place.stat(), result);
    }
  }

  void filestatSetTimes(
      int fd, int flags, int path, int length, long accessed, long modified, int timeFlags) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_FILESTAT_SET_TIMES);
    Records.checkTimes(timeFlags);
    long accessTime = Records.accessTime(guest, timeFlags, accessed);
    long modifyTime = Records.modifyTime(guest, timeFlags, modified);
    try (Place place = guest.place(directory, path, length, links(flags))) {
      String name = place.name();
      if (name == null) {
        place.directory().setTimes(accessTime, modifyTime);
      } else {
        if (place.slash()) {
          place.stat();
        }
        place.directory().setTimes(name, accessTime, modifyTime);
      }
    }
  }

  /** Like other hosts, this one gives a new name only to a symbolic link itself. */
  void link(
      int oldFd, int flags, int oldPath, int oldLength, int newFd, int newPath, int newLength) {
    DirectoryFd from = fds.directory(oldFd, Rights.PATH_LINK_SOURCE);
    DirectoryFd to = fds.directory(newFd, Rights.PATH_LINK_TARGET);
    if (links(flags) == Place.FOLLOW) {
      throw Errno.INVAL.error();
    }
    try (Place source = guest.place(from, oldPath, oldLength, Place.NO_LINK);
        Place target = guest.place(to, newPath, newLength, Place.NO_LINK)) {
      String sourceName = source.name(Errno.PERM);
      if (source.slash() && !source.stat().isDirectory()) {
        throw Errno.NOTDIR.error();
      }
      String name = newName(target);
      target.directory().createLink(name, source.directory(), sourceName);
    }
  }

  void symlink(int target, int targetLength, int fd, int path, int length) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_SYMLINK);
    String text = guest.path(target, targetLength);
    if (text.isEmpty()) {
      throw Errno.NOENT.error();
    }
    if (text.charAt(0) == '/') {
      throw Errno.PERM.error();
    }
    try (Place place = guest.place(directory, path, length, Place.NO_LINK)) {
      place.directory().createSymbolicLink(newName(place), text);
    }
  }

  /** The name for a new file; with a slash behind it there can be none. */
  private static String newName(Place place) {
    String name = place.name(Errno.EXIST);
    if (place.slash()) {
      throw (place.statIfThere() == null ? Errno.NOENT : Errno.EXIST).error();
    }
    return name;
  }

  void readlink(int fd, int path, int length, int address, int size, int result) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_READLINK);
    GuestMemory memory = guest.memory();
    try (Place place = guest.place(directory, path, length, Place.LINK_WITH_SLASH)) {
      byte[] target = Utf8.encode(place.directory().readLink(place.name(Errno.INVAL)));
      int count = Integer.compareUnsigned(size, target.length) < 0 ? size : target.length;
      memory.getInt(result);
      memory.store(address, target, count);
      memory.setInt(result, count);
    }
  }

  void removeDirectory(int fd, int path, int length) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_REMOVE_DIRECTORY);
    try (Place place = guest.place(directory, path, length, Place.NO_LINK)) {
      place.directory().removeDirectory(place.name(Errno.INVAL));
    }
  }

  void unlinkFile(int fd, int path, int length) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_UNLINK_FILE);
    try (Place place = guest.place(directory, path, length, Place.NO_LINK)) {
      String name = place.name(Errno.ISDIR);
      if (place.slash()) {
        place.stat();
      }
      place.directory().removeFile(name);
    }
  }

  void rename(int oldFd, int oldPath, int oldLength, int newFd, int newPath, int newLength) {
    DirectoryFd from = fds.directory(oldFd, Rights.PATH_RENAME_SOURCE);
    DirectoryFd to = fds.directory(newFd, Rights.PATH_RENAME_TARGET);
    try (Place source = guest.place(from, oldPath, oldLength, Place.NO_LINK);
        Place target = guest.place(to, newPath, newLength, Place.NO_LINK)) {
      String name = source.name(Errno.BUSY);
      String newName = target.name(Errno.BUSY);
      if (source.slash() || target.slash()) {
        FileStat stat = source.stat();
        if (!stat.isDirectory()) {
          throw Errno.NOTDIR.error();
        }
      }
      DirectoryHandle directory = source.directory();
      directory.rename(name, target.directory(), newName);
    }
  }
}
