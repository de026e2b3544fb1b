package io.github.wasmrun.wasi.io;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.wasi.Wasi;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Standard input that the host gives bit by bit while the program runs: what somebody types.
 *
 * <pre>{@code
 * InteractiveInput in = InteractiveInput.create();
 * CompletableFuture<WasiResult> run = Wasi.command(module).stdin(in).inWorker().runAsync();
 * in.send("a line\n");
 * in.end();
 * }</pre>
 *
 * <p>A program in a worker ({@link Wasi#inWorker}, {@link Wasi#threads}) waits for input; any other
 * gets {@link Errno#AGAIN} while there is none. For one guest. Thread-safe.
 */
public final class InteractiveInput implements WasiInput {
  /**
   * What there is to read.
   *
   * @param ready completes when there is something, or the end
   */
  private record State(byte[] bytes, boolean ended, CompletableFuture<Void> ready) {
    boolean isReady() {
      return ended || bytes.length > 0;
    }
  }

  private final AtomicReference<State> state =
      new AtomicReference<>(new State(new byte[0], false, new CompletableFuture<>()));

  private InteractiveInput() {}

  /** Input without anything yet. */
  public static InteractiveInput create() {
    return new InteractiveInput();
  }

  /** Gives text in UTF-8; a line has to bring its end. */
  public void send(String text) {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Gives bytes, which are copied.
   *
   * @throws IllegalStateException after {@link #end}
   */
  public void send(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    change(bytes, false);
  }

  /** There will be nothing more. Calling it again does nothing. */
  public void end() {
    if (!state.get().ended) {
      change(new byte[0], true);
    }
  }

  private void change(byte[] more, boolean ends) {
    State before;
    State after;
    do {
      before = state.get();
      if (before.ended) {
        if (ends) {
          return;
        }
        throw new IllegalStateException("the input has ended");
      }
      byte[] all = Arrays.copyOf(before.bytes, before.bytes.length + more.length);
      System.arraycopy(more, 0, all, before.bytes.length, more.length);
      after = new State(all, ends, before.ready);
    } while (!state.compareAndSet(before, after));
    if (after.isReady()) {
      after.ready.complete(null);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    while (true) {
      State before = state.get();
      int count = Math.min(length, before.bytes.length);
      if (count == 0) {
        return before.ended ? END : LATER;
      }
      byte[] left = Arrays.copyOfRange(before.bytes, count, before.bytes.length);
      boolean more = left.length > 0 || before.ended;
      State after = new State(left, before.ended, more ? before.ready : new CompletableFuture<>());
      if (state.compareAndSet(before, after)) {
        System.arraycopy(before.bytes, 0, target, offset, count);
        return count;
      }
    }
  }

  @Override
  public boolean ready() {
    return state.get().isReady();
  }

  /** Completes when there is something to read, or the end. */
  @Override
  public CompletableFuture<Void> whenReady() {
    State now = state.get();
    return now.isReady() ? CompletableFuture.completedFuture(null) : now.ready;
  }
}
