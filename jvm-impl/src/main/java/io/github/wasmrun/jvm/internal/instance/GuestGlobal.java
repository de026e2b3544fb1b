package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.Global;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.internal.storage.GlobalStorage;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;

/** A global as the host sees it. */
final class GuestGlobal implements Global, EngineOwned {
  private final JvmStore store;
  private final GlobalType type;
  private final GlobalStorage value;

  GuestGlobal(JvmStore store, GlobalType type) {
    this.store = store;
    this.type = type;
    this.value = store.maker().newGlobal(type);
  }

  @Override
  public JvmStore store() {
    return store;
  }

  @Override
  public GlobalType type() {
    return type;
  }

  GlobalStorage storage() {
    return value;
  }

  @Override
  public @Nullable Object get() {
    switch (type.valueType().kind()) {
      case I32:
        return getI32();
      case I64:
        return getI64();
      case F32:
        return getF32();
      case F64:
        return getF64();
      case V128:
        return new V128(value.low(), value.high());
      default:
        return store.maker().toHost(value.reference(), value.owner());
    }
  }

  @Override
  public void set(@Nullable Object changed) {
    checkMutable();
    Object checked = Checks.value("value of the global", type.valueType(), changed);
    store.checkOwn("value of the global", checked);
    setUnchecked(checked);
  }

  /** Sets the first value, also of a constant. */
  void setUnchecked(@Nullable Object checked) {
    switch (type.valueType().kind()) {
      case I32:
        value.setNumber((Integer) checked, 0);
        break;
      case I64:
        value.setNumber((Long) checked, 0);
        break;
      case F32:
        value.setNumber(Float.floatToRawIntBits((Float) checked), 0);
        break;
      case F64:
        value.setNumber(Double.doubleToRawLongBits((Double) checked), 0);
        break;
      case V128:
        value.setNumber(((V128) checked).low(), ((V128) checked).high());
        break;
      default:
        Object reference =
            Kind.of(type.valueType()) == Kind.FUNC
                ? store.maker().functionToCode((WasmFunction) checked)
                : store.maker().toCode("value of the global", type.valueType(), checked);
        value.setReference(reference, store.maker().ownerOf(checked));
        break;
    }
  }

  private void checkMutable() {
    if (!type.mutable()) {
      throw Checks.immutableGlobal();
    }
  }

  private GlobalStorage number(ValType wanted) {
    if (type.valueType() != wanted) {
      throw Checks.globalType(type.valueType(), wanted);
    }
    return value;
  }

  private GlobalStorage mutable(ValType wanted) {
    GlobalStorage number = number(wanted);
    checkMutable();
    return number;
  }

  @Override
  public int getI32() {
    return (int) number(ValType.I32).low();
  }

  @Override
  public long getI64() {
    return number(ValType.I64).low();
  }

  @Override
  public float getF32() {
    return Float.intBitsToFloat((int) number(ValType.F32).low());
  }

  @Override
  public double getF64() {
    return Double.longBitsToDouble(number(ValType.F64).low());
  }

  @Override
  public void setI32(int changed) {
    mutable(ValType.I32).setNumber(changed, 0);
  }

  @Override
  public void setI64(long changed) {
    mutable(ValType.I64).setNumber(changed, 0);
  }

  @Override
  public void setF32(float changed) {
    mutable(ValType.F32).setNumber(Float.floatToRawIntBits(changed), 0);
  }

  @Override
  public void setF64(double changed) {
    mutable(ValType.F64).setNumber(Double.doubleToRawLongBits(changed), 0);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
