package io.github.wasmrun.wasi.component.internal;

/** Something that a guest can wait for. */
interface Pollable {
  /** What is ready at all times. */
  Pollable ALWAYS = () -> true;

  /** Whether the wait is over. */
  boolean ready();

  /** For how many nanoseconds it will not be ready; negative if that is not known. */
  default long nanosLeft() {
    return -1;
  }

  /** Whether the signal of the network is set when this may have become ready. */
  default boolean isSignalled() {
    return false;
  }

  /** Nothing else can end the wait: the next use of what this is of does the waiting. */
  default void mustWait() {}
}
