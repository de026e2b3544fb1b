package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.ValueType;

/** The table of handles of a component instance, during one call. */
public interface AbiHandles {
  /** The value of a handle at an index of the table. */
  Val lift(int index, ValueType type);

  /** The index in the table of a value, which is put there. */
  int lower(Val value, ValueType type);
}
