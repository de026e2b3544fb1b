package io.github.wasmrun.jvm.compiler.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes classes also for a guest that has used up nearly all of its stack: then on a new thread,
 * with a new stack, so that what fails is the guest's call and never the making of the class.
 */
final class Deep {
  /** So many frames of {@link #use} take about 200 KB of stack, and some microseconds. */
  private static final int LEVELS = 1_500;

  private Deep() {}

  static <T> T run(Supplier<T> writer) {
    if (!hasRoom()) {
      return onNewThread(writer);
    }
    try {
      return writer.get();
    } catch (StackOverflowError e) {
      return onNewThread(writer);
    }
  }

  /** Whether the stack has room for what the classes of the generator do when first used. */
  private static boolean hasRoom() {
    try {
      return use(LEVELS, 0, 0, 0, 0, 0, 0, 0) == 0;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  private static long use(int levels, long a, long b, long c, long d, long e, long f, long g) {
    return levels == 0 ? a : use(levels - 1, b, c, d, e, f, g, a) + a;
  }

  private static <T> T onNewThread(Supplier<T> writer) {
    Task<T> task = new Task<>(writer);
    Thread thread = new Thread(task, "wasmrun-generator");
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return task.result();
  }

  /** No lambda: the JDK would make its class on the full stack. */
  private static final class Task<T> implements Runnable {
    private final Supplier<T> writer;
    private final List<T> made = new ArrayList<>(1);
    private @Nullable Throwable failure;

    Task(Supplier<T> writer) {
      this.writer = writer;
    }

    @Override
    public void run() {
      try {
        made.add(writer.get());
      } catch (Throwable e) {
        failure = e;
      }
    }

    T result() {
      if (failure != null) {
        throw new IllegalStateException(failure);
      }
      return made.get(0);
    }
  }
}
