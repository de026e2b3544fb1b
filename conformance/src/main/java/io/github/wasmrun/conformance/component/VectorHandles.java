package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.abi.AbiHandles;
import io.github.wasmrun.component.type.ValueType;

/** The vectors have no values with handles. */
enum VectorHandles implements AbiHandles {
  NONE;

  @Override
  public ResourceHandle lift(int index, ValueType type) {
    throw new IllegalStateException("a handle");
  }

  @Override
  public int lower(ResourceHandle handle, ValueType type) {
    throw new IllegalStateException("a handle");
  }
}
