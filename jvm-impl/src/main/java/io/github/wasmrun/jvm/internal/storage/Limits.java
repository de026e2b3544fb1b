package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.LimitException;

/** What is thrown for more than a limit allows. */
public final class Limits {
  private Limits() {}

  public static LimitException pages(long asked, long allowed) {
    return new LimitException(
        "maxMemoryPages",
        "memory of " + asked + " pages: at most " + allowed + " are allowed",
        null);
  }

  public static LimitException elements(long asked, long allowed) {
    return new LimitException(
        "maxTableElements",
        "table of " + asked + " elements: at most " + allowed + " are allowed",
        null);
  }

  public static LimitException noRoom(String what, OutOfMemoryError cause) {
    return new LimitException("hostMemory", what + ": the JVM has no room for it", cause);
  }

  public static LimitException noStack(String what, StackOverflowError cause) {
    return new LimitException(
        "hostStack", what + ": the stack of the current thread has no room for it", cause);
  }
}
