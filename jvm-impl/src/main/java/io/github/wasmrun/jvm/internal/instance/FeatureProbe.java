package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.WasmException;
import io.github.wasmrun.binary.FeatureProbes;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import java.util.List;

/** Tries features on one of the engines. */
final class FeatureProbe {
  private FeatureProbe() {}

  static Features probe(JvmEngine engine) {
    return FeatureProbes.probe(
        module -> compiles(engine, module), List.of(Feature.BIG_INT, Feature.THREADS));
  }

  private static boolean compiles(JvmEngine engine, byte[] module) {
    try {
      engine.compile(module);
      return true;
    } catch (WasmException e) {
      return false;
    }
  }
}
