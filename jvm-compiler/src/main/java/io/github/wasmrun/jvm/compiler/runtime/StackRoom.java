package io.github.wasmrun.jvm.compiler.runtime;

/**
 * Room on the stack of the current thread. A guest chooses how full the stack is when its code asks
 * for something that all modules share; a {@code StackOverflowError} in the middle of a change
 * would leave that broken.
 */
public final class StackRoom {
  private static final int FRAMES = 100;

  private StackRoom() {}

  /** Overflows now if there is no room for a few calls. */
  public static void check() {
    if (use(FRAMES) != FRAMES) {
      throw new IllegalStateException();
    }
  }

  private static int use(int frames) {
    return frames == 0 ? 0 : 1 + use(frames - 1);
  }
}
