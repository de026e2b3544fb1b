package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Fixtures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statistics of more instances than closing one looks at: a page has no room for so many. */
class StatisticsOfManyTest {
  private static final int MANY = 2000;

  private final Engine engine =
      Engine.create(EngineConfig.DEFAULTS.withEngine("compiled").withStatistics());

  private List<Instance> instances() {
    WasmModule module = engine.compile(Fixtures.bytes("memory"));
    List<Instance> all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      all.add(module.instantiate());
    }
    return all;
  }

  private long mostPages() {
    return engine.statistics().maxMemoryBytes() / Memory.PAGE_SIZE;
  }

  @Test
  void theLargestSumIsThatBeforeTheFirstIsClosed() {
    instances().forEach(Instance::close);
    assertEquals(MANY, mostPages());
    assertEquals(0, engine.statistics().memoryBytes());
    assertEquals(0, engine.statistics().instancesOpen());
  }

  @Test
  void whatHasGrownBetweenClosingsIsSeenSoon() {
    List<Instance> all = instances();
    for (int i = 0; i < 100; i++) {
      all.remove(0).close();
    }
    all.forEach(instance -> instance.memory().grow(1));
    int grown = 2 * all.size();
    all.forEach(Instance::close);
    long most = mostPages();
    assertTrue(most <= grown && most > grown * 98 / 100, () -> most + " of " + grown);
  }
}
