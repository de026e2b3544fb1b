package io.github.wasmrun.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.feature.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureProbesTest {
  private static final Set<Feature> TOLD_BY_THE_HOST =
      EnumSet.of(
          Feature.BIG_INT,
          Feature.JS_STRING_BUILTINS,
          Feature.JSPI,
          Feature.STREAMING_COMPILATION,
          Feature.TYPE_REFLECTION);

  @Test
  void eachOtherFeatureHasItsOwnValidModule() {
    List<String> modules = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      byte[] module = FeatureProbes.module(feature);
      assertEquals(TOLD_BY_THE_HOST.contains(feature), module == null, feature.id());
      if (module != null) {
        assertEquals(List.of(), ModuleReader.validate(module), feature.id());
        modules.add(Arrays.toString(module));
      }
    }
    assertEquals(modules.size(), modules.stream().distinct().count());
  }

  @Test
  void anEngineThatAcceptsNothingHasWhatTheHostTells() {
    assertEquals(
        List.of(Feature.JSPI),
        FeatureProbes.probe(module -> false, List.of(Feature.JSPI, Feature.THREADS, Feature.SIMD))
            .supported());
  }

  @Test
  void threadsNeedTheModuleAndTheHost() {
    Set<Feature> byModules = EnumSet.complementOf(EnumSet.copyOf(TOLD_BY_THE_HOST));
    byModules.remove(Feature.THREADS);
    assertEquals(
        List.copyOf(byModules), FeatureProbes.probe(module -> true, List.of()).supported());
    byModules.add(Feature.THREADS);
    assertEquals(
        List.copyOf(byModules),
        FeatureProbes.probe(module -> true, List.of(Feature.THREADS)).supported());
  }
}
