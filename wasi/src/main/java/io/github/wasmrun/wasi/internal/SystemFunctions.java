package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileType;

/** Arguments, environment, clocks, random numbers, exit and the sockets that are not there. */
final class SystemFunctions {
  static final int REALTIME = 0;
  private static final int MONOTONIC = 1;

  private final Guest guest;

  SystemFunctions(Guest guest) {
    this.guest = guest;
  }

  void sizes(byte[][] strings, int count, int size) {
    GuestMemory memory = guest.memory();
    memory.getInt(size);
    memory.setInt(count, strings.length);
    memory.setInt(size, size(strings));
  }

  private static int size(byte[][] strings) {
    int size = 0;
    for (byte[] string : strings) {
      size += string.length + 1;
    }
    return size;
  }

  void get(byte[][] strings, int pointers, int address) {
    GuestMemory memory = guest.memory();
    memory.check(pointers, 4L * strings.length);
    memory.check(address, size(strings));
    int at = address;
    for (int i = 0; i < strings.length; i++) {
      byte[] string = strings[i];
      memory.setInt(pointers + 4 * i, at);
      memory.store(at, string, string.length);
      memory.setByte(at + string.length, (byte) 0);
      at += string.length + 1;
    }
  }

  boolean isClock(int id) {
    return id == REALTIME || id == MONOTONIC;
  }

  long time(int id) {
    return id == REALTIME ? guest.clock.realtimeNanos() : guest.clock.monotonicNanos();
  }

  void resolution(int id, int result) {
    if (!isClock(id)) {
      throw Errno.INVAL.error();
    }
    guest
        .memory()
        .setLong(
            result,
            id == REALTIME
                ? guest.clock.realtimeResolutionNanos()
                : guest.clock.monotonicResolutionNanos());
  }

  void clockTime(int id, int result) {
    if (!isClock(id)) {
      throw Errno.INVAL.error();
    }
    guest.memory().setLong(result, time(id));
  }

  void random(int address, int length) {
    GuestMemory memory = guest.memory();
    memory.check(address, Integer.toUnsignedLong(length));
    byte[] buffer = memory.buffer(length);
    for (int done = 0; done != length; ) {
      int left = length - done;
      int count = Integer.compareUnsigned(left, buffer.length) < 0 ? left : buffer.length;
      guest.random.fill(buffer, 0, count);
      memory.store(address + done, buffer, count);
      done += count;
    }
  }

  /** The first exit counts, also if the guest caught it and goes on. */
  void exit(int code) {
    ExitException exit = guest.exit;
    if (exit == null) {
      exit = new ExitException(code);
      guest.exit = exit;
    }
    throw exit;
  }

  /** What a call on a socket gets: no descriptor is one. */
  void socket(int fd) {
    Fd found = guest.fds.get(fd);
    throw (found.type() == FileType.DIRECTORY ? Errno.BADF : Errno.NOTSOCK).error();
  }
}
