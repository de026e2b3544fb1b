package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.io.WasiRandom;

/** {@code wasi:random}; what is called insecure there is the same source. */
final class Random {
  /** A list has less bytes than this in the component model. */
  private static final int MOST = (1 << 28) - 1;

  private Random() {}

  static ComponentImports addTo(ComponentImports imports, WasiRandom random) {
    ComponentImports all =
        new Items()
            .function("get-random-bytes", args -> bytes(random, args.get(0)))
            .function("get-random-u64", args -> number(random))
            .addTo(imports, "wasi:random/random");
    all =
        new Items()
            .function("get-insecure-random-bytes", args -> bytes(random, args.get(0)))
            .function("get-insecure-random-u64", args -> number(random))
            .addTo(all, "wasi:random/insecure");
    return new Items()
        .function("insecure-seed", args -> Val.tuple(number(random), number(random)))
        .addTo(all, "wasi:random/insecure-seed");
  }

  private static Val bytes(WasiRandom random, Val length) {
    long count = Args.integer(length);
    if (count < 0 || count > MOST) {
      throw new ComponentTrapException(
          ComponentTrap.LIST_TOO_LONG, "wasi:random: " + Long.toUnsignedString(count) + " bytes");
    }
    byte[] bytes = new byte[(int) count];
    random.fill(bytes, 0, bytes.length);
    return Val.of(bytes);
  }

  private static Val number(WasiRandom random) {
    byte[] bytes = new byte[8];
    random.fill(bytes, 0, 8);
    long number = 0;
    for (byte one : bytes) {
      number = number << 8 | one & 0xff;
    }
    return Val.of(number);
  }
}
