package io.github.wasmrun.spi;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.type.FuncType;
import java.util.Objects;

/** The plain implementation of {@link HostFunction}. */
public final class HostFunctions {
  private HostFunctions() {}

  /** A host function of a type and its code. */
  public static HostFunction of(FuncType type, HostFunction.Body body) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(body, "body");
    return new Plain(type, body);
  }

  /** The code of a host function, without what may be around it. */
  public static HostFunction.Body body(HostFunction function) {
    return function instanceof Plain plain ? plain.body() : function::call;
  }

  private record Plain(FuncType type, HostFunction.Body body) implements HostFunction {
    @Override
    public void call(Args args) {
      body.call(args);
    }
  }
}
