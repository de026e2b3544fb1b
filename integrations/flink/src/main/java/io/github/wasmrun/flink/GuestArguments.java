package io.github.wasmrun.flink;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The arguments of a guest's function in an element of a stream. */
@FunctionalInterface
public interface GuestArguments<I> extends Serializable {
  /** A value for each parameter; if one is null the guest is not called, except by batches. */
  @Nullable Object[] of(I element);
}
