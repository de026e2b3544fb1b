package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.type.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the parameters or the results of a function pass: as core values, or together in memory.
 * Immutable for its users.
 */
public final class Passing {
  final Plan tuple;

  /** The letters of the core values; null if they are too many, and pass by an address. */
  final @Nullable String letters;

  /** The size of all in memory. */
  final long size;

  /**
   * Works it out.
   *
   * @param types the types of the values
   * @param memory64 whether addresses have 64 bits
   * @param most if the types have more core values, there is one, an address
   */
  public Passing(List<ValueType> types, boolean memory64, int most) {
    ValueType all = ValueType.tuple(types);
    tuple = Plan.of(all, memory64);
    letters = Flat.letters(types, memory64, most);
    size = all.layout(memory64).size();
  }

  /** Whether an address passes, of all the values in memory. */
  public boolean isByAddress() {
    return letters == null;
  }
}
