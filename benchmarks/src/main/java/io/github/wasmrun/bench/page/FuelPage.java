package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.bench.guest.Kernels;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** The kernels with fuel and without, for {@code fuel-rounds.mjs}. */
public final class FuelPage {
  private static @Nullable Kernels with;
  private static @Nullable Kernels without;

  private FuelPage() {}

  /** TeaVM wants a main class to have it. */
  public static void main(String[] args) {}

  /** Makes the instances. */
  @JSExport
  public static void prepare(byte[] guest) {
    WasmModule module = Engine.create().compile(guest);
    with =
        module.instantiate(Imports.none(), Limits.NONE.withFuel(Long.MAX_VALUE)).as(Kernels.class);
    without = module.instantiate().as(Kernels.class);
  }

  /** Runs a kernel {@code n} times. */
  @JSExport
  public static int run(boolean fuel, String kernel, int argument, int n) {
    Kernels kernels = fuel ? with : without;
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum +=
          switch (kernel) {
            case "fib" -> kernels.fib(argument);
            case "sieve" -> kernels.sieve(argument);
            case "sha256" -> kernels.sha256(argument);
            default -> kernels.matmul(argument);
          };
    }
    return sum;
  }
}
