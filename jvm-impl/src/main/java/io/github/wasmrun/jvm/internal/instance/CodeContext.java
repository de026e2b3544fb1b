package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.jvm.internal.code.InstanceCode;

/** The context of methods that call code directly. */
interface CodeContext {
  /** The code for a call from the host; throws if the instance is closed. */
  InstanceCode code();
}
