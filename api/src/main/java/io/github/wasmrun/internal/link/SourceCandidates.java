package io.github.wasmrun.internal.link;

import io.github.wasmrun.feature.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what users cannot. */
public final class SourceCandidates {
  private SourceCandidates() {}

  /**
   * What to try on an engine, in this order.
   *
   * @param features what the engine has; asked only if a candidate needs a feature, since finding
   *     it out takes longer than compiling a small module
   */
  public static List<SourceCandidate> of(SourceList source, Supplier<Features> features) {
    List<SourceCandidate> order = new ArrayList<>();
    for (SourceList each = source; each != null; each = each.fallback) {
      addTo(order, each.candidates, features);
    }
    return List.copyOf(order);
  }

  private static void addTo(
      List<SourceCandidate> order, List<SourceCandidate> candidates, Supplier<Features> features) {
    int start = order.size();
    for (SourceCandidate candidate : candidates) {
      if (candidate.required().isEmpty() || features.get().hasAll(candidate.required())) {
        int place = start;
        while (place < order.size()
            && order.get(place).required().size() >= candidate.required().size()) {
          place++;
        }
        order.add(place, candidate);
      }
    }
  }
}
