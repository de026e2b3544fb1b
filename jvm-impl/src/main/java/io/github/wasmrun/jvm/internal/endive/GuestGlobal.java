package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Global;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import io.github.wasmrun.jvm.internal.endive.values.Kind;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.GlobalInstance;
import run.endive.wasm.types.MutabilityType;

/**
 * A global as the host sees it.
 *
 * <p>Numbers are kept in one Endive object that all instances share, references in this object:
 * each instance looks at it through a {@link View} that speaks of functions in that instance's
 * numbers and has the very type that its module declares.
 */
final class GuestGlobal implements Global, EngineOwned {
  private final EndiveEngine engine;
  private final GlobalType type;
  private final Kind kind;
  private final @Nullable GlobalInstance number;
  private @Nullable Object reference;
  private @Nullable Heap owner;

  /** A global; {@code number} is null for a reference. */
  GuestGlobal(EndiveEngine engine, GlobalType type, @Nullable GlobalInstance number) {
    this.engine = engine;
    this.type = type;
    this.kind = Kind.of(type.valueType());
    this.number = number;
  }

  @Override
  public EndiveEngine engine() {
    return engine;
  }

  @Override
  public GlobalType type() {
    return type;
  }

  /** The Endive object for {@code viewer}, whose module declares the global with these types. */
  GlobalInstance instance(
      GuestInstance viewer, run.endive.wasm.types.ValType declared, MutabilityType mutability) {
    return number != null ? number : new View(viewer, declared, mutability);
  }

  @Override
  public @Nullable Object get() {
    if (number == null) {
      return Heap.toHost(reference, owner);
    }
    switch (kind) {
      case I32:
        return getI32();
      case I64:
        return getI64();
      case F32:
        return getF32();
      case F64:
        return getF64();
      default:
        return new V128(number.getValueLow(), number.getValueHigh());
    }
  }

  @Override
  public void set(@Nullable Object value) {
    checkMutable();
    Object checked = Checks.value("value of the global", type.valueType(), value);
    engine.checkOwn("value of the global", checked);
    setUnchecked(checked);
  }

  /** Sets the first value, also of a constant. */
  void setUnchecked(@Nullable Object value) {
    if (number == null) {
      reference =
          kind == Kind.FUNC ? value : Heap.toGuest("value of the global", type.valueType(), value);
      owner = Heap.ownerOfHosts(value);
      return;
    }
    switch (kind) {
      case I32:
        number.setValue((Integer) value);
        break;
      case I64:
        number.setValue((Long) value);
        break;
      case F32:
        number.setValue(Float.floatToRawIntBits((Float) value));
        break;
      case F64:
        number.setValue(Double.doubleToRawLongBits((Double) value));
        break;
      default:
        number.setValueLow(((V128) value).low());
        number.setValueHigh(((V128) value).high());
        break;
    }
  }

  private void checkMutable() {
    if (!type.mutable()) {
      throw Checks.immutableGlobal();
    }
  }

  private GlobalInstance number(ValType wanted) {
    if (number == null || type.valueType() != wanted) {
      throw Checks.globalType(type.valueType(), wanted);
    }
    return number;
  }

  private GlobalInstance mutable(ValType wanted) {
    GlobalInstance instance = number(wanted);
    checkMutable();
    return instance;
  }

  @Override
  public int getI32() {
    return (int) number(ValType.I32).getValue();
  }

  @Override
  public long getI64() {
    return number(ValType.I64).getValue();
  }

  @Override
  public float getF32() {
    return Float.intBitsToFloat((int) number(ValType.F32).getValue());
  }

  @Override
  public double getF64() {
    return Double.longBitsToDouble(number(ValType.F64).getValue());
  }

  @Override
  public void setI32(int value) {
    mutable(ValType.I32).setValue(value);
  }

  @Override
  public void setI64(long value) {
    mutable(ValType.I64).setValue(value);
  }

  @Override
  public void setF32(float value) {
    mutable(ValType.F32).setValue(Float.floatToRawIntBits(value));
  }

  @Override
  public void setF64(double value) {
    mutable(ValType.F64).setValue(Double.doubleToRawLongBits(value));
  }

  @Override
  public String toString() {
    return type().toString();
  }

  /** The global as one instance sees it. */
  private final class View extends GlobalInstance {
    private final GuestInstance viewer;

    @SuppressWarnings("deprecation") // the builder makes only the base class
    private View(
        GuestInstance viewer, run.endive.wasm.types.ValType declared, MutabilityType mutability) {
      super(0, 0, declared, mutability);
      this.viewer = viewer;
    }

    @Override
    public long getValueLow() {
      return kind == Kind.FUNC
          ? viewer.functions().toGuest((WasmFunction) reference)
          : reference == null ? run.endive.wasm.types.Value.REF_NULL_VALUE : 0;
    }

    @Override
    public long getValue() {
      return getValueLow();
    }

    @Override
    public void setValueLow(long value) {
      if (kind == Kind.FUNC) {
        reference = viewer.functions().toHost((int) value);
      }
    }

    @Override
    public void setValue(long value) {
      setValueLow(value);
    }

    @Override
    public @Nullable Object getRefValue() {
      return kind == Kind.FUNC ? null : viewer.functions().heap().taken(reference, owner);
    }

    @Override
    public void setRefValue(@Nullable Object value) {
      if (kind != Kind.FUNC) {
        reference = value;
        owner = viewer.functions().heap().ownerOf(value);
      }
    }
  }
}
