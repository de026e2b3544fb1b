package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.spi.Checks;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;

/** What the functions of guests and those made by the host share. */
abstract class EngineFunction implements WasmFunction, EngineOwned {
  private final Signature signature;

  EngineFunction(Signature signature) {
    this.signature = signature;
  }

  final Signature signature() {
    return signature;
  }

  @Override
  public final FuncType type() {
    return signature.type;
  }

  /** The type in the module that defines the function; null for functions of the host. */
  abstract @Nullable DefinedType definedType();

  /** The name for the texts of errors. */
  abstract @Nullable String name();

  /** Calls the function with checked and widened arguments; gives the results. */
  abstract @Nullable Object[] invoke(@Nullable Object[] arguments);

  /** Calls the function from a guest, with values as {@code caller} sees them. */
  abstract CallResult callFromGuest(
      GuestInstance caller, long[] numbers, @Nullable Object @Nullable [] references);

  @Override
  public final @Nullable Object[] apply(@Nullable Object[] arguments) {
    Checks.argumentCount(name(), type(), arguments.length);
    Object[] checked = new Object[arguments.length];
    for (int i = 0; i < checked.length; i++) {
      checked[i] = Checks.argument(name(), type(), i, arguments[i]);
    }
    return invoke(checked);
  }

  /** The results as {@link WasmFunction#call()} gives them. */
  private static @Nullable Object result(@Nullable Object[] results) {
    return results.length == 0 ? null : results.length == 1 ? results[0] : results;
  }

  @Override
  public @Nullable Object call(@Nullable Object... arguments) {
    return result(apply(arguments));
  }

  @Override
  public @Nullable Object call() {
    return call(new Object[] {});
  }

  @Override
  public @Nullable Object call(@Nullable Object a) {
    return call(new Object[] {a});
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b) {
    return call(new Object[] {a, b});
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b, @Nullable Object c) {
    return call(new Object[] {a, b, c});
  }
}
