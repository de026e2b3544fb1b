package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;

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

  /** As an answer of {@link Round#look}: something was found. */
  static final long DONE = -1;

  private final Guest guest;
  private final SystemFunctions system;

  PollFunction(Guest guest, SystemFunctions system) {
    this.guest = guest;
    this.system = system;
  }

  void poll(int subscriptions, int events, int count, int result) {
    Round round = begin(subscriptions, events, count, result);
    long pause = round.look();
    while (pause != DONE) {
      if (pause > 0 && !guest.clock.sleep(pause)) {
        throw Errno.INTR.error();
      }
      pause = round.look();
    }
  }

  /** Begins a call: checks its arguments and notes the time. */
  Round begin(int subscriptions, int events, int count, int result) {
    GuestMemory memory = guest.memory();
    if (count == 0) {
      throw Errno.INVAL.error();
    }
    long unsignedCount = Integer.toUnsignedLong(count);
    memory.check(subscriptions, SUBSCRIPTION * unsignedCount);
    memory.check(events, EVENT * unsignedCount);
    memory.getInt(result);
    return new Round(memory, subscriptions, events, count, result);
  }

  /** A call, which looks at all subscriptions until one of them has something to say. */
  final class Round {
    private final GuestMemory memory;
    private final int subscriptions;
    private final int events;
    private final int count;
    private final int result;
    private final long monotonicStart = guest.clock.monotonicNanos();
    private final long realtimeStart = guest.clock.realtimeNanos();
    private int found;
    private boolean waitsForInput;
    private boolean inputCounts;

    /** Until the first clock fires; negative if there is none. */
    private long wait;

    private Round(GuestMemory memory, int subscriptions, int events, int count, int result) {
      this.memory = memory;
      this.subscriptions = subscriptions;
      this.events = events;
      this.count = count;
      this.result = result;
    }

    /** Looks once; gives {@link #DONE} or how many nanoseconds to wait before the next look. */
    long look() {
      lookAtAll();
      if (found == 0 && waitsForInput && wait < 0) {
        // Nothing ends the wait but input: let the read do the waiting.
        inputCounts = true;
        lookAtAll();
      }
      if (found > 0) {
        memory.setInt(result, found);
        return DONE;
      }
      return Math.max(0, waitsForInput ? Math.min(wait, INPUT_PAUSE) : wait);
    }

    private void lookAtAll() {
      found = 0;
      waitsForInput = false;
      wait = -1;
      for (int i = 0; i < count; i++) {
        look(subscriptions + SUBSCRIPTION * i);
      }
    }

    private void look(int at) {
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
      // A clock that goes no further passes no more time.
      if (Long.compareUnsigned(passed, timeout) >= 0 || now == Long.MAX_VALUE) {
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
