package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.type.ValueType;

/** The table of handles of a component instance, during one call. */
public interface AbiHandles {
  /** The handle at an index of the table. */
  ResourceHandle lift(int index, ValueType type);

  /** The index in the table of a handle, which is put there. */
  int lower(ResourceHandle handle, ValueType type);
}
