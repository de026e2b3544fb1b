package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileHandle;

/** The functions on open files. What they throw becomes the guest's error number. */
final class FdFunctions {
  private static final int WHENCE_SET = 0;
  private static final int WHENCE_CUR = 1;
  private static final int WHENCE_END = 2;
  private static final int ALL_FLAGS = 31;
  private static final int LAST_ADVICE = 5;

  private final Guest guest;
  private final FdTable fds;

  FdFunctions(Guest guest) {
    this.guest = guest;
    this.fds = guest.fds;
  }

  void close(int fd) {
    fds.close(fd);
  }

  void renumber(int from, int to) {
    fds.renumber(from, to);
  }

  void read(int fd, int vectors, int count, int result) {
    Fd source = fds.get(fd, Rights.FD_READ);
    GuestMemory memory = guest.memory();
    memory.getInt(result);
    checkVectors(memory, vectors, count);
    int total = 0;
    for (int i = 0; i < count; i++) {
      int address = memory.getInt(vectors + 8 * i);
      int length = memory.getInt(vectors + 8 * i + 4);
      if (length == 0) {
        continue;
      }
      if (total > 0 && !(source instanceof FileFd)) {
        break;
      }
      int done = source.read(memory, address, length);
      total += done;
      if (done < length) {
        break;
      }
    }
    memory.setInt(result, total);
  }

  void write(int fd, int vectors, int count, int result) {
    Fd target = fds.get(fd, Rights.FD_WRITE);
    GuestMemory memory = guest.memory();
    memory.getInt(result);
    checkVectors(memory, vectors, count);
    int total = 0;
    for (int i = 0; i < count; i++) {
      int length = memory.getInt(vectors + 8 * i + 4);
      if (length == 0) {
        continue;
      }
      int done;
      try {
        done = target.write(memory, memory.getInt(vectors + 8 * i), length);
      } catch (io.github.wasmrun.files.FileException e) {
        if (total > 0) {
          break;
        }
        throw e;
      }
      total += done;
      if (done < length) {
        break;
      }
    }
    memory.setInt(result, total);
  }

  void pread(int fd, int vectors, int count, long offset, int result) {
    FileFd source = fds.file(fd, Rights.FD_READ | Rights.FD_SEEK);
    checkOffset(offset);
    GuestMemory memory = guest.memory();
    memory.getInt(result);
    checkVectors(memory, vectors, count);
    int total = 0;
    for (int i = 0; i < count && offset <= Long.MAX_VALUE - total; i++) {
      int length = memory.getInt(vectors + 8 * i + 4);
      int done = source.readAt(memory, offset + total, memory.getInt(vectors + 8 * i), length);
      total += done;
      if (done < length) {
        break;
      }
    }
    memory.setInt(result, total);
  }

  void pwrite(int fd, int vectors, int count, long offset, int result) {
    FileFd target = fds.file(fd, Rights.FD_WRITE | Rights.FD_SEEK);
    checkOffset(offset);
    GuestMemory memory = guest.memory();
    memory.getInt(result);
    checkVectors(memory, vectors, count);
    int total = 0;
    for (int i = 0; i < count; i++) {
      int length = memory.getInt(vectors + 8 * i + 4);
      int done = target.writeAt(memory, offset + total, memory.getInt(vectors + 8 * i), length);
      total += done;
      if (done < length) {
        break;
      }
    }
    memory.setInt(result, total);
  }

  private static void checkOffset(long offset) {
    if (offset < 0) {
      throw Errno.INVAL.error();
    }
  }

  /**
   * All buffers lie in the memory, and are 2 GiB together at most. A single short one is left to
   * the access itself, which checks it in one go.
   */
  private void checkVectors(GuestMemory memory, int vectors, int count) {
    if (count == 1) {
      int length = memory.getInt(vectors + 4);
      if (length >= 0 && length <= 512) {
        return;
      }
    }
    memory.check(vectors, 8 * Integer.toUnsignedLong(count));
    int total = 0;
    for (int i = 0; i < count; i++) {
      int length = memory.getInt(vectors + 8 * i + 4);
      memory.check(memory.getInt(vectors + 8 * i), Integer.toUnsignedLong(length));
      total += length;
      if (length < 0 || total < 0) {
        throw Errno.INVAL.error();
      }
    }
  }

  void seek(int fd, long offset, int whence, int result) {
    boolean tell = whence == WHENCE_CUR && offset == 0;
    FileFd file = fds.file(fd, 0);
    int needed = tell ? Rights.FD_SEEK | Rights.FD_TELL : Rights.FD_SEEK;
    if ((file.rights & needed) == 0) {
      throw Errno.NOTCAPABLE.error();
    }
    long base;
    switch (whence) {
      case WHENCE_SET:
        base = 0;
        break;
      case WHENCE_CUR:
        base = file.position;
        break;
      case WHENCE_END:
        base = file.file().size();
        break;
      default:
        throw Errno.INVAL.error();
    }
    if (offset > Long.MAX_VALUE - base) {
      throw Errno.OVERFLOW.error();
    }
    long position = base + offset;
    if (position < 0) {
      throw Errno.INVAL.error();
    }
    guest.memory().setLong(result, position);
    file.position = position;
  }

  void tell(int fd, int result) {
    FileFd file = fds.file(fd, Rights.FD_TELL);
    guest.memory().setLong(result, file.position);
  }

  void advise(int fd, long offset, long length, int advice) {
    fds.file(fd, Rights.FD_ADVISE);
    if (offset < 0 || length < 0 || advice < 0 || advice > LAST_ADVICE) {
      throw Errno.INVAL.error();
    }
  }

  void allocate(int fd, long offset, long length) {
    FileHandle file = fds.file(fd, Rights.FD_ALLOCATE).file();
    if (offset < 0 || length <= 0) {
      throw Errno.INVAL.error();
    }
    if (offset > Long.MAX_VALUE - length) {
      throw Errno.FBIG.error();
    }
    if (offset + length > file.size()) {
      file.setSize(offset + length);
    }
  }

  void sync(int fd, int right) {
    fds.get(fd, right).sync();
  }

  void fdstatGet(int fd, int result) {
    Fd of = fds.get(fd);
    GuestMemory memory = guest.memory();
    memory.check(result, 24);
    memory.setLong(result, 0);
    memory.setByte(result, (byte) of.type().code());
    memory.setShort(result + 2, (short) of.flags);
    memory.setLong(result + 8, of.rights);
    memory.setLong(result + 16, of.inheriting);
  }

  void fdstatSetFlags(int fd, int flags) {
    Fd of = fds.get(fd, Rights.FD_FDSTAT_SET_FLAGS);
    if ((flags & ~ALL_FLAGS) != 0) {
      throw Errno.INVAL.error();
    }
    of.flags = flags;
  }

  void fdstatSetRights(int fd, long base, long inheriting) {
    Fd of = fds.get(fd);
    if ((base & ~of.rights) != 0 || (inheriting & ~of.inheriting) != 0) {
      throw Errno.NOTCAPABLE.error();
    }
    of.rights = (int) base;
    of.inheriting = (int) inheriting;
  }

  void filestatGet(int fd, int result) {
    Fd of = fds.get(fd, Rights.FD_FILESTAT_GET);
    Records.writeStat(guest, of.stat(), result);
  }

  void filestatSetSize(int fd, long size) {
    FileFd of = fds.file(fd, Rights.FD_FILESTAT_SET_SIZE);
    if (size < 0) {
      throw Errno.FBIG.error();
    }
    of.file().setSize(size);
  }

  void filestatSetTimes(int fd, long accessed, long modified, int flags) {
    Fd of = fds.get(fd, Rights.FD_FILESTAT_SET_TIMES);
    Records.checkTimes(flags);
    of.setTimes(
        Records.accessTime(guest, flags, accessed), Records.modifyTime(guest, flags, modified));
  }

  void prestatGet(int fd, int result) {
    byte[] name = preopened(fd);
    GuestMemory memory = guest.memory();
    memory.check(result, 8);
    memory.setInt(result, 0);
    memory.setInt(result + 4, name.length);
  }

  void prestatDirName(int fd, int address, int length) {
    byte[] name = preopened(fd);
    if (Integer.compareUnsigned(length, name.length) < 0) {
      throw Errno.NAMETOOLONG.error();
    }
    guest.memory().store(address, name, name.length);
  }

  private byte[] preopened(int fd) {
    byte[] name = fds.get(fd) instanceof DirectoryFd directory ? directory.preopened : null;
    if (name == null) {
      throw Errno.BADF.error();
    }
    return name;
  }
}
