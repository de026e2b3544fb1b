package io.github.wasmrun.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.jvm.internal.load.Locations;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

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

  /**
   * Loads and compiles a module and waits for it: {@link Engine#load(WasmSource)} for programs that
   * have nothing else to do meanwhile, such as a server that starts. It throws what the future
   * would have failed with, without a wrapper.
   *
   * @throws LoadException if there is nothing at the location
   * @throws io.github.wasmrun.CompileException if it is no valid module
   */
  public static WasmModule load(Engine engine, WasmSource source) {
    try {
      return engine.load(source).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** {@link #load(Engine, WasmSource)} of what is at {@code location}. */
  public static WasmModule load(Engine engine, String location) {
    return load(engine, WasmSource.of(location));
  }
}
