package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes core values and bytes in memory of values, for tools and tests. */
public final class Lower {
  private final AbiOptions options;

  /** Lowers into the instance that {@code options} are of. */
  public Lower(AbiOptions options) {
    this.options = options;
  }

  private static final class Boxes implements CoreWriter {
    final List<Object> values = new ArrayList<>();

    @Override
    public void putI32(int value) {
      values.add(value);
    }

    @Override
    public void putI64(long value) {
      values.add(value);
    }

    @Override
    public void putF32(float value) {
      values.add(value);
    }

    @Override
    public void putF64(double value) {
      values.add(value);
    }
  }

  /**
   * Makes the core values that a function gets or gives, boxed.
   *
   * @param most if the types have more core values, there is one, an address of a new block
   */
  public @Nullable Object[] values(List<Val> values, List<ValueType> types, int most) {
    Boxes boxes = new Boxes();
    ValueWriter out = new ValueWriter(options);
    out.begin(new Passing(types, options.memory64(), most), boxes);
    Values.write(out, values, types);
    out.end();
    return boxes.values.toArray();
  }

  /** Stores a value at an address, which must be aligned and in bounds. */
  public void store(int at, Val value, ValueType type) {
    ValueWriter out = new ValueWriter(options);
    out.beginAt(Plan.of(ValueType.tuple(List.of(type)), options.memory64()), at);
    Values.write(out, value, type);
    out.end();
  }
}
