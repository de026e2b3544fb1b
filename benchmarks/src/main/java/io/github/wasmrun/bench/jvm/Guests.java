package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** The guests on our engine and on the engine below it, used as its documentation says. */
final class Guests {
  private Guests() {}

  static byte[] bytes(String name) {
    try (InputStream in = Guests.class.getResourceAsStream("/bench/" + name + ".wasm")) {
      if (in == null) {
        throw new IllegalStateException("no guest " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A module on our default engine. */
  static WasmModule ours(String name) {
    return Engine.create().compile(bytes(name));
  }

  /** A module on Endive's compiler, with its default memory. */
  static Function<ImportValues, Instance> endive(String name) {
    var module = Parser.parse(bytes(name));
    var machines = MachineFactoryCompiler.compile(module);
    return imports ->
        Instance.builder(module)
            .withImportValues(imports)
            .withMachineFactory(machines)
            .withStart(false)
            .build();
  }
}
