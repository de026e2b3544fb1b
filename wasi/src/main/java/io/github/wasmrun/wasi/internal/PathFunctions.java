package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.Errno;
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
    Paths.createDirectory(directory.directory(), guest.path(path, length));
  }

  void filestatGet(int fd, int flags, int path, int length, int result) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_FILESTAT_GET);
    int links = links(flags);
    Records.writeStat(
        guest, Paths.stat(directory.directory(), guest.path(path, length), links), result);
  }

  void filestatSetTimes(
      int fd, int flags, int path, int length, long accessed, long modified, int timeFlags) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_FILESTAT_SET_TIMES);
    Records.checkTimes(timeFlags);
    long accessTime = Records.accessTime(guest, timeFlags, accessed);
    long modifyTime = Records.modifyTime(guest, timeFlags, modified);
    int links = links(flags);
    Paths.setTimes(directory.directory(), guest.path(path, length), links, accessTime, modifyTime);
  }

  /** Like other hosts, this one gives a new name only to a symbolic link itself. */
  void link(
      int oldFd, int flags, int oldPath, int oldLength, int newFd, int newPath, int newLength) {
    DirectoryFd from = fds.directory(oldFd, Rights.PATH_LINK_SOURCE);
    DirectoryFd to = fds.directory(newFd, Rights.PATH_LINK_TARGET);
    if (links(flags) == Place.FOLLOW) {
      throw Errno.INVAL.error();
    }
    String source = guest.path(oldPath, oldLength);
    Paths.link(from.directory(), source, to.directory(), guest.path(newPath, newLength));
  }

  void symlink(int target, int targetLength, int fd, int path, int length) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_SYMLINK);
    String text = guest.path(target, targetLength);
    Paths.symlink(text, directory.directory(), guest.path(path, length));
  }

  void readlink(int fd, int path, int length, int address, int size, int result) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_READLINK);
    GuestMemory memory = guest.memory();
    byte[] target = Utf8.encode(Paths.readLink(directory.directory(), guest.path(path, length)));
    int count = Integer.compareUnsigned(size, target.length) < 0 ? size : target.length;
    memory.getInt(result);
    memory.store(address, target, count);
    memory.setInt(result, count);
  }

  void removeDirectory(int fd, int path, int length) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_REMOVE_DIRECTORY);
    Paths.removeDirectory(directory.directory(), guest.path(path, length));
  }

  void unlinkFile(int fd, int path, int length) {
    DirectoryFd directory = fds.directory(fd, Rights.PATH_UNLINK_FILE);
    Paths.unlinkFile(directory.directory(), guest.path(path, length));
  }

  void rename(int oldFd, int oldPath, int oldLength, int newFd, int newPath, int newLength) {
    DirectoryFd from = fds.directory(oldFd, Rights.PATH_RENAME_SOURCE);
    DirectoryFd to = fds.directory(newFd, Rights.PATH_RENAME_TARGET);
    String source = guest.path(oldPath, oldLength);
    Paths.rename(from.directory(), source, to.directory(), guest.path(newPath, newLength));
  }
}
