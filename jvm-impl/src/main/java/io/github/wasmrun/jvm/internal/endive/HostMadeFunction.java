package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.value.BoxedArgs;
import io.github.wasmrun.jvm.internal.endive.host.HostCall;
import io.github.wasmrun.jvm.internal.endive.values.Signature;
import io.github.wasmrun.type.DefinedType;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;

/** A function instance of the host. */
final class HostMadeFunction extends EngineFunction {
  private final EndiveEngine engine;
  private final HostFunction function;

  HostMadeFunction(EndiveEngine engine, HostFunction function) {
    super(new Signature(function.type()));
    this.engine = engine;
    this.function = function;
  }

  @Override
  public EndiveEngine engine() {
    return engine;
  }

  @Override
  public @Nullable DefinedType definedType() {
    return null;
  }

  @Override
  @Nullable String name() {
    return null;
  }

  @Override
  @Nullable Object[] invoke(@Nullable Object[] arguments) {
    BoxedArgs boxed = new BoxedArgs(type(), arguments);
    function.call(boxed);
    return boxed.results();
  }

  @Override
  CallResult callFromGuest(
      GuestInstance caller, long[] numbers, @Nullable Object @Nullable [] references) {
    return HostCall.call(
        caller.endive(), function, signature(), caller.functions(), numbers, references);
  }

  @Override
  public <T> T as(Class<T> type) {
    return Stubs.hostFunction(this, type);
  }
}
