package io.github.wasmrun.jvm.migration;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import java.util.List;

/** The same program here. */
final class WithWasmrun {
  private WithWasmrun() {}

  static void run(byte[] bytes, List<Object> out) {
    // region program
    Imports imports = Imports.of("env", "log", args -> out.add(args.i32(0)));
    try (Instance instance = Engine.create().compile(bytes).instantiate(imports)) {
      out.add(instance.call("add", 2, 3));
      instance.call("run");
    }
    // endregion
  }
}
