package io.github.wasmrun.jvm.migration;

import java.util.List;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** A program of Endive; Chicory's is the same with its package names. */
final class WithEndive {
  private WithEndive() {}

  static void run(byte[] bytes, List<Object> out) {
    // region program
    HostFunction log =
        new HostFunction(
            "env",
            "log",
            FunctionType.of(List.of(ValType.I32), List.of()),
            (instance, args) -> {
              out.add((int) args[0]);
              return null;
            });
    Instance instance =
        Instance.builder(Parser.parse(bytes))
            .withImportValues(ImportValues.builder().addFunction(log).build())
            .build();
    out.add((int) instance.export("add").apply(2, 3)[0]);
    instance.export("run").apply();
    // endregion
  }
}
