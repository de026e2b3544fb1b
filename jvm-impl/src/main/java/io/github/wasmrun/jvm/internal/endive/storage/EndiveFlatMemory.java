package io.github.wasmrun.jvm.internal.endive.storage;

import io.github.wasmrun.jvm.internal.storage.FlatMemory;
import io.github.wasmrun.jvm.internal.storage.TrapTexts;
import run.endive.runtime.WasmRuntimeException;

/** An unshared memory as an instance of Endive sees it. */
final class EndiveFlatMemory extends FlatMemory implements EndiveMemory {
  private final Segments segments = new Segments();

  EndiveFlatMemory(FlatMemory memory) {
    super(memory);
  }

  @Override
  public Segments segments() {
    return segments;
  }

  @Override
  protected RuntimeException outOfBounds() {
    return new WasmRuntimeException(TrapTexts.MEMORY_OUT_OF_BOUNDS);
  }

  @Override
  protected RuntimeException notShared() {
    return new WasmRuntimeException(TrapTexts.NOT_SHARED);
  }

  @Override
  protected RuntimeException unaligned() {
    return new WasmRuntimeException(TrapTexts.UNALIGNED);
  }
}
