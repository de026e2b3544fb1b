package io.github.wasmrun.engine.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.WasmSource;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import io.github.wasmrun.internal.link.SourceCandidate;
import io.github.wasmrun.internal.link.SourceCandidates;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceCandidatesTest {
  private static final WasmSource SOURCE =
      WasmSource.of("plain")
          .withVariant("simd", Feature.SIMD)
          .withVariant("threads+simd", Feature.THREADS, Feature.SIMD);

  private static List<String> order(WasmSource source, Feature... features) {
    return SourceCandidates.of(source, () -> Features.of(List.of(features))).stream()
        .map(SourceCandidate::location)
        .toList();
  }

  @Test
  void variantsAreTriedByFeaturesThoseThatNeedMostFirst() {
    assertEquals(List.of("plain"), order(SOURCE));
    assertEquals(List.of("simd", "plain"), order(SOURCE, Feature.SIMD));
    assertEquals(List.of("plain"), order(SOURCE, Feature.THREADS));
    assertEquals(
        List.of("threads+simd", "simd", "plain"), order(SOURCE, Feature.THREADS, Feature.SIMD));
  }

  @Test
  void fallbacksComeAfterAllVariantsInOrder() {
    WasmSource all =
        SOURCE
            .withFallback(WasmSource.of("b").withVariant("b-simd", Feature.SIMD))
            .withFallback(WasmSource.of("c"));
    assertEquals(List.of("plain", "b", "c"), order(all));
    assertEquals(List.of("simd", "plain", "b-simd", "b", "c"), order(all, Feature.SIMD));
    assertEquals(List.of("plain"), order(SOURCE));
  }

  @Test
  void variantsWithAsManyFeaturesComeInTheOrderGiven() {
    WasmSource two =
        WasmSource.of("plain").withVariant("gc", Feature.GC).withVariant("simd", Feature.SIMD);
    assertEquals(List.of("gc", "simd", "plain"), order(two, Feature.SIMD, Feature.GC));
    assertEquals(List.of("simd", "plain"), order(two, Feature.SIMD));
  }

  @Test
  void featuresAreNotAskedForWhereNoVariantNeedsAny() {
    List<SourceCandidate> one =
        SourceCandidates.of(
            WasmSource.of("plain"),
            () -> {
              throw new AssertionError("asked");
            });
    assertEquals("plain", one.get(0).location());
  }
}
