package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Fixtures;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Instances leave nothing behind, whether they are closed or only dropped. */
class LifeCycleTest {
  private static final int INSTANCES = 10_000;
  private static final int WARM_UP = 500;

  /** An instance has a memory of 64 KiB: a hundred of them would be more. */
  private static final long HEAP = 6 << 20;

  private static final long METASPACE = 1 << 20;

  private final WasmModule module = Engine.create().compile(Fixtures.bytes("limited"));
  private final Imports imports = Imports.of("host", "call", HostFunction.of((int x) -> x));

  @Test
  void closedOnes() {
    leaveNothing(Limits.NONE, Instance::close);
  }

  @Test
  void droppedOnes() {
    leaveNothing(Limits.NONE, instance -> {});
  }

  @Test
  void closedOnesWithLimits() {
    Limits limits = Limits.NONE.withFuel(1000).withMaxCallDepth(10).withMaxMemoryPages(5);
    leaveNothing(limits, Instance::close);
  }

  @Test
  void droppedOnesWithLimits() {
    leaveNothing(Limits.NONE.withTimeout(Duration.ofMinutes(1)), instance -> {});
  }

  @Test
  void countedOnes() {
    Engine counting = Engine.create(EngineConfig.DEFAULTS.withStatistics());
    WasmModule counted = counting.compile(Fixtures.bytes("limited"));
    leaveNothing(counted, Limits.NONE.withFuel(1000), instance -> {});
    long open = counting.statistics().instancesOpen();
    assertTrue(open < INSTANCES / 2, () -> open + " instances are said to be open");
    assertEquals(WARM_UP + INSTANCES, counting.statistics().instancesMade());
    leaveNothing(counted, Limits.NONE, Instance::close);
    assertEquals(2 * (WARM_UP + INSTANCES), counting.statistics().instancesMade());
    // All that were closed used none; what the freed ones used was seen when others were closed.
    assertTrue(counting.statistics().maxMemoryBytes() >= 65536, "the largest memory");
  }

  private void leaveNothing(Limits limits, Consumer<Instance> end) {
    leaveNothing(module, limits, end);
  }

  private void leaveNothing(WasmModule module, Limits limits, Consumer<Instance> end) {
    make(module, WARM_UP, limits, end);
    long heap = usedHeap();
    long metaspace = metaspace();
    make(module, INSTANCES, limits, end);
    long heapGrowth = usedHeap() - heap;
    long metaspaceGrowth = metaspace() - metaspace;
    assertTrue(heapGrowth < HEAP, () -> heapGrowth + " bytes of heap are left");
    assertTrue(metaspaceGrowth < METASPACE, () -> metaspaceGrowth + " bytes of metaspace are left");
  }

  private void make(WasmModule module, int count, Limits limits, Consumer<Instance> end) {
    for (int i = 0; i < count; i++) {
      Instance instance = module.instantiate(imports, limits);
      assertEquals(3, instance.call("loop", 2));
      end.accept(instance);
    }
  }

  private static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }
}
