package io.github.wasmrun.worker;

import io.github.wasmrun.internal.link.Later;
import io.github.wasmrun.type.FuncType;
import java.util.function.Function;

/** The only asynchronous functions; a class of its own, so that users do not see {@link Later}. */
final class LaterFunction extends AsyncFunction implements Later<AsyncFunction> {
  LaterFunction(FuncType type, Body body) {
    super(type, body);
  }

  @Override
  public <T> T give(Function<AsyncFunction, T> taker) {
    return taker.apply(this);
  }
}
