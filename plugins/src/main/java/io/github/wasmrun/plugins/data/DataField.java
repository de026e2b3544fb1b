package io.github.wasmrun.plugins.data;

import java.util.Objects;
import java.util.function.Function;

/**
 * A component of a record, see {@link DataType#record}. Immutable.
 *
 * @param <R> the record
 * @param <T> the component's type
 */
public final class DataField<R, T> {
  private final String name;
  private final DataType<T> type;
  private final Function<R, T> accessor;

  private DataField(String name, DataType<T> type, Function<R, T> accessor) {
    this.name = name;
    this.type = type;
    this.accessor = accessor;
  }

  /**
   * A component.
   *
   * @param name the name that it has in the data
   * @param accessor gets it, {@code Item::count} for example
   */
  public static <R, T> DataField<R, T> of(String name, DataType<T> type, Function<R, T> accessor) {
    return new DataField<>(
        Objects.requireNonNull(name, "name"),
        Objects.requireNonNull(type, "type"),
        Objects.requireNonNull(accessor, "accessor"));
  }

  /** The name that it has in the data. */
  public String name() {
    return name;
  }

  DataType<T> type() {
    return type;
  }

  Object write(R record) {
    try {
      return type.write(accessor.apply(record));
    } catch (DataException e) {
      throw e.in(name);
    }
  }
}
