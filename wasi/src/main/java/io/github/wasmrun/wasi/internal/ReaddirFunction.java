package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileType;
import io.github.wasmrun.internal.Utf8;
import java.util.List;

/**
 * The function {@code fd_readdir}. A cookie is the index of an entry: 0 and 1 are the directory
 * itself and the one above, cookie 0 also takes a new list.
 */
final class ReaddirFunction {
  private static final int HEADER = 24;
  private static final byte[] SELF = {'.'};
  private static final byte[] ABOVE = {'.', '.'};

  private final Guest guest;

  ReaddirFunction(Guest guest) {
    this.guest = guest;
  }

  void readdir(int fd, int address, int length, long cookie, int result) {
    DirectoryFd directory = guest.fds.directory(fd, Rights.FD_READDIR);
    GuestMemory memory = guest.memory();
    memory.getInt(result);
    memory.check(address, Integer.toUnsignedLong(length));
    if (cookie < 0 || length < 0) {
      throw Errno.INVAL.error();
    }
    List<DirectoryEntry> listing = directory.listing(cookie == 0);
    int index = cookie > listing.size() + 2L ? listing.size() + 2 : (int) cookie;
    long self = index < 2 ? directory.stat().inode() : 0;
    byte[] buffer = memory.buffer(length);
    int written = 0;
    int filled = 0;
    while (written + filled < length && index < listing.size() + 2) {
      byte[] name = index == 0 ? SELF : ABOVE;
      long inode = self;
      FileType type = FileType.DIRECTORY;
      if (index >= 2) {
        DirectoryEntry entry = listing.get(index - 2);
        name = Utf8.encode(entry.name());
        inode = entry.inode();
        type = entry.type();
      }
      index++;
      if (filled + HEADER + name.length > buffer.length && filled > 0) {
        memory.store(address + written, buffer, filled);
        written += filled;
        filled = 0;
      }
      byte[] target =
          HEADER + name.length > buffer.length - filled ? new byte[HEADER + name.length] : buffer;
      putLong(target, filled, index);
      putLong(target, filled + 8, inode);
      putInt(target, filled + 16, name.length);
      putInt(target, filled + 20, type.code());
      System.arraycopy(name, 0, target, filled + HEADER, name.length);
      filled = Math.min(filled + HEADER + name.length, length - written);
      if (target != buffer) {
        memory.store(address + written, target, filled);
        written += filled;
        filled = 0;
      }
    }
    memory.store(address + written, buffer, filled);
    memory.setInt(result, written + filled);
  }

  private static void putLong(byte[] target, int at, long value) {
    putInt(target, at, (int) value);
    putInt(target, at + 4, (int) (value >>> 32));
  }

  private static void putInt(byte[] target, int at, int value) {
    target[at] = (byte) value;
    target[at + 1] = (byte) (value >> 8);
    target[at + 2] = (byte) (value >> 16);
    target[at + 3] = (byte) (value >> 24);
  }
}
