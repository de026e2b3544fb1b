package io.github.wasmrun.engine.statistics;

import io.github.wasmrun.InstanceStatistics;

/** What is taken down about one instance. */
public abstract class InstanceRecord {
  InstanceRecord() {}

  /** The instance was made. */
  public abstract void made(RecordedInstance instance);

  /** The instance is closed; only the first time counts. */
  public abstract void closed(RecordedInstance instance);

  /** What was counted. */
  public abstract InstanceStatistics statistics(RecordedInstance instance);
}
