package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineInfo;
import io.github.wasmrun.Global;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.Tag;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.AbstractEngine;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import io.github.wasmrun.jvm.internal.endive.storage.FlatMemory;
import io.github.wasmrun.jvm.internal.endive.storage.Limits;
import io.github.wasmrun.jvm.internal.endive.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.endive.storage.SharedMemory;
import io.github.wasmrun.jvm.internal.endive.storage.TableStorage;
import io.github.wasmrun.jvm.internal.endive.values.EndiveTypes;
import io.github.wasmrun.jvm.internal.endive.values.Kind;
import io.github.wasmrun.jvm.internal.load.Locations;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.TagInstance;
import run.endive.wasm.Version;
import run.endive.wasm.types.MutabilityType;

/** Endive as an engine, compiling or interpreting. */
final class EndiveEngine extends AbstractEngine {
  private final String name;
  private final boolean compiling;

  EndiveEngine(String name, boolean compiling, EngineConfig config) {
    super(config);
    EngineClasses.initialised();
    this.name = name;
    this.compiling = compiling;
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(name, Version.version(), false, true);
  }

  /** Whether modules are compiled to Java bytecode. */
  boolean isCompiling() {
    return compiling;
  }

  @Override
  protected Features probeFeatures() {
    return FeatureProbe.probe(this);
  }

  @Override
  public WasmModule compile(byte[] bytes) {
    return ModuleCompiler.compile(this, Objects.requireNonNull(bytes, "bytes").clone());
  }

  @Override
  public CompletableFuture<WasmModule> compileAsync(byte[] bytes) {
    byte[] copy = Objects.requireNonNull(bytes, "bytes").clone();
    return Async.run(() -> ModuleCompiler.compile(this, copy));
  }

  @Override
  protected CompletableFuture<WasmModule> compileFrom(String location) {
    return Async.run(() -> ModuleCompiler.compile(this, Locations.read(location)));
  }

  @Override
  public Memory createMemory(MemoryType type) {
    Checks.memoryType(type);
    return newMemory(type);
  }

  GuestMemory newMemory(MemoryType type) {
    if (type.memory64()) {
      throw lack(Feature.MEMORY64, "a memory with 64-bit addresses");
    }
    int allowed = config().maxMemoryPages();
    long minimum = type.minPages();
    if (minimum < 0 || minimum > allowed) {
      throw Limits.pages(minimum, allowed);
    }
    int initial = (int) minimum;
    int maximum = (int) Math.min(type.maxPages().orElse(allowed), allowed);
    LinearMemory memory =
        type.shared() ? new SharedMemory(initial, maximum) : new FlatMemory(initial, maximum);
    return new GuestMemory(this, memory, type.maxPages());
  }

  @Override
  public Table createTable(TableType type, @Nullable Object initial) {
    Checks.tableType(type);
    Object checked = Checks.value("element of the table", type.element(), initial);
    checkOwn("element of the table", checked);
    GuestTable table = newTable(type);
    table.fill(0, checked, table.size());
    return table;
  }

  GuestTable newTable(TableType type) {
    if (type.table64()) {
      throw lack(Feature.MEMORY64, "a table with 64-bit indexes");
    }
    long allowed = config().maxTableElements();
    if (type.min() < 0 || type.min() > allowed) {
      throw Limits.elements(type.min(), allowed);
    }
    long maximum = Math.min(type.max().orElse(allowed), allowed);
    boolean functions = Kind.of(type.element()) == Kind.FUNC;
    return new GuestTable(this, type, new TableStorage(functions, type.min(), maximum));
  }

  @Override
  public Global createGlobal(GlobalType type, @Nullable Object value) {
    Objects.requireNonNull(type, "type");
    Object checked = Checks.value("value of the global", type.valueType(), value);
    checkOwn("value of the global", checked);
    GuestGlobal global = newGlobal(type);
    global.setUnchecked(checked);
    return global;
  }

  /** A global without value. */
  GuestGlobal newGlobal(GlobalType type) {
    GlobalInstance number = null;
    if (!type.valueType().isRef()) {
      number =
          GlobalInstance.builder()
              .valType(EndiveTypes.of(type.valueType()))
              .mutabilityType(type.mutable() ? MutabilityType.Var : MutabilityType.Const)
              .build();
    }
    return new GuestGlobal(this, type, number);
  }

  @Override
  public Tag createTag(TagType type) {
    Objects.requireNonNull(type, "type");
    TagInstance instance =
        new TagInstance(
            new run.endive.wasm.types.TagType((byte) 0, 0), EndiveTypes.of(type.type()));
    return new GuestTag(this, type, null, instance);
  }

  @Override
  public WasmFunction createFunction(HostFunction function) {
    return new HostMadeFunction(this, Objects.requireNonNull(function, "function"));
  }

  UnsupportedFeatureException lack(Feature feature, String what) {
    return new UnsupportedFeatureException(feature, name, what, null);
  }

  /** Throws unless {@code value}, if it is a function, belongs to this engine. */
  void checkOwn(String what, @Nullable Object value) {
    if (value instanceof WasmFunction function
        && !(function instanceof EngineOwned owned && owned.engine() == this)) {
      throw new IllegalArgumentException(what + ": the function belongs to another engine");
    }
  }
}
