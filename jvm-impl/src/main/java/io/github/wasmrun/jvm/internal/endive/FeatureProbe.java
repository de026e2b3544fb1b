package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.feature.Features;
import java.util.List;

final class FeatureProbe {
  private FeatureProbe() {}

  static Features probe(EndiveEngine engine) {
    return Features.of(List.of());
  }
}
