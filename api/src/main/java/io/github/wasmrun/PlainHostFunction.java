package io.github.wasmrun;

import io.github.wasmrun.internal.link.WithBody;
import io.github.wasmrun.type.FuncType;
import java.util.Objects;

/** A type and a body. */
final class PlainHostFunction implements HostFunction, WithBody<HostFunction.Body> {
  private final FuncType type;
  private final HostFunction.Body body;

  private PlainHostFunction(FuncType type, HostFunction.Body body) {
    this.type = type;
    this.body = body;
  }

  static HostFunction of(FuncType type, HostFunction.Body body) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(body, "body");
    return new PlainHostFunction(type, body);
  }

  @Override
  public FuncType type() {
    return type;
  }

  @Override
  public HostFunction.Body body() {
    return body;
  }

  @Override
  public void call(Args args) {
    body.call(args);
  }
}
