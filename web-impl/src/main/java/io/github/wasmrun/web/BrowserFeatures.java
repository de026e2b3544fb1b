package io.github.wasmrun.web;

import io.github.wasmrun.feature.Features;
import java.util.List;

/** Tries what the browser's engine can run. */
final class BrowserFeatures {
  private BrowserFeatures() {}

  static Features probe() {
    return Features.of(List.of());
  }
}
