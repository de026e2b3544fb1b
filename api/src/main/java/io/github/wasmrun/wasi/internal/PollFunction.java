package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.Memory;
import io.github.wasmrun.wasi.Errno;
import io.github.wasmrun.wasi.FileException;

/** The function {@code poll_oneoff}. */
final class PollFunction {
  private static final int SUBSCRIPTION = 48;
  private static final int EVENT = 32;
  private static final int CLOCK = 0;
  private static final int FD_READ = 1;
  private static final int FD_WRITE = 2;
  private static final int ABSTIME = 1;

  /** How long to wait before looking for input again. */
  private static final long INPUT_PAUSE = 10_000_000;

  private final Guest guest;
  private final SystemFunctions system;

  PollFunction(Guest guest, SystemFunctions system) {
    this.guest = guest;
    this.system = system;
  }

  void poll(int subscriptions, int events, int count, int result) {
    Memory memory = guest.memory();
    if (count == 0) {
      throw Errno.INVAL.error();
    }
    long unsignedCount = Integer.toUnsignedLong(count);
    guest.check(memory, subscriptions, SUBSCRIPTION * unsignedCount);
    guest.check(memory, events, EVENT * unsignedCount);
    memory.getInt(result);
    Round round = new Round(memory, events);
    while (true) {
      round.begin();
      for (int i = 0; i < count; i++) {
        round.look(subscriptions + SUBSCRIPTION * i);
      }
      if (round.found == 0 && round.waitsForInput && round.wait < 0) {
        // Nothing ends the wait but input: let the read do the waiting.
        round.inputCounts = true;
        continue;
      }
      if (round.found > 0) {
        memory.setInt(result, round.found);
        return;
      }
      long pause = round.waitsForInput ? Math.min(round.wait, INPUT_PAUSE) : round.wait;
      if (pause > 0 && !guest.clock.sleep(pause)) {
        throw Errno.INTR.error();
      }
    }
  }

  /** One look at all subscriptions; the clocks' start stays the same for all of them. */
  private final class Round {
    private final Memory memory;
    private final int events;
    private final long monotonicStart = guest.clock.monotonicNanos();
    private final long realtimeStart = guest.clock.realtimeNanos();
    int found;
    boolean waitsForInput;
    boolean inputCounts;

    /** Until the first clock fires; negative if there is none. */
    long wait;

    Round(Memory memory, int events) {
      this.memory = memory;
      this.events = events;
    }

    void begin() {
      found = 0;
      waitsForInput = false;
      wait = -1;
    }

    void look(int at) {
      int type = memory.getByte(at + 8);
      long userdata = memory.getLong(at);
      if (type == CLOCK) {
        lookAtClock(at, userdata);
      } else if (type == FD_READ || type == FD_WRITE) {
        lookAtFd(type, memory.getInt(at + 16), userdata);
      } else {
        throw Errno.INVAL.error();
      }
    }

    private void lookAtClock(int at, long userdata) {
      int id = memory.getInt(at + 16);
      if (!system.isClock(id)) {
        add(userdata, Errno.INVAL, CLOCK, 0);
        return;
      }
      long timeout = memory.getLong(at + 24);
      long now = system.time(id);
      long start = id == SystemFunctions.REALTIME ? realtimeStart : monotonicStart;
      long passed = (memory.getShort(at + 40) & ABSTIME) != 0 ? now : now - start;
      if (Long.compareUnsigned(passed, timeout) >= 0) {
        add(userdata, Errno.SUCCESS, CLOCK, 0);
        return;
      }
      long left = timeout - passed;
      if (left < 0) {
        left = Long.MAX_VALUE;
      }
      wait = wait < 0 ? left : Math.min(wait, left);
    }

    private void lookAtFd(int type, int number, long userdata) {
      int right = type == FD_READ ? Rights.FD_READ : Rights.FD_WRITE;
      Fd fd;
      try {
        fd = guest.fds.get(number, right | Rights.POLL_FD_READWRITE);
      } catch (FileException e) {
        add(userdata, e.errno(), type, 0);
        return;
      }
      if (type == FD_READ && !inputCounts && !fd.readReady()) {
        waitsForInput = true;
        return;
      }
      add(userdata, Errno.SUCCESS, type, type == FD_READ ? fd.available() : 65536);
    }

    private void add(long userdata, Errno error, int type, long bytes) {
      int at = events + EVENT * found++;
      memory.setLong(at, userdata);
      memory.setShort(at + 8, (short) error.code());
      memory.setByte(at + 10, (byte) type);
      memory.setLong(at + 16, bytes);
      memory.setShort(at + 24, (short) 0);
    }
  }
}
