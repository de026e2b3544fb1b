package io.github.wasmrun.flink;

import io.github.wasmrun.integration.TaskMetrics;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts in the group {@code wasmrun} of an operator's metrics. */
final class FlinkMetrics implements TaskMetrics {
  private final Counter[] counters = new Counter[Metric.values().length];

  FlinkMetrics(MetricGroup group) {
    MetricGroup own = group.addGroup("wasmrun");
    for (Metric metric : Metric.values()) {
      counters[metric.ordinal()] = own.counter(metric.text());
    }
  }

  /** Several threads may count: those of an asynchronous function. */
  @Override
  public void add(Metric metric, long delta) {
    synchronized (counters) {
      counters[metric.ordinal()].inc(delta);
    }
  }
}
