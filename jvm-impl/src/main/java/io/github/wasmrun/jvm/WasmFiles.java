package io.github.wasmrun.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.jvm.internal.load.Locations;
import java.nio.file.Path;

/** Modules in files, for programs that run only on the JVM and hold a {@link Path}. */
public final class WasmFiles {
  private WasmFiles() {}

  /** The module in {@code file} as a source; the file is read when the source is loaded. */
  public static WasmSource source(Path file) {
    return WasmSource.of(file.toUri().toString());
  }

  /**
   * Reads and compiles the module in {@code file}.
   *
   * @throws LoadException if the file cannot be read
   * @throws io.github.wasmrun.CompileException if it is no valid module
   */
  public static WasmModule compile(Engine engine, Path file) {
    return engine.compile(Locations.read(file));
  }
}
