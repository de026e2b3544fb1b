package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.LimitException;

/** What is thrown for more than this JVM has. */
public final class Limits {
  private Limits() {}

  public static LimitException noRoom(String what, OutOfMemoryError cause) {
    return new LimitException("hostMemory", what + ": the JVM has no room for it", cause);
  }

  public static LimitException noStack(String what, StackOverflowError cause) {
    return new LimitException(
        "hostStack", what + ": the stack of the current thread has no room for it", cause);
  }
}
