package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.Args;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.engine.worker.AnyThread;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The functions of preview 1 for several threads of one guest: one at a time, but whoever waits for
 * time or input holds up nobody.
 */
public final class SharedFunctions {
  private static final FuncType SPAWN = FuncType.of(ValType.I32).returning(ValType.I32);

  /** The longest read that waits. */
  private static final int MOST_INPUT = 65536;

  /** How long to wait for another thread that reads the same input. */
  private static final long INPUT_PAUSE = 1_000_000;

  /** The program whose threads call. */
  public interface Program {
    /** Lets one thread at a time into the functions. */
    void lock();

    /** Ends {@link #lock}. */
    void unlock();

    /** What threads wait with where they may block; null where the functions run elsewhere. */
    WorkerHost.@Nullable Waiting waiting();

    /** Starts a thread; gives its number or, if there is none, a negative one. */
    int spawn(int argument);

    /** The guest has ended itself. */
    void exited();
  }

  private final Guest guest;
  private final Program program;
  private final PollFunction poll;
  private final FdFunctions fds;

  private SharedFunctions(Guest guest, Program program) {
    this.guest = guest;
    this.program = program;
    this.poll = new PollFunction(guest, new SystemFunctions(guest));
    this.fds = new FdFunctions(guest);
  }

  /**
   * The functions for all threads.
   *
   * @param plain those for a guest of one thread
   */
  public static Imports imports(Guest guest, Map<String, HostFunction> plain, Program program) {
    SharedFunctions shared = new SharedFunctions(guest, program);
    Imports all = Imports.none();
    for (Map.Entry<String, HostFunction> entry : plain.entrySet()) {
      all =
          all.withFunction(
              Preview1.MODULE, entry.getKey(), shared.of(entry.getKey(), entry.getValue()));
    }
    HostFunction spawn =
        new AnyThread(SPAWN, args -> args.returnI32(program.spawn(args.i32(0))), null);
    return all.withFunction("wasi", "thread-spawn", spawn);
  }

  private HostFunction of(String name, HostFunction function) {
    FuncType type = function.type();
    switch (name) {
      case "sched_yield":
        return new AnyThread(type, function::call, null);
      case "poll_oneoff":
        return new AnyThread(type, this::poll, AsyncFunction.of(type, this::pollLater));
      case "fd_read":
        return new AnyThread(
            type, args -> read(function, args), AsyncFunction.of(type, this::readLater));
      case "proc_exit":
        return new AnyThread(type, args -> exit(function, args), null);
      default:
        return new AnyThread(type, args -> locked(function, args), null);
    }
  }

  private void locked(HostFunction function, Args args) {
    program.lock();
    try {
      function.call(args);
    } finally {
      program.unlock();
    }
  }

  private void exit(HostFunction function, Args args) {
    try {
      locked(function, args);
    } catch (ExitException e) {
      program.exited();
      throw e;
    }
  }

  private int run(Preview1.Call call, Args args) {
    program.lock();
    try {
      return Preview1.run(guest, call, args);
    } finally {
      program.unlock();
    }
  }

  // Waiting for time.

  private void poll(Args args) {
    PollFunction.Round[] round = new PollFunction.Round[1];
    int error = run(a -> round[0] = begin(a), args);
    long[] pause = new long[1];
    while (error == 0 && pause[0] != PollFunction.DONE) {
      if (pause[0] > 0 && !guest.clock.sleep(pause[0])) {
        error = Errno.INTR.code();
      } else {
        error = run(a -> pause[0] = round[0].look(), args);
      }
    }
    args.returnI32(error);
  }

  private PollFunction.Round begin(Args args) {
    return poll.begin(args.i32(0), args.i32(1), args.i32(2), args.i32(3));
  }

  private CompletableFuture<Integer> pollLater(Args args) {
    PollFunction.Round[] round = new PollFunction.Round[1];
    int error = run(a -> round[0] = begin(a), args);
    return error == 0 ? look(round[0], args) : CompletableFuture.completedFuture(error);
  }

  private CompletableFuture<Integer> look(PollFunction.Round round, Args args) {
    long[] pause = new long[1];
    int error = run(a -> pause[0] = round.look(), args);
    if (error != 0 || pause[0] == PollFunction.DONE) {
      return CompletableFuture.completedFuture(error);
    }
    return guest
        .clock
        .sleepAsync(Math.max(1, pause[0]))
        .thenCompose(
            slept ->
                slept ? look(round, args) : CompletableFuture.completedFuture(Errno.INTR.code()));
  }

  // Waiting for input.

  /** The input that a read has to wait for; null if it has not to. */
  private @Nullable InputFd waitsFor(int fd) {
    return guest.exit == null
            && guest.fds.isOpen(fd)
            && guest.fds.get(fd) instanceof InputFd input
            && !input.answersAtOnce()
        ? input
        : null;
  }

  private void read(HostFunction function, Args args) {
    while (true) {
      InputFd input;
      boolean isMine = false;
      CompletableFuture<Void> ready = null;
      byte[] buffer = new byte[0];
      program.lock();
      try {
        input = waitsFor(args.i32(0));
        if (input == null) {
          function.call(args);
          return;
        }
        ready = input.whenReady();
        isMine = ready.isDone() && input.beginFetch();
        if (isMine) {
          buffer = new byte[firstLength(args.i32(1), args.i32(2))];
        }
      } finally {
        program.unlock();
      }
      if (isMine) {
        fetch(input, buffer);
      } else if (!ready.isDone()) {
        program.waiting().await(ready);
      } else {
        guest.clock.sleep(INPUT_PAUSE);
      }
    }
  }

  private void fetch(InputFd input, byte[] buffer) {
    int count;
    try {
      count = input.fetch(buffer);
    } catch (Throwable e) { // no flag and finally: see "Traps of TeaVM" in CONTRIBUTING.md
      endFetch(input, null, 0);
      throw e;
    }
    endFetch(input, buffer, count);
  }

  /** Ends a fetch; without a buffer it has failed. */
  private void endFetch(InputFd input, byte @Nullable [] buffer, int count) {
    program.lock();
    try {
      input.endFetch();
      if (buffer != null) {
        input.keep(buffer, count);
      }
    } finally {
      program.unlock();
    }
  }

  /** How much the first vector takes; 1 where it cannot be known. */
  private int firstLength(int vectors, int count) {
    GuestMemory memory = guest.memory();
    for (int i = 0; i < count; i++) {
      long at = Integer.toUnsignedLong(vectors) + 8L * i;
      if (!memory.has(at, 8)) {
        break;
      }
      int length = memory.getInt((int) at + 4);
      if (length != 0) {
        return length < 0 ? MOST_INPUT : Math.min(length, MOST_INPUT);
      }
    }
    return 1;
  }

  private CompletableFuture<Integer> readLater(Args args) {
    int fd = args.i32(0);
    int vectors = args.i32(1);
    int count = args.i32(2);
    int result = args.i32(3);
    InputFd input = waitsFor(fd);
    CompletableFuture<Void> ready =
        input == null ? CompletableFuture.completedFuture(null) : input.whenReady();
    return ready.thenApply(x -> run(a -> fds.read(fd, vectors, count, result), args));
  }
}
