package io.github.wasmrun.jvm.internal.endive.storage;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.jvm.internal.endive.values.EndiveTypes;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import io.github.wasmrun.jvm.internal.storage.GlobalStorage;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.type.GlobalType;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.GlobalInstance;
import run.endive.wasm.types.MutabilityType;
import run.endive.wasm.types.ValType;
import run.endive.wasm.types.Value;

/**
 * Globals.
 *
 * <p>A number is in one Endive object that all instances share. A reference is in an object of
 * ours: each instance looks at it through a {@link View} that speaks of functions in that
 * instance's numbers and has the very type that its module declares.
 */
public final class EndiveGlobals {
  private EndiveGlobals() {}

  /** A new global. */
  public static GlobalStorage create(GlobalType type) {
    if (type.valueType().isRef()) {
      return new Reference(Kind.of(type.valueType()) == Kind.FUNC);
    }
    MutabilityType mutability = type.mutable() ? MutabilityType.Var : MutabilityType.Const;
    return new Number(EndiveTypes.of(type.valueType()), mutability);
  }

  /** The global for an instance whose module declares it with these types. */
  public static GlobalInstance viewOf(
      GlobalStorage storage, FunctionRefs viewer, ValType declared, MutabilityType mutability) {
    return storage instanceof Number number
        ? number
        : new View((Reference) storage, viewer, declared, mutability);
  }

  @SuppressWarnings("deprecation") // the builder makes only the base class
  private static final class Number extends GlobalInstance implements GlobalStorage {
    private Number(ValType type, MutabilityType mutability) {
      super(0, 0, type, mutability);
    }

    @Override
    public long low() {
      return getValueLow();
    }

    @Override
    public long high() {
      return getValueHigh();
    }

    @Override
    public void setNumber(long low, long high) {
      setValueLow(low);
      setValueHigh(high);
    }

    @Override
    public @Nullable Object reference() {
      return null;
    }

    @Override
    public @Nullable Object owner() {
      return null;
    }

    @Override
    public void setReference(@Nullable Object reference, @Nullable Object owner) {
      throw new IllegalStateException("a number");
    }
  }

  private static final class Reference implements GlobalStorage {
    private final boolean function;
    private @Nullable Object reference;
    private @Nullable Heap owner;

    private Reference(boolean function) {
      this.function = function;
    }

    @Override
    public long low() {
      return 0;
    }

    @Override
    public long high() {
      return 0;
    }

    @Override
    public void setNumber(long low, long high) {
      throw new IllegalStateException("a reference");
    }

    @Override
    public @Nullable Object reference() {
      return reference;
    }

    @Override
    public @Nullable Object owner() {
      return owner;
    }

    @Override
    public void setReference(@Nullable Object changed, @Nullable Object newOwner) {
      reference = changed;
      owner = (Heap) newOwner;
    }
  }

  /** A reference as one instance sees it. */
  @SuppressWarnings("deprecation") // the builder makes only the base class
  private static final class View extends GlobalInstance {
    private final Reference global;
    private final FunctionRefs viewer;

    private View(
        Reference global, FunctionRefs viewer, ValType declared, MutabilityType mutability) {
      super(0, 0, declared, mutability);
      this.global = global;
      this.viewer = viewer;
    }

    @Override
    public long getValueLow() {
      return global.function
          ? viewer.toGuest((WasmFunction) global.reference)
          : global.reference == null ? Value.REF_NULL_VALUE : 0;
    }

    @Override
    public long getValue() {
      return getValueLow();
    }

    @Override
    public void setValueLow(long value) {
      if (global.function) {
        global.reference = viewer.toHost((int) value);
      }
    }

    @Override
    public void setValue(long value) {
      setValueLow(value);
    }

    @Override
    public @Nullable Object getRefValue() {
      return global.function ? null : viewer.heap().taken(global.reference, global.owner);
    }

    @Override
    public void setRefValue(@Nullable Object value) {
      if (!global.function) {
        global.reference = value;
        global.owner = viewer.heap().ownerOf(value);
      }
    }
  }
}
