package io.github.wasmrun.integration;

/** Where the numbers of a task go. Called by the task's thread, not for each row. */
public interface TaskMetrics {
  /** Drops all. */
  TaskMetrics NONE = NoMetrics.NONE;

  /** What is counted. */
  enum Metric {
    /** Calls of the guest; one for a batch. */
    CALLS("calls"),
    /** Rows that were given to the guest. */
    ROWS("rows"),
    /** Rows that failed. */
    FAILURES("failures"),
    /** Instances that were made. */
    INSTANCES("instances"),
    /** Time in calls, in nanoseconds. */
    NANOS("nanos"),
    /** Fuel, where it is counted. */
    FUEL("fuel");

    private final String text;

    Metric(String text) {
      this.text = text;
    }

    /** The name in lower case. */
    public String text() {
      return text;
    }
  }

  /** Adds to a number. */
  void add(Metric metric, long delta);
}
