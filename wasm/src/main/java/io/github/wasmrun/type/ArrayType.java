package io.github.wasmrun.type;

/**
 * The type of an array of the garbage-collected heap. Immutable.
 *
 * @param element the type of each element
 */
public record ArrayType(FieldType element) implements CompositeType {
  @Override
  public String toString() {
    return "array " + element;
  }
}
