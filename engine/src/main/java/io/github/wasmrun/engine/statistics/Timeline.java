package io.github.wasmrun.engine.statistics;

import io.github.wasmrun.InstanceStatistics;

/** Where a host shows what happens. */
public interface Timeline {
  /** A module was compiled, just now. */
  void compiled(RecordedModule module, long readNanos, long validateNanos, long compileNanos);

  /** An instance was made, just now. */
  void made(RecordedModule module, long nanos);

  /** An instance was closed. */
  void closed(RecordedModule module, InstanceStatistics statistics);
}
