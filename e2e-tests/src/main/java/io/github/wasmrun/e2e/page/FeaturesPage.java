package io.github.wasmrun.e2e.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.feature.Feature;
import org.teavm.jso.JSBody;

/**
 * Puts what the engine reports into {@code window.wasmrunFeatures}: an object with a boolean for
 * each feature.
 */
final class FeaturesPage {
  private FeaturesPage() {}

  static void run() {
    Engine engine = Engine.create();
    start();
    for (Feature feature : Feature.values()) {
      add(feature.id(), engine.features().has(feature));
    }
  }

  @JSBody(script = "window.wasmrunFeatures = {};")
  private static native void start();

  @JSBody(
      params = {"id", "present"},
      script = "window.wasmrunFeatures[id] = !!present;")
  private static native void add(String id, boolean present);
}
