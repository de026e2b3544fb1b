package io.github.wasmrun.bench;

import java.util.List;

/**
 * A row of the result.
 *
 * @param id what was measured
 * @param value ours, in {@code unit}
 * @param baseline the peer's, in {@code unit}
 * @param ratio value / baseline
 * @param unit of value and baseline
 * @param least the smallest ratio of a round
 * @param greatest the greatest ratio of a round
 */
public record Row(
    String id,
    double value,
    double baseline,
    double ratio,
    String unit,
    double least,
    double greatest) {

  /** The round that has the median ratio, so that value, baseline and ratio belong together. */
  public static Row of(String id, String unit, List<Round> rounds) {
    List<Round> sorted =
        rounds.stream().sorted((a, b) -> Double.compare(a.ratio(), b.ratio())).toList();
    Round median = sorted.get(sorted.size() / 2);
    return new Row(
        id,
        median.value(),
        median.baseline(),
        median.ratio(),
        unit,
        sorted.get(0).ratio(),
        sorted.get(sorted.size() - 1).ratio());
  }

  /**
   * Ours and the peer's time, taken one right after the other.
   *
   * @param value ours
   * @param baseline the peer's
   */
  public record Round(double value, double baseline) {
    double ratio() {
      return value / baseline;
    }
  }
}
