package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.support.Unsigned;

/** Resources of the guest. */
public interface Counters {
  /** The function {@code sum}. */
  @Unsigned
  int sum(Counter a, Counter b);

  /** What {@code counter} does without one of them. */
  Counter.Factory counterFactory();

  /** The resource {@code counter}. */
  interface Counter extends AutoCloseable {
    /** The function {@code add}. */
    @Unsigned
    int add(@Unsigned int x);

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code counter} does without one of them. */
    interface Factory {
      /** The function {@code constructor}. */
      Counter create(@Unsigned int start);

      /** The function {@code merge}. */
      Counter merge(Counter a, Counter b);
    }
  }
}
