package io.github.wasmrun;

import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.binary.ModuleReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The short way: modules on this host's best engine in two lines. */
public final class Wasm {
  private Wasm() {}

  /** This host's best engine, made at the first call and kept. */
  public static Engine engine() {
    return SharedEngine.get();
  }

  /**
   * Loads, compiles and instantiates the module at {@code location}, see {@link
   * WasmSource#of(String)}.
   */
  public static CompletableFuture<Instance> load(String location) {
    return load(WasmSource.of(location), Imports.none());
  }

  /** Loads, compiles and instantiates the module at {@code location} with {@code imports}. */
  public static CompletableFuture<Instance> load(String location, Imports imports) {
    return load(WasmSource.of(location), imports);
  }

  /**
   * Loads, compiles and instantiates the best candidate of {@code source}, see {@link Engine#load}.
   */
  public static CompletableFuture<Instance> load(WasmSource source, Imports imports) {
    return engine().load(source).thenCompose(module -> module.instantiateAsync(imports));
  }

  /** Compiles and instantiates a module without imports. */
  public static Instance instantiate(byte[] bytes) {
    return engine().compile(bytes).instantiate();
  }

  /** Compiles and instantiates a module. */
  public static Instance instantiate(byte[] bytes, Imports imports) {
    return engine().compile(bytes).instantiate(imports);
  }

  /**
   * Reads a module and lists what is wrong with it outside of function bodies, without an engine.
   *
   * <p>A mistake of the binary format ends the reading, so it is the last of the list. An empty
   * list does not promise that an engine accepts the module: {@link Engine#compile} also validates
   * the code.
   */
  public static List<ModuleProblem> validate(byte[] bytes) {
    return ModuleReader.validate(bytes);
  }
}
