package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.wasi.io.WasiSystem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guest's file descriptors: the lowest free number is given out next. */
final class FdTable {
  private final int limit;
  private @Nullable Fd[] fds = new Fd[16];
  private int lowestFree;

  /** At most {@code limit} open at a time. */
  FdTable(int limit) {
    this.limit = limit;
  }

  /** Whether {@code number} stands for something. */
  boolean isOpen(int number) {
    return number >= 0 && number < fds.length && fds[number] != null;
  }

  /** What {@code number} stands for. */
  Fd get(int number) {
    Fd fd = number >= 0 && number < fds.length ? fds[number] : null;
    if (fd == null) {
      throw Errno.BADF.error();
    }
    return fd;
  }

  /**
   * What {@code number} stands for, if it has all of {@code rights}. What can never be read or
   * written, a directory or the wrong end of a stream, is no descriptor for that.
   */
  Fd get(int number, int rights) {
    Fd fd = get(number);
    if ((fd.rights & rights) != rights) {
      boolean never = !(fd instanceof FileFd) && (rights & (Rights.FD_READ | Rights.FD_WRITE)) != 0;
      throw (never ? Errno.BADF : Errno.NOTCAPABLE).error();
    }
    return fd;
  }

  /** The open directory {@code number}, if it has all of {@code rights}. */
  DirectoryFd directory(int number, int rights) {
    if (get(number) instanceof DirectoryFd directory) {
      if ((directory.rights & rights) != rights) {
        throw Errno.NOTCAPABLE.error();
      }
      return directory;
    }
    throw Errno.NOTDIR.error();
  }

  /** The open file {@code number}, if it has all of {@code rights}. */
  FileFd file(int number, int rights) {
    Fd fd = get(number);
    if (fd instanceof FileFd file) {
      if ((file.rights & rights) != rights) {
        throw Errno.NOTCAPABLE.error();
      }
      return file;
    }
    throw (fd instanceof DirectoryFd ? Errno.BADF : Errno.SPIPE).error();
  }

  /** Fails with {@link Errno#MFILE} if nothing more can be opened. */
  void checkRoom() {
    while (lowestFree < fds.length && fds[lowestFree] != null) {
      lowestFree++;
    }
    if (lowestFree >= limit) {
      throw Errno.MFILE.error();
    }
  }

  int add(Fd fd) {
    checkRoom();
    if (lowestFree == fds.length) {
      fds = Arrays.copyOf(fds, Math.min(limit, 2 * fds.length));
    }
    fds[lowestFree] = fd;
    return lowestFree++;
  }

  /** How many may be open at a time. */
  int limit() {
    return limit;
  }

  /** The directories that are open from the start. */
  List<WasiSystem.Preopen> preopens() {
    List<WasiSystem.Preopen> found = new ArrayList<>();
    for (Fd fd : fds) {
      if (fd instanceof DirectoryFd directory && directory.preopened != null) {
        String path = new String(directory.preopened, StandardCharsets.UTF_8);
        found.add(new WasiSystem.Preopen(path, directory.directory()));
      }
    }
    return found;
  }

  void close(int number) {
    Fd fd = get(number);
    fds[number] = null;
    lowestFree = Math.min(lowestFree, number);
    fd.close();
  }

  /** Moves {@code from} to {@code to}, which must be open and is closed. */
  void renumber(int from, int to) {
    Fd moved = get(from);
    Fd replaced = get(to);
    if (from == to) {
      return;
    }
    fds[to] = moved;
    fds[from] = null;
    lowestFree = Math.min(lowestFree, from);
    replaced.close();
  }

  void closeAll() {
    for (int i = 0; i < fds.length; i++) {
      Fd fd = fds[i];
      fds[i] = null;
      if (fd != null) {
        fd.close();
      }
    }
    lowestFree = 0;
  }
}
