package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.bench.Effort;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * How time grows with size: compiling, instantiating and calling a module that is four times as
 * large against one that is not, of the same shape. In proportion is 4; what grows with the square
 * is 16, and a module can stop a server with it.
 */
final class GrowthRows {
  private static final int TIMES = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private GrowthRows() {}

  /** Measures one shape. */
  static void measure(String shape, Effort effort) {
    GrowthShapes.Shape known = GrowthShapes.all().get(shape);
    if (known == null) {
      throw new IllegalArgumentException(shape);
    }
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));
    byte[] small = known.module().apply(known.size());
    byte[] large = known.module().apply(TIMES * known.size());
    // The first rounds are the JIT compiler's.
    for (int i = 0; i < TIMES; i++) {
      millis(engine, small);
    }
    millis(engine, large);
    for (int round = 0; round < Math.max(3, effort.rounds() / 10); round++) {
      double baseline = Math.min(millis(engine, small), millis(engine, small));
      double value = millis(engine, large);
      System.out.println(
          ForkedPart.ROUND
              + "jvm.compile.growth."
              + shape
              + String.format(Locale.ROOT, " ms %f %f", value, baseline));
    }
  }

  private static double millis(Engine engine, byte[] module) {
    System.gc();
    long start = THREADS.getCurrentThreadCpuTime();
    engine.compile(module).instantiate().call("f");
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
