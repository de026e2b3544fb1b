package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that may have to wait, maybe several times. */
interface Step {
  /** What the call waits for before it goes on; it goes on when one of them is ready. */
  List<? extends Pollable> until();

  /** Goes on; gives whether the call has ended. */
  boolean go();

  /** The result, when the call has ended; null if the function has none. */
  @Nullable Val result();
}
