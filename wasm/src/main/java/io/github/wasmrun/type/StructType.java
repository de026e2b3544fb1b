package io.github.wasmrun.type;

import java.util.List;

/**
 * The type of a structure of the garbage-collected heap. Immutable.
 *
 * @param fields the fields, in order
 */
public record StructType(List<FieldType> fields) implements CompositeType {
  /** Copies the list. */
  public StructType {
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("struct");
    for (int i = 0; i < fields.size(); i++) {
      text.append(" (field ").append(fields.get(i).toString()).append(')');
    }
    return text.toString();
  }
}
