package io.github.wasmrun.engine.host;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.internal.link.WithBody;

/** What engines do with host functions. */
public final class HostFunctions {
  private HostFunctions() {}

  /** The code of a host function, without what may be around it. */
  public static HostFunction.Body body(HostFunction function) {
    return function instanceof WithBody<?> plain
        ? (HostFunction.Body) plain.body()
        : function::call;
  }
}
