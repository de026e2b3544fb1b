package io.github.wasmrun;

import io.github.wasmrun.internal.link.WithBody;
import io.github.wasmrun.type.FuncType;
import java.util.Objects;

/** A type and a body. */
record PlainHostFunction(FuncType type, HostFunction.Body body)
    implements HostFunction, WithBody<HostFunction.Body> {
  static HostFunction of(FuncType type, HostFunction.Body body) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(body, "body");
    return new PlainHostFunction(type, body);
  }

  @Override
  public void call(Args args) {
    body.call(args);
  }
}
