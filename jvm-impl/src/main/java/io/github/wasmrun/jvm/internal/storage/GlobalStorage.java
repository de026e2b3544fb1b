package io.github.wasmrun.jvm.internal.storage;

import org.jspecify.annotations.Nullable;

/** The value of one global: a number of at most 128 bits, or a reference as the code has it. */
public interface GlobalStorage {
  /** The number; of a vector the low half. 32-bit numbers are in the low bits. */
  long low();

  /** The high half of a vector. */
  long high();

  /** Sets a number; {@code high} counts for vectors only. */
  void setNumber(long low, long high);

  /** The reference; functions are the host's objects. */
  @Nullable Object reference();

  /** What the code keeps beside the reference, for example whose it is. */
  @Nullable Object owner();

  /** Sets the reference. */
  void setReference(@Nullable Object reference, @Nullable Object owner);
}
