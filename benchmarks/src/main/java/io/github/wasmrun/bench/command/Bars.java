package io.github.wasmrun.bench.command;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The greatest ratios that we want to see, of a speed-up the least. A row without a bar is
 * information.
 */
final class Bars {
  private static final Map<String, Double> BARS =
      Map.ofEntries(
          Map.entry("web.call.typed.i32", 1.4),
          Map.entry("web.call.typed.i64", 1.4),
          Map.entry("web.call.dynamic", 8.0),
          Map.entry("web.host.typed", 1.4),
          Map.entry("web.host.args", 1.5),
          Map.entry("web.memory.i32", 1.5),
          Map.entry("web.bundle.hello", 1.0),
          Map.entry("web.bundle.load", 1.0),
          Map.entry("web.bundle.dynamic", 1.0),
          Map.entry("web.bundle.wasi", 1.0),
          Map.entry("web.fuel.fib", 1.5),
          Map.entry("web.fuel.sieve", 1.5),
          Map.entry("web.fuel.sha256", 1.5),
          Map.entry("web.fuel.matmul", 1.5),
          Map.entry("jvm.fuel.fib", 1.5),
          Map.entry("jvm.fuel.sieve", 1.5),
          Map.entry("jvm.fuel.sha256", 1.5),
          Map.entry("jvm.fuel.matmul", 1.5),
          Map.entry("web.async.call", 1.5),
          Map.entry("web.script.call", 1.3),
          Map.entry("web.script.load", 1.2),
          Map.entry("web.wasi.write", 1.0),
          Map.entry("web.wasi.write64k", 1.0),
          Map.entry("web.wasi.pathopen", 1.0),
          Map.entry("web.wasi.readdir", 1.0),
          Map.entry("jvm.wasi.write", 1.0),
          Map.entry("jvm.wasi.write64k", 1.0),
          Map.entry("jvm.wasi.pathopen", 1.0),
          Map.entry("jvm.wasi.readdir", 1.0),
          Map.entry("jvm.call.typed", 3.0),
          Map.entry("jvm.call.dynamic", 1.5),
          Map.entry("jvm.host.typed", 1.5),
          Map.entry("jvm.plugin.call", 1.0),
          Map.entry("jvm.pool.roundtrip", 1.5),
          Map.entry("jvm.pool.speedup", 1.7),
          Map.entry("web.bundle.component", 1.0),
          Map.entry("web.bundle.script.core", 1.0),
          Map.entry("web.bundle.script.system", 1.0),
          Map.entry("web.bundle.script.terminal", 1.0),
          Map.entry("web.component.call", 1.0),
          Map.entry("web.component.list", 1.5),
          Map.entry("jvm.component.list", 1.5),
          Map.entry("web.plugin.call", 1.0),
          Map.entry("web.pool.roundtrip", 1.5),
          Map.entry("web.pool.speedup", 1.7),
          Map.entry("jvm.kernel.sieve", 0.7),
          Map.entry("jvm.kernel.sha256", 0.7),
          Map.entry("jvm.kernel.matmul", 0.7),
          Map.entry("jvm.program.sqljs", 4.0),
          Map.entry("jvm.program.quickjs", 4.0),
          Map.entry("jvm.program.lua", 2.5),
          Map.entry("jvm.program.coremark", 1.8),
          Map.entry("jvm.program.bz2", 3.0),
          Map.entry("jvm.program.sightglass", 1.8),
          Map.entry("jvm.peer.sqljs", 0.5),
          Map.entry("jvm.peer.quickjs", 0.5),
          Map.entry("jvm.peer.lua", 0.5),
          Map.entry("jvm.peer.coremark", 0.5),
          Map.entry("jvm.peer.bz2", 0.5),
          Map.entry("jvm.peer.sightglass", 0.5),
          Map.entry("jvm.interpreted", 0.0),
          Map.entry("jvm.simd.geomean", 6.0),
          Map.entry("jvm.simd.chacha", 2.0));

  /** Of a module four times as large. */
  private static final double GROWTH = 5.0;

  private Bars() {}

  static OptionalDouble of(String id) {
    if (id.startsWith("jvm.package.")) {
      return OptionalDouble.of(3.0);
    }
    if (id.startsWith("web.package.")) {
      return OptionalDouble.of(1.5);
    }
    if (id.startsWith("jvm.compile.growth.")) {
      return OptionalDouble.of(GROWTH);
    }
    Double bar = BARS.get(id);
    return bar == null ? OptionalDouble.empty() : OptionalDouble.of(bar);
  }

  /** Whether the bar of a row is the least ratio. */
  static boolean isLeast(String id) {
    return id.endsWith(".speedup");
  }
}
