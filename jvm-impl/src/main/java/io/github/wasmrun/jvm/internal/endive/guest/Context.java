package io.github.wasmrun.jvm.internal.endive.guest;

import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/** What compiled methods get besides their parameters. */
public interface Context {
  /** The first memory; null if there is none. */
  @Nullable Memory memory();

  /** The instance. */
  Instance instance();
}
