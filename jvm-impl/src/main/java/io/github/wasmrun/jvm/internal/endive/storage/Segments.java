package io.github.wasmrun.jvm.internal.endive.storage;

import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.PassiveDataSegment;

/**
 * The data segments of one instance. Endive keeps them in the memory object, so an instance that
 * imports a memory must not share that object with another instance.
 */
final class Segments {
  private static final byte[] NO_DATA = new byte[0];

  private DataSegment[] segments = new DataSegment[0];

  void initialize(Memory memory, Instance instance, DataSegment[] dataSegments, int memoryIndex) {
    if (dataSegments == null) {
      return;
    }
    // The array is the instance's own, so data.drop in the instance is seen here.
    segments = dataSegments;
    for (DataSegment segment : dataSegments) {
      if (segment instanceof ActiveDataSegment active && active.index() == memoryIndex) {
        long[] at = ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions());
        memory.write((int) at[0], active.data(), 0, active.data().length);
      }
    }
  }

  void init(Memory memory, int segment, int to, int offset, int length) {
    // The specification drops active segments once they are written; Endive keeps their bytes.
    boolean active = segments[segment] instanceof ActiveDataSegment;
    memory.write(to, active ? NO_DATA : segments[segment].data(), offset, length);
  }

  void drop(int segment) {
    segments[segment] = PassiveDataSegment.EMPTY;
  }
}
