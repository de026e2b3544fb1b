package io.github.wasmrun.plugins.data;

import java.util.Map;

/** The components of a record that is read. */
public final class DataValues {
  private final Map<?, ?> data;

  DataValues(Map<?, ?> data) {
    this.data = data;
  }

  /**
   * The value of a component.
   *
   * @throws DataException if it is missing or does not fit; one that is {@linkplain
   *     DataType#optional optional} may be missing
   */
  public <T> T get(DataField<?, T> field) {
    Object value = data.get(field.name());
    try {
      return field.type().read(value == null ? DataType.NOTHING : value);
    } catch (DataException e) {
      throw e.in(field.name());
    }
  }
}
