package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.value.BoxedArgs;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.type.DefinedType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A function instance of the host. */
public final class HostMadeFunction extends EngineFunction {
  private final JvmStore store;
  private final HostFunction function;

  HostMadeFunction(JvmStore store, HostFunction function) {
    super(new Signature(function.type()));
    this.store = store;
    this.function = WaitingFunction.of(function);
  }

  /** The function. */
  public HostFunction host() {
    return function;
  }

  @Override
  public JvmStore store() {
    return store;
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
    Object[] results = boxed.results();
    for (int i = 0; i < results.length; i++) {
      if (signature().results[i] == Kind.FUNC) {
        checkOwn("result " + i, results[i]);
      }
    }
    return results;
  }

  @Override
  public <T> T as(Class<T> type) {
    return SingleMethods.implement(this, Objects.requireNonNull(type, "type"));
  }
}
