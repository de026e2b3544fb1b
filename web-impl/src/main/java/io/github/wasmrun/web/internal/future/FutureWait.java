package io.github.wasmrun.web.internal.future;

import io.github.wasmrun.web.internal.call.HostFrames;
import java.util.function.Consumer;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;

/** Suspends a Java thread; only what calls it pays for TeaVM's coroutines. */
public final class FutureWait {
  private FutureWait() {}

  /**
   * Waits until the {@link Runnable} that is given to {@code register} runs.
   *
   * @throws IllegalStateException if the caller is no Java thread or a guest is among its callers,
   *     where TeaVM cannot suspend
   */
  public static void await(Consumer<Runnable> register) {
    if (HostFrames.depth() > 0) {
      throw new IllegalStateException(
          "cannot wait for a future inside a host function: the guest cannot be suspended");
    }
    try {
      suspend(register);
    } catch (RuntimeException error) {
      String text = error.getMessage();
      if (text == null || !text.contains("non-threading context")) {
        throw error;
      }
      throw new IllegalStateException(
          "cannot wait for a future in a JavaScript callback: only main and Java threads can be"
              + " suspended; go on with thenAccept, or start a Thread");
    }
  }

  @Async
  private static native Void suspend(Consumer<Runnable> register);

  private static void suspend(Consumer<Runnable> register, AsyncCallback<Void> callback) {
    boolean[] woken = new boolean[1];
    register.accept(
        () -> {
          if (!woken[0]) {
            woken[0] = true;
            Tasks.EXECUTOR.execute(() -> callback.complete(null));
          }
        });
  }
}
