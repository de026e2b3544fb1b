package io.github.wasmrun.type;

/**
 * The type of a structure's field or an array's element. Immutable.
 *
 * @param storage what is stored
 * @param mutable whether it can be changed
 */
public record FieldType(StorageType storage, boolean mutable) {
  @Override
  public String toString() {
    return mutable ? "(mut " + storage + ")" : storage.toString();
  }
}
