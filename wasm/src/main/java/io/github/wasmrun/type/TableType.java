package io.github.wasmrun.type;

import java.util.OptionalLong;

/**
 * The type of a table.
 *
 * <p>Immutable. Its text is {@code table 1..10 funcref}, with {@code i64} behind it if its indexes
 * are i64.
 *
 * @param element the type of its elements, a reference type
 * @param min the smallest number of elements, unsigned
 * @param max the largest number of elements, unsigned; empty if only the host limits it
 * @param table64 whether its indexes are i64
 */
public record TableType(ValType element, long min, OptionalLong max, boolean table64)
    implements ExternType {
  /** A table of at least {@code min} elements with 32-bit indexes. */
  public static TableType of(ValType element, long min) {
    return new TableType(element, min, OptionalLong.empty(), false);
  }

  /** A table of {@code min} to {@code max} elements with 32-bit indexes. */
  public static TableType of(ValType element, long min, long max) {
    return new TableType(element, min, OptionalLong.of(max), false);
  }

  @Override
  public ExternKind kind() {
    return ExternKind.TABLE;
  }

  @Override
  public boolean matches(ExternType expected) {
    return expected instanceof TableType other
        && table64 == other.table64
        && element.equals(other.element)
        && Limits.match(min, max, other.min, other.max);
  }

  @Override
  public String toString() {
    return "table " + Limits.text(min, max) + " " + element + (table64 ? " i64" : "");
  }
}
