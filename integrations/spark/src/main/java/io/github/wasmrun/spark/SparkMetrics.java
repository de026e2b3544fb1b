package io.github.wasmrun.spark;

import io.github.wasmrun.integration.TaskMetrics;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * Counts in accumulators of Spark, which its web page shows for each stage under {@code NAME.calls}
 * and so on. As with all accumulators, what a task counted that was tried again may count twice.
 */
public final class SparkMetrics implements TaskMetrics, Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<LongAccumulator> accumulators;

  private SparkMetrics(List<LongAccumulator> accumulators) {
    this.accumulators = new ArrayList<>(accumulators);
  }

  /** New accumulators, all 0. */
  public static SparkMetrics register(SparkSession spark, String name) {
    List<LongAccumulator> accumulators = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      accumulators.add(spark.sparkContext().longAccumulator(name + "." + metric.text()));
    }
    return new SparkMetrics(accumulators);
  }

  @Override
  public void add(Metric metric, long delta) {
    accumulators.get(metric.ordinal()).add(delta);
  }

  /** What has been counted; to be read on the driver, after an action. */
  public long get(Metric metric) {
    return accumulators.get(metric.ordinal()).sum();
  }
}
