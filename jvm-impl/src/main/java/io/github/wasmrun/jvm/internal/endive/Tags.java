package io.github.wasmrun.jvm.internal.endive;

import run.endive.runtime.Instance;
import run.endive.runtime.WasmException;

/** For compiled guests: which exceptions a handler takes. */
public final class Tags {
  private Tags() {}

  /**
   * Whether {@code exception} has the tag {@code index} of {@code instance}: the same one, not just
   * one of the same type as Endive has it.
   */
  public static boolean match(WasmException exception, int index, Instance instance) {
    return TagView.original(exception.instance().tag(exception.tagIdx()))
        == TagView.original(instance.tag(index));
  }
}
