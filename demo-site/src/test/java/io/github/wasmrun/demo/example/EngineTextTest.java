package io.github.wasmrun.demo.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.Engine;
import io.github.wasmrun.feature.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTextTest {
  @Test
  void anEngineSurvivesBeingText() {
    Engine engine = Engine.create();
    EngineText read = EngineText.parse(EngineText.of(engine));
    assertEquals(engine.info().name() + " " + engine.info().version(), read.title());
    assertEquals(engine.features().supported(), read.features());
  }

  @Test
  void unknownFeaturesAreLeftOut() {
    assertEquals(
        new EngineText("x 1", List.of(Feature.SIMD)), EngineText.parse("x 1\nlevitation\nsimd\n"));
    assertEquals(new EngineText("", List.of()), EngineText.parse(""));
  }
}
