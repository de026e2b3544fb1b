package io.github.wasmrun.engine.worker;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.worker.AsyncFunction;
import org.jspecify.annotations.Nullable;

/**
 * A host function that a worker may call by itself, on a host where workers see the objects of the
 * main thread; elsewhere it runs on the main thread. Immutable.
 *
 * @param type its type
 * @param body its code, which locks what it shares and may wait
 * @param later what runs on the main thread instead, which must not wait; null for the same code
 */
public record AnyThread(FuncType type, HostFunction.Body body, @Nullable AsyncFunction later)
    implements HostFunction {
  @Override
  public void call(Args args) {
    body.call(args);
  }
}
