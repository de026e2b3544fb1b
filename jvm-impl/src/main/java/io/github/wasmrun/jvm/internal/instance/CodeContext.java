package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.jvm.internal.code.InstanceCode;
import org.jspecify.annotations.Nullable;

/** The context of methods that call code directly. */
interface CodeContext {
  /** The code for a call from the host; throws if the instance is closed. */
  InstanceCode code();

  /** The mark that calls set; null if the engine does not check threads. */
  @Nullable ThreadMark mark();
}
