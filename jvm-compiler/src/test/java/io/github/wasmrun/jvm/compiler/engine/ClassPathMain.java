package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.WasmModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles the modules in the files that are named, twice, and calls the function {@code f} of
 * each. Prints the results, and how many modules used classes of the class path and how many did
 * not.
 */
public final class ClassPathMain {
  private ClassPathMain() {}

  public static void main(String[] files) throws IOException {
    for (int i = 0; i < 2; i++) {
      Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));
      for (String file : files) {
        WasmModule module = engine.compile(Files.readAllBytes(Path.of(file)));
        System.out.println(module.instantiate().call("f", 20));
      }
    }
    System.out.println("used " + ClassPathCode.USED + " refused " + ClassPathCode.REFUSED);
  }
}
