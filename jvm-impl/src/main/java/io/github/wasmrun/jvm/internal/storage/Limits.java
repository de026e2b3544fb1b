package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.LimitException;

/** What is thrown for more than this JVM has. */
public final class Limits {
  private Limits() {}

  public static LimitException noRoom(String what, OutOfMemoryError cause) {
    return new LimitException("hostMemory", what + ": the JVM has no room for it", cause);
  }

  /**
   * Checks that the whole heap could hold memories of so many pages. Making them one by one until
   * it is full takes a minute of garbage collection, in which the whole JVM is slow.
   *
   * @throws LimitException if it could not
   */
  public static void checkRoom(long pages) {
    if (pages > Runtime.getRuntime().maxMemory() >>> LinearMemory.PAGE_SHIFT) {
      throw new LimitException(
          "hostMemory", "memories of " + pages + " pages: the JVM has no room for them", null);
    }
  }

  /** For a shared memory, whose declared maximum is reserved at once. */
  static LimitException noRoomOutsideHeap(int maximumPages, OutOfMemoryError cause) {
    return new LimitException(
        "hostMemory",
        "shared memory of at most "
            + maximumPages
            + " pages outside the Java heap: the JVM has no room for it; room for the declared"
            + " maximum is taken at once, so declare less, set EngineConfig.withMaxMemoryPages,"
            + " or start Java with a larger -XX:MaxDirectMemorySize",
        cause);
  }

  public static LimitException noStack(String what, StackOverflowError cause) {
    return new LimitException(
        "hostStack", what + ": the stack of the current thread has no room for it", cause);
  }
}
