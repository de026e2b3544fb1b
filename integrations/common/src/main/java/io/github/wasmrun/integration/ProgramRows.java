package io.github.wasmrun.integration;

import io.github.wasmrun.WasmException;
import io.github.wasmrun.integration.TaskMetrics.Metric;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.WasiInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a program writes while it runs. What waits between the two threads is bounded: a
 * program that does not read holds up nobody but itself, and one that writes without end waits
 * until somebody takes its lines.
 *
 * <p>The input is taken in the thread that asks for lines, since cluster engines bind a task to its
 * thread.
 */
public final class ProgramRows implements Iterator<String>, AutoCloseable {
  private static final int MAX_INPUT = 1 << 16;
  private static final int MAX_LINES = 1024;
  private static final int MAX_LINE = 16 << 20;
  private static final int MAX_STDERR = 2000;

  private final String name;
  private final Iterator<String> lines;
  private final CompiledModules.Lease lease;
  private final TaskMetrics metrics;
  private final long start = System.nanoTime();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> input = new ArrayDeque<>();
  private final Deque<String> output = new ArrayDeque<>();
  private final LineCutter stdout = new LineCutter();
  private final StringBuilder stderr = new StringBuilder();
  private final CompletableFuture<WasiResult> future;
  private int inputBytes;
  private boolean inputEnded;
  private boolean closed;
  private boolean ended;
  private long rows;
  private @Nullable WasiResult result;
  private @Nullable Throwable failure;

  ProgramRows(
      String name,
      Wasi wasi,
      Iterator<String> lines,
      CompiledModules.Lease lease,
      TaskMetrics metrics) {
    this.name = name;
    this.lines = lines;
    this.lease = lease;
    this.metrics = metrics;
    future =
        wasi.stdin(WasiInput.of(this::portion))
            .stdout(stdout::write)
            .stderr(this::writeError)
            .runAsync();
    future.whenComplete(this::ended);
  }

  /** In the program's thread: what it reads next, null at the end. */
  private byte @Nullable [] portion() {
    lock.lock();
    try {
      while (input.isEmpty() && !inputEnded && !closed) {
        await();
      }
      byte[] next = closed ? null : input.poll();
      if (next != null) {
        inputBytes -= next.length;
        changed.signalAll();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void await() {
    try {
      changed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GuestTaskException(name + " is interrupted");
    }
  }

  /** In the program's thread: a line. */
  private void give(String line) {
    lock.lock();
    try {
      while (output.size() >= MAX_LINES && !closed) {
        await();
      }
      if (closed) {
        throw new GuestTaskException(name + " has been ended");
      }
      output.add(line);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void writeError(byte[] bytes, int offset, int length) {
    lock.lock();
    try {
      int room = MAX_STDERR - stderr.length();
      if (room > 0) {
        stderr.append(new String(bytes, offset, Math.min(room, length), StandardCharsets.UTF_8));
      }
    } finally {
      lock.unlock();
    }
  }

  private void ended(@Nullable WasiResult given, @Nullable Throwable thrown) {
    lock.lock();
    try {
      result = given;
      failure = thrown;
      String last = thrown == null ? stdout.rest() : null;
      if (last != null) {
        output.add(last);
      }
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Whether there is another line; waits for the program.
   *
   * @throws GuestTaskException if the program has failed, or ended with a code other than 0
   */
  @Override
  public boolean hasNext() {
    while (true) {
      lock.lock();
      try {
        if (!output.isEmpty()) {
          return true;
        }
        if (ended || closed) {
          check();
          return false;
        }
        if (inputEnded || inputBytes >= MAX_INPUT) {
          await();
          continue;
        }
      } finally {
        lock.unlock();
      }
      feed();
    }
  }

  private void feed() {
    byte[] line = lines.hasNext() ? bytes(lines.next()) : null;
    lock.lock();
    try {
      if (line == null) {
        inputEnded = true;
      } else {
        rows++;
        input.add(line);
        inputBytes += line.length;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static byte[] bytes(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void check() {
    if (closed) {
      return;
    }
    Throwable thrown = failure;
    WasiResult end = result;
    if (thrown == null && end != null) {
      if (end.failure().isPresent()) {
        thrown = end.failure().get();
      } else if (end.exitCode() != 0) {
        throw new GuestTaskException(name + " exited with " + end.exitCode() + errorText());
      }
    }
    if (thrown != null) {
      Throwable cause =
          !(thrown instanceof WasmException) && thrown.getCause() != null
              ? thrown.getCause()
              : thrown;
      throw new GuestTaskException(name + " failed: " + cause.getMessage() + errorText());
    }
  }

  private String errorText() {
    return stderr.isEmpty() ? "" : ": " + stderr.toString().strip();
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    lock.lock();
    try {
      String line = output.remove();
      changed.signalAll();
      return line;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the program if it still runs. Calling it again does nothing. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    future.cancel(true);
    metrics.add(Metric.CALLS, 1);
    metrics.add(Metric.INSTANCES, 1);
    metrics.add(Metric.ROWS, rows);
    metrics.add(Metric.NANOS, System.nanoTime() - start);
    lease.close();
  }

  /** Cuts output into lines, in the program's thread. */
  private final class LineCutter {
    private byte[] line = new byte[256];
    private int count;

    void write(byte[] bytes, int offset, int length) {
      int from = offset;
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '\n') {
          append(bytes, from, i - from);
          give(take());
          from = i + 1;
        }
      }
      append(bytes, from, offset + length - from);
    }

    private void append(byte[] bytes, int offset, int length) {
      if (count + length > MAX_LINE) {
        throw new GuestTaskException(name + " writes a line of more than " + MAX_LINE + " bytes");
      }
      if (count + length > line.length) {
        byte[] longer = new byte[Math.max(count + length, 2 * line.length)];
        System.arraycopy(line, 0, longer, 0, count);
        line = longer;
      }
      System.arraycopy(bytes, offset, line, count, length);
      count += length;
    }

    private String take() {
      String text = new String(line, 0, count, StandardCharsets.UTF_8);
      count = 0;
      return text;
    }

    /** The last line, if its end is missing. */
    @Nullable String rest() {
      return count == 0 ? null : take();
    }
  }
}
