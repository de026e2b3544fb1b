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
  private Deep() {}

  static <T> T run(Supplier<T> writer) {
    try {
      return writer.get();
    } catch (StackOverflowError e) {
      return onNewThread(writer);
    }
  }

  private static <T> T onNewThread(Supplier<T> writer) {
    List<T> made = new ArrayList<>(1);
    @Nullable Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            () -> {
              try {
                made.add(writer.get());
              } catch (Throwable e) {
                failure[0] = e;
              }
            },
            "wasmrun-generator");
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
    if (failure[0] != null) {
      throw new IllegalStateException(failure[0]);
    }
    return made.get(0);
  }
}
