package io.github.wasmrun.engine.statistics;

/** What a recorder asks of an instance. */
public interface RecordedInstance {
  /** The size of the memories that it defines. */
  long memoryBytes();

  /** The fuel that it has used; 0 if it is not counted. */
  long fuelConsumed();

  /** Gives it its record. */
  void setRecord(InstanceRecord record);
}
