package io.github.wasmrun.jvm.internal.endive.guest;

import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.TrapException;
import run.endive.runtime.WasmException;

/** For compiled guests: which exceptions a handler takes, and what {@code throw_ref} throws. */
public final class Exceptions {
  private Exceptions() {}

  /**
   * Whether {@code exception} has the tag {@code index} of {@code instance}: the same one, not just
   * one of the same type as Endive has it.
   */
  public static boolean match(WasmException exception, int index, Instance instance) {
    return TagView.original(exception.instance().tag(exception.tagIdx()))
        == TagView.original(instance.tag(index));
  }

  /** What {@code throw_ref} throws for {@code reference}. */
  public static WasmException thrown(Instance instance, @Nullable Object reference) {
    if (reference == null) {
      throw new TrapException("null exception reference");
    }
    return (WasmException) reference;
  }
}
