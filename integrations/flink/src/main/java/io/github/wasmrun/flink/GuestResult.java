package io.github.wasmrun.flink;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The element of a stream that a guest's result makes. */
@FunctionalInterface
public interface GuestResult<I, O> extends Serializable {
  /**
   * An element.
   *
   * @param element what came in
   * @param result what the guest gave: the value of one result, an {@code Object[]} of several,
   *     null if the guest was not called or failed
   */
  O of(I element, @Nullable Object result);
}
