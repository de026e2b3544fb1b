package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;

/** Makes values of core values and of bytes in memory, for tools and tests. */
public final class Lift {
  private final AbiOptions options;

  /** Lifts out of the instance that {@code options} are of. */
  public Lift(AbiOptions options) {
    this.options = options;
  }

  /**
   * Makes values of the core values that a function gets or gives.
   *
   * @param most if the types have more core values, there is one, an address
   */
  public List<Val> values(CoreReader in, List<ValueType> types, int most) {
    ValueReader reader = new ValueReader(options);
    reader.begin(new Passing(types, options.memory64(), most), in);
    List<Val> values = Values.read(reader, types);
    reader.end();
    return values;
  }

  /** The value at an address, which must be aligned and in bounds. */
  public Val load(int at, ValueType type) {
    ValueReader reader = new ValueReader(options);
    reader.beginAt(Plan.of(ValueType.tuple(List.of(type)), options.memory64()), at);
    return Values.read(reader, type);
  }
}
