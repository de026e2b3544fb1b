package io.github.wasmrun.wasi;

import io.github.wasmrun.internal.Range;
import io.github.wasmrun.wasi.internal.Capture;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Output that is kept and told to listeners; one that comes late hears first what was written
 * before.
 *
 * <pre>{@code
 * RecordedOutput out = RecordedOutput.create(1 << 20);
 * CompletableFuture<WasiResult> run = Wasi.command(module).stdout(out).runAsync();
 * out.addListener(WasiOutput.lines(line -> show(line))); // nothing is lost
 * }</pre>
 *
 * <p>One thread at a time: that which runs the guest.
 */
public final class RecordedOutput implements WasiOutput {
  private final Capture capture;
  private final List<WasiOutput> listeners = new ArrayList<>();
  private boolean ended;

  private RecordedOutput(int limit) {
    capture = new Capture(limit);
  }

  /**
   * Keeps the first bytes for listeners that come late; those that are there hear everything.
   *
   * @param limit how many bytes, 0 or more
   */
  public static RecordedOutput create(int limit) {
    Range.check("limit", limit, 0, Integer.MAX_VALUE - 8);
    return new RecordedOutput(limit);
  }

  /** Tells {@code listener} what was kept so far, then all that comes, and the end. */
  public void addListener(WasiOutput listener) {
    Objects.requireNonNull(listener, "listener");
    byte[] before = capture.bytes();
    if (before.length > 0) {
      listener.write(before, 0, before.length);
    }
    if (ended) {
      listener.end();
    } else {
      listeners.add(listener);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    capture.write(bytes, offset, length);
    for (WasiOutput listener : listeners) {
      listener.write(bytes, offset, length);
    }
  }

  @Override
  public void end() {
    if (!ended) {
      ended = true;
      for (WasiOutput listener : listeners) {
        listener.end();
      }
      listeners.clear();
    }
  }

  /** A copy of what was kept. */
  public byte[] bytes() {
    return capture.bytes();
  }

  /** What was kept, as UTF-8 text. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Whether there was more than is kept. */
  public boolean isCut() {
    return capture.isCut();
  }

  /** Whether the guest has ended. */
  public boolean isEnded() {
    return ended;
  }
}
