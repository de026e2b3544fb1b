package io.github.wasmrun.component;

import io.github.wasmrun.component.abi.FlatReader;
import org.jspecify.annotations.Nullable;

/** The results of a core function, boxed. */
final class BoxedReader extends FlatReader {
  private final @Nullable Object[] values;

  BoxedReader(String letters, @Nullable Object[] values) {
    super(letters);
    this.values = values;
  }

  @Override
  protected int valueI32(int index) {
    return values[index] instanceof Integer value ? value : 0;
  }

  @Override
  protected long valueI64(int index) {
    return values[index] instanceof Long value ? value : 0;
  }

  @Override
  protected float valueF32(int index) {
    return values[index] instanceof Float value ? value : 0;
  }

  @Override
  protected double valueF64(int index) {
    return values[index] instanceof Double value ? value : 0;
  }
}
