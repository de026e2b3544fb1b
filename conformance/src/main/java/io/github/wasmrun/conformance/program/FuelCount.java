package io.github.wasmrun.conformance.program;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.QuickJs;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiReactor;
import java.io.IOException;

/** Counts the fuel that a program uses. */
public final class FuelCount {
  /** Calls the export that follows with the i32 after it. */
  public static final String CALL = "call ";

  /** Has QuickJS evaluate the script that follows. */
  public static final String EVALUATE = "evaluate ";

  /** Runs a {@link WasiProgram}, packed. */
  public static final String RUN = "run";

  /** The clocks and random numbers of WASI are the same in each run. */
  private static final Limits PLENTY = Limits.NONE.withFuel(Long.MAX_VALUE).withDeterminism();

  private FuelCount() {}

  /**
   * Runs a program.
   *
   * @param how one of the constants above and what follows it
   * @param program a module, or a packed program
   * @return the units that it has used
   */
  public static long of(Engine engine, String how, byte[] program) {
    if (how.startsWith(CALL)) {
      int space = how.lastIndexOf(' ');
      Instance instance = engine.compile(program).instantiate(Imports.none(), PLENTY);
      instance.call(
          how.substring(CALL.length(), space), Integer.parseInt(how.substring(space + 1)));
      return instance.fuel().consumed();
    }
    if (how.startsWith(EVALUATE)) {
      return evaluate(engine.compile(program), how.substring(EVALUATE.length()));
    }
    if (!how.equals(RUN)) {
      throw new IllegalArgumentException("no way to run: " + how);
    }
    return run(engine, program);
  }

  private static long evaluate(WasmModule module, String script) {
    try (WasiReactor started =
        Wasi.reactor(module).imports(QuickJs.ENVIRONMENT).limits(PLENTY).start()) {
      Instance quickJs = started.instance();
      QuickJs.start(quickJs);
      QuickJs.evaluate(quickJs, script);
      return quickJs.fuel().consumed();
    }
  }

  /** The instance of a command is its own; the statistics of its engine know its fuel. */
  private static long run(Engine engine, byte[] packed) {
    Engine counting = Engine.create(engine.config().withStatistics());
    try {
      WasiProgram.unpack(packed).run(counting, MemoryFiles.create(), PLENTY).orThrow();
    } catch (IOException e) {
      throw new IllegalArgumentException("no packed program", e);
    }
    return counting.statistics().fuelConsumed();
  }
}
