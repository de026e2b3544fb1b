package io.github.wasmrun.integration;

import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.integration.TaskMetrics.Metric;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A guest's function within one task: an instance that is made when it is needed, and made again
 * after a failure, since nobody knows in which state a failed one is.
 *
 * <p>The module may import {@code wasmrun:plugin error(i32 address, i32 length)}, which makes the
 * call fail with the guest's own text when the function returns, and {@code wasmrun:plugin log(i32
 * level, i32 address, i32 length)}. Everything else comes from the handle's {@link HostFunctions}.
 *
 * <p>One thread at a time. Close it at the end of the task.
 */
public final class GuestTask implements AutoCloseable {
  private static final int FLUSH_CALLS = 512;
  private static final int MAX_TEXT = 2000;

  private final GuestFunction function;
  private final TaskMetrics metrics;
  private final CompiledModules.Lease lease;
  private final GuestImports imports;
  private final long[] counts = new long[Metric.values().length];
  private @Nullable RunningGuest running;
  private int unflushed;
  private long nanos;
  private long fuel;
  private long failures;
  private boolean closed;

  private GuestTask(GuestFunction function, TaskMetrics metrics) {
    this.function = function;
    this.metrics = metrics;
    this.imports = GuestImports.of(function);
    this.lease = CompiledModules.acquire(function.source(), function.engine(), function.cache());
  }

  /**
   * A task for a handle that is {@linkplain GuestFunction#resolve resolved}.
   *
   * @throws GuestTaskException if the module cannot be read or has changed, or its host functions
   *     cannot be made
   */
  public static GuestTask open(GuestFunction function, TaskMetrics metrics) {
    function.params();
    return new GuestTask(function, metrics);
  }

  /** How often this process, for this class loader, has compiled a module. */
  public static long compilations() {
    return CompiledModules.compilations();
  }

  /**
   * Calls the function for one row.
   *
   * @param args a value for each parameter, as {@link ValueKind} says, none of them null; not
   *     changed
   * @return null without results, the value of one, an {@code Object[]} of several
   * @throws GuestRowException if the guest fails
   * @throws GuestTaskException if a limit of the task is reached
   * @throws IllegalArgumentException if an argument is of another type: no failure of the row
   */
  public @Nullable Object call(Object... args) {
    Object[] converted = convert(args);
    return run(1, guest -> guest.call(converted));
  }

  /**
   * Calls a function for batches for up to {@link GuestFunction#batchRows} rows. If that fails, it
   * is called for halves, until the rows that fail are found.
   *
   * @param rows the rows; each a value or null for each parameter
   * @param count how many of them
   * @return for each row: what {@link #call} returns, or its {@link GuestRowException}
   */
  public @Nullable Object[] callBatch(@Nullable Object[][] rows, int count) {
    @Nullable Object[][] converted = new Object[count][];
    for (int i = 0; i < count; i++) {
      converted[i] = convert(rows[i]);
    }
    @Nullable Object[] outcomes = new Object[count];
    batch(converted, 0, count, outcomes);
    return outcomes;
  }

  private void batch(@Nullable Object[][] rows, int from, int to, @Nullable Object[] outcomes) {
    if (from == to) {
      return;
    }
    try {
      @Nullable Object[] given =
          run(to - from, guest -> guest.callBatch(Arrays.copyOfRange(rows, from, to)));
      System.arraycopy(given, 0, outcomes, from, given.length);
    } catch (GuestRowException e) {
      if (to - from == 1) {
        outcomes[from] = e;
        return;
      }
      int middle = (from + to) >>> 1;
      batch(rows, from, middle, outcomes);
      batch(rows, middle, to, outcomes);
    }
  }

  private @Nullable Object[] convert(@Nullable Object[] args) {
    int count = function.params().size();
    if (args.length != count) {
      throw new IllegalArgumentException(
          function.export() + " takes " + count + " arguments, got " + args.length);
    }
    @Nullable Object[] converted = new Object[count];
    for (int i = 0; i < count; i++) {
      Object value = args[i];
      if (value != null) {
        converted[i] = function.params().get(i).convert(value, function.export(), i);
      } else if (function.batchRows() == 0) {
        throw new IllegalArgumentException(
            function.export() + ": argument " + (i + 1) + " is null; only batches take nulls");
      }
    }
    return converted;
  }

  /** A call of the guest. */
  private interface Call<T> {
    T on(RunningGuest guest);
  }

  private <T> T run(int rows, Call<T> call) {
    if (closed) {
      throw new IllegalStateException("the task of " + function + " has ended");
    }
    long start = System.nanoTime();
    RunningGuest guest = running;
    try {
      if (guest == null) {
        guest = start();
      }
      guest.begin(rows);
      T result = call.on(guest);
      String error = imports.takeError();
      if (error != null) {
        throw new GuestRowException("ERROR", function.export() + ": " + cut(error));
      }
      guest.calls++;
      if (guest.calls >= function.renewAfter()) {
        end();
      }
      return result;
    } catch (RuntimeException e) {
      GuestRowException failure = failure(e);
      count(Metric.FAILURES, rows == 1 ? 1 : 0);
      if (rows == 1) {
        failures++;
      }
      if (!"ERROR".equals(failure.kind())) {
        end();
      }
      imports.takeError();
      if (Thread.currentThread().isInterrupted()) {
        throw new GuestTaskException("the task of " + function + " is interrupted");
      }
      throw failure;
    } finally {
      long time = System.nanoTime() - start;
      nanos += time;
      count(Metric.NANOS, time);
      count(Metric.CALLS, 1);
      count(Metric.ROWS, rows);
      if (guest != null) {
        takeFuel(guest);
      }
      unflushed += rows;
      if (unflushed >= FLUSH_CALLS) {
        flush();
      }
      checkTask();
    }
  }

  private RunningGuest start() {
    count(Metric.INSTANCES, 1);
    RunningGuest made = RunningGuest.start(function, lease.module(), imports);
    running = made;
    return made;
  }

  private void end() {
    RunningGuest ended = running;
    running = null;
    if (ended != null) {
      takeFuel(ended);
      ended.close();
    }
  }

  private void takeFuel(RunningGuest guest) {
    if (!guest.isClosed()) {
      long used = guest.takeFuel();
      fuel += used;
      count(Metric.FUEL, used);
    }
  }

  private GuestRowException failure(RuntimeException e) {
    if (e instanceof GuestRowException known) {
      return known;
    }
    String text =
        function.export() + ": " + cut(e.getMessage() == null ? e.toString() : e.getMessage());
    if (e instanceof TrapException trap) {
      StringBuilder frames = new StringBuilder(text);
      trap.frames().stream().limit(8).forEach(frame -> frames.append(" at ").append(frame));
      return new GuestRowException(trap.code().name(), frames.toString());
    }
    if (e instanceof FuelExhaustedException || e instanceof LimitException) {
      return new GuestRowException("LIMIT", text);
    }
    return new GuestRowException(e instanceof WasmException ? "EXCEPTION" : "HOST", text);
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }

  private void checkTask() {
    GuestLimits limits = function.limits();
    String reached = null;
    if (limits.taskFailures() >= 0 && failures > limits.taskFailures()) {
      reached = failures + " rows have failed, " + limits.taskFailures() + " may";
    } else if (limits.taskMillis() >= 0 && nanos / 1_000_000 > limits.taskMillis()) {
      reached = "its calls have taken more than " + limits.taskMillis() + " ms";
    } else if (limits.taskFuel() >= 0 && fuel > limits.taskFuel()) {
      reached = "its calls have used more than " + limits.taskFuel() + " units of fuel";
    }
    if (reached != null) {
      end();
      throw new GuestTaskException("the task of " + function + " ends: " + reached);
    }
  }

  private void count(Metric metric, long delta) {
    counts[metric.ordinal()] += delta;
  }

  /** Passes on what was counted since the last time. */
  public void flush() {
    unflushed = 0;
    for (Metric metric : Metric.values()) {
      long delta = counts[metric.ordinal()];
      if (delta != 0) {
        counts[metric.ordinal()] = 0;
        metrics.add(metric, delta);
      }
    }
  }

  /** Ends the instance and passes on what was counted. Calling it again does nothing. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        end();
        flush();
      } finally {
        lease.close();
      }
    }
  }
}
