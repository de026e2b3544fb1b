package io.github.wasmrun.component;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.validate.ComponentValidator;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.component.validate.ValidComponent;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A compiled component: validated, its core modules compiled by an engine. Instantiate it as often
 * as you like. Thread-safe.
 */
public final class WasmComponent implements ComponentExtern {
  private static final byte[] EMPTY_MODULE = {0, 'a', 's', 'm', 1, 0, 0, 0};

  private final Engine engine;
  private final Compiled compiled;

  private WasmComponent(Engine engine, Compiled compiled) {
    this.engine = engine;
    this.compiled = compiled;
  }

  /**
   * Reads, validates and compiles a component.
   *
   * @param engine compiles the core modules, and runs them
   * @param bytes the binary format
   * @throws CompileException if the bytes are no valid component
   * @throws io.github.wasmrun.UnsupportedFeatureException if the engine lacks something that a core
   *     module uses
   */
  public static WasmComponent compile(Engine engine, byte[] bytes) {
    return compile(engine, bytes, Gates.STABLE);
  }

  /**
   * As {@link #compile(Engine, byte[])}.
   *
   * @param gates the parts of the component model that are allowed besides the stable ones
   */
  public static WasmComponent compile(Engine engine, byte[] bytes, Gates gates) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(bytes, "bytes");
    ValidComponent valid;
    try {
      valid = ComponentValidator.validateDefinitions(ComponentReader.read(bytes), gates);
    } catch (ModuleException e) {
      throw new CompileException(e.getMessage(), e.byteOffset(), e);
    }
    return new WasmComponent(engine, Compiled.of(engine, valid));
  }

  /**
   * Loads a component and compiles it, without blocking for the loading; see {@link Engine#load}.
   *
   * @param engine compiles the core modules, and runs them
   * @param source where the component is; {@code withDecoder(ComponentWat::decode)} takes texts
   * @return fails with {@link io.github.wasmrun.LoadException} if nothing could be loaded, with
   *     {@link CompileException} if it is no valid component
   */
  public static CompletableFuture<WasmComponent> load(Engine engine, WasmSource source) {
    AtomicReference<WasmComponent> loaded = new AtomicReference<>();
    // The engine loads modules: it gets an empty one when the component is compiled.
    return engine
        .load(
            source.withNextDecoder(
                bytes -> {
                  loaded.set(compile(engine, bytes));
                  return EMPTY_MODULE.clone();
                }))
        .thenApply(module -> loaded.get());
  }

  /** The engine that compiled the core modules. */
  public Engine engine() {
    return engine;
  }

  /** Imports and exports with their types. */
  public ComponentType type() {
    return compiled.valid().type();
  }

  Compiled compiled() {
    return compiled;
  }

  /**
   * Makes an instance: instantiates the core modules and components inside, in their order.
   *
   * @throws ComponentLinkException if an import is missing or of another type; nothing has run then
   * @throws io.github.wasmrun.TrapException if a core start function traps
   */
  public ComponentInstance instantiate(ComponentImports imports) {
    return instantiate(imports, Limits.NONE);
  }

  /**
   * {@link #instantiate(ComponentImports)} with limits, which each of the core instances has for
   * itself: those of a component with four core modules have {@link Limits#withFuel fuel} four
   * times. Their memories together are limited by a {@linkplain Limits#withGroup group}. A time
   * counts from when the host calls a function of the component; what it calls in another core
   * instance has the time that is left.
   *
   * <p>A call that a limit ends leaves the component in the middle of its work: as after a trap, it
   * cannot be entered again.
   *
   * @throws ComponentLinkException if an import is missing or of another type; nothing has run then
   * @throws io.github.wasmrun.LimitException if it asks for more than a limit allows
   * @throws io.github.wasmrun.TrapException if a core start function traps
   */
  public ComponentInstance instantiate(ComponentImports imports, Limits limits) {
    Objects.requireNonNull(limits, "limits");
    return Instantiation.root(engine, limits, compiled, imports);
  }

  /** {@link #instantiate(ComponentImports)} without imports. */
  public ComponentInstance instantiate() {
    return instantiate(ComponentImports.none());
  }
}
