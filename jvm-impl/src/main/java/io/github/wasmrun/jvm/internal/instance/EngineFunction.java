package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the functions of guests and those made by the host share. */
public abstract class EngineFunction
    implements WasmFunction, EngineOwned, DefinedExtern, CallContext, GuestEntry {
  private final Signature signature;
  private volatile @Nullable Object codeReference;

  /** A function of this signature. */
  protected EngineFunction(Signature signature) {
    this.signature = signature;
  }

  /** What the code has for this function; null as long as it has not met it. */
  public final @Nullable Object codeReference() {
    return codeReference;
  }

  /** Keeps what the code has for this function. */
  public final void setCodeReference(Object reference) {
    codeReference = reference;
  }

  /** The type with what calls need to know about it. */
  public final Signature signature() {
    return signature;
  }

  @Override
  public final FuncType type() {
    return signature.type;
  }

  /** The type in the module that defines the function; null for functions of the host. */
  @Override
  public abstract @Nullable DefinedType definedType();

  /** The name for the texts of errors. */
  abstract @Nullable String name();

  @Override
  public final EngineFunction function(int index) {
    return this;
  }

  /**
   * Checks that a value, if it is a function, belongs to the engine of this one.
   *
   * @param what names the value in the text of the error
   * @throws IllegalArgumentException if it belongs to another
   */
  public final void checkOwn(String what, @Nullable Object value) {
    store().checkOwn(what, value);
  }

  /** Calls the function with checked and widened arguments; gives the results. */
  abstract @Nullable Object[] invoke(@Nullable Object[] arguments);

  @Override
  public final @Nullable Object[] apply(@Nullable Object[] arguments) {
    Objects.requireNonNull(arguments, "args");
    Checks.argumentCount(name(), type(), arguments.length);
    Object[] checked = new Object[arguments.length];
    for (int i = 0; i < checked.length; i++) {
      checked[i] = Checks.argument(name(), type(), i, arguments[i]);
      checkReference(i, checked[i]);
    }
    return invoke(checked);
  }

  @Override
  public final CompletableFuture<@Nullable Object> callAsync(@Nullable Object... arguments) {
    return AsyncEntry.call(this, Objects.requireNonNull(arguments, "args"));
  }

  private void checkReference(int index, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (signature.params[index] == Kind.FUNC) {
      String function = name() == null ? "the function" : "function " + name();
      store().checkOwn("argument " + index + " of " + function, value);
    }
    if (signature.params[index] == Kind.REF && !isOfType(type().params().get(index), value)) {
      throw Checks.argumentType(name(), type(), index, value);
    }
  }

  /** Whether a reference that is no function is of a type that only the engine knows. */
  boolean isOfType(ValType type, Object reference) {
    return true;
  }

  @Override
  public final WasmFunction withFloatBits() {
    return BitsFunction.of(this);
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

  @Override
  public String toString() {
    return type().toString();
  }
}
