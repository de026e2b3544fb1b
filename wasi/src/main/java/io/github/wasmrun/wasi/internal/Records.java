package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileTree;

/** The records that functions on descriptors and on paths share. */
final class Records {
  private static final int ATIM = 1;
  private static final int ATIM_NOW = 2;
  private static final int MTIM = 4;
  private static final int MTIM_NOW = 8;

  private Records() {}

  /** Writes a {@code filestat}. */
  static void writeStat(Guest guest, FileStat stat, int result) {
    GuestMemory memory = guest.memory();
    memory.check(result, 64);
    memory.setLong(result, stat.device());
    memory.setLong(result + 8, stat.inode());
    memory.setLong(result + 16, stat.type().code());
    memory.setLong(result + 24, stat.links());
    memory.setLong(result + 32, stat.size());
    memory.setLong(result + 40, stat.accessed());
    memory.setLong(result + 48, stat.modified());
    memory.setLong(result + 56, stat.changed());
  }

  /** Refuses flags that contradict each other. */
  static void checkTimes(int flags) {
    if ((flags & ~(ATIM | ATIM_NOW | MTIM | MTIM_NOW)) != 0
        || (flags & (ATIM | ATIM_NOW)) == (ATIM | ATIM_NOW)
        || (flags & (MTIM | MTIM_NOW)) == (MTIM | MTIM_NOW)) {
      throw Errno.INVAL.error();
    }
  }

  static long accessTime(Guest guest, int flags, long time) {
    return time(guest, flags & ATIM, flags & ATIM_NOW, time);
  }

  static long modifyTime(Guest guest, int flags, long time) {
    return time(guest, flags & MTIM, flags & MTIM_NOW, time);
  }

  private static long time(Guest guest, int given, int now, long time) {
    if (now != 0) {
      return guest.clock.realtimeNanos();
    }
    return given == 0 ? FileTree.KEEP : time;
  }
}
