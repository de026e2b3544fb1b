package io.github.wasmrun;

import io.github.wasmrun.type.TableType;
import org.jspecify.annotations.Nullable;

/**
 * A table of references.
 *
 * <p>Elements of function tables are {@link WasmFunction} or null; the same function is always the
 * same object. A function of the host becomes one by {@link Engine#createFunction}. Indexes are
 * unsigned; on every host a table has less than 2<sup>32</sup> elements. Only engines implement it.
 * One thread at a time.
 */
public non-sealed interface Table extends Extern {
  @Override
  TableType type();

  /** The number of elements. */
  long size();

  /**
   * The element at {@code index}.
   *
   * @throws IndexOutOfBoundsException if the table has no such element
   */
  @Nullable Object get(long index);

  /**
   * Replaces the element at {@code index}.
   *
   * @throws IndexOutOfBoundsException if the table has no such element
   * @throws IllegalArgumentException if {@code value} is not of the table's type
   */
  void set(long index, @Nullable Object value);

  /**
   * Adds {@code delta} elements, each of them {@code value}.
   *
   * <p>A refusal is a normal result, as for the instruction {@code table.grow}.
   *
   * @return the size before the call, or -1 if the table did not grow
   * @throws IllegalArgumentException if {@code value} is not of the table's type or {@code delta}
   *     is negative
   */
  long grow(long delta, @Nullable Object value);

  /**
   * Sets {@code length} elements from {@code index} on to {@code value}; none of them if not all of
   * them exist.
   *
   * @throws IndexOutOfBoundsException if the range reaches beyond the end
   * @throws IllegalArgumentException if {@code value} is not of the table's type
   */
  void fill(long index, @Nullable Object value, long length);
}
