package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineInfo;
import io.github.wasmrun.Extern;
import io.github.wasmrun.Global;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.Tag;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.AbstractEngine;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.limit.LimitedModule;
import io.github.wasmrun.engine.limit.ModuleLimits;
import io.github.wasmrun.feature.Features;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.web.internal.adapter.FunctionTypes;
import io.github.wasmrun.web.internal.adapter.HeapTypes;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.error.MovedCode;
import io.github.wasmrun.web.internal.extern.BrowserExtern;
import io.github.wasmrun.web.internal.extern.BrowserFunction;
import io.github.wasmrun.web.internal.extern.BrowserGlobal;
import io.github.wasmrun.web.internal.extern.BrowserStore;
import io.github.wasmrun.web.internal.extern.BrowserTable;
import io.github.wasmrun.web.internal.extern.BrowserTag;
import io.github.wasmrun.web.internal.extern.HostExterns;
import io.github.wasmrun.web.internal.imports.HostImports;
import io.github.wasmrun.web.internal.imports.HostTable;
import io.github.wasmrun.web.internal.js.Page;
import io.github.wasmrun.web.internal.js.Wasm;
import io.github.wasmrun.web.internal.js.WeakTable;
import io.github.wasmrun.web.internal.memory.BrowserMemory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** The browser's own engine. */
public class BrowserEngine extends AbstractEngine implements BrowserStore {
  /** Our object for each external of JavaScript, so that the same one is always the same object. */
  private final JSObject known = WeakTable.newMap();

  private final JSObject owners = WeakTable.newMap();
  private final Supplier<WorkerHost> workers;
  private @Nullable HostTable binder;
  private final FunctionTypes functionTypes = new FunctionTypes();
  private @Nullable HeapTypes heapTypes;

  /**
   * Makes an engine.
   *
   * @param workers who makes the workers of its modules
   */
  BrowserEngine(EngineConfig config, Supplier<WorkerHost> workers) {
    super(config);
    this.workers = workers;
    TrapHook.install();
  }

  @Override
  public HeapTypes heapTypes() {
    HeapTypes known = heapTypes;
    if (known == null) {
      known = new HeapTypes();
      heapTypes = known;
    }
    return known;
  }

  WorkerHost workers() {
    return workers.get();
  }

  HostBinder binder() {
    HostTable known = binder;
    if (known == null) {
      known = new HostTable();
      binder = known;
    }
    return known;
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(NAME, BrowserName.of(Page.userAgent()), true, Page.crossOriginIsolated());
  }

  @Override
  protected Features probeFeatures() {
    return BrowserFeatures.probe();
  }

  @Override
  public WasmModule compile(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    ModuleInfo info = read(copy(bytes));
    byte[] limited = MovedCode.note(info, ModuleLimits.enforce(info, config()));
    try {
      return module(info, Wasm.compile(limited));
    } catch (RuntimeException error) {
      throw BrowserErrors.compile(info, error);
    }
  }

  @Override
  public CompletableFuture<WasmModule> compileAsync(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    CompletableFuture<WasmModule> future = new CompletableFuture<>();
    try {
      compileAsync(future, read(copy(bytes)));
    } catch (RuntimeException error) {
      future.completeExceptionally(error);
    }
    return future;
  }

  private static byte[] copy(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /** Compiles a module that was read; ends {@code future}. */
  void compileAsync(CompletableFuture<WasmModule> future, ModuleInfo info) {
    Wasm.compileAsync(
        MovedCode.note(info, ModuleLimits.enforce(info, config())),
        js -> Futures.complete(future, () -> module(info, js)),
        error -> Futures.fail(future, () -> BrowserErrors.compile(info, error)));
  }

  /** Reads a module that is to be compiled. */
  ModuleInfo read(byte[] bytes) {
    return Modules.read(bytes);
  }

  /** A module that JavaScript compiled. */
  BrowserModule module(ModuleInfo info, JSObject js) {
    functionTypes.know(info);
    return newModule(info, js);
  }

  /** A copy with limits of a module that is known already. */
  BrowserModule variant(ModuleInfo info, JSObject js) {
    functionTypes.know(info);
    return new BrowserModule(this, info, js);
  }

  /** Called before a copy with limits is made. */
  void compileAgain(LimitedModule.Key key) {
    // Nothing is counted.
  }

  /** Called after a copy with limits was made. */
  void compiledAgain(LimitedModule.Key key) {
    // Nothing is counted.
  }

  BrowserModule newModule(ModuleInfo info, JSObject js) {
    return new BrowserModule(this, info, js);
  }

  @Override
  protected CompletableFuture<WasmModule> compileFrom(
      String location, @Nullable UnaryOperator<byte[]> decoder) {
    return new ModuleLoader(this, decoder).load(location);
  }

  static byte[] decoded(UnaryOperator<byte[]> decoder, byte[] bytes) {
    return decode(decoder, bytes);
  }

  // Making externals.

  @Override
  public Memory createMemory(MemoryType type) {
    Checks.memoryType(type);
    return remember(new BrowserMemory(this, HostExterns.memory(this, type), type));
  }

  @Override
  public Table createTable(TableType type, @Nullable Object initial) {
    Checks.tableType(type);
    return remember(new BrowserTable(this, HostExterns.table(this, type, initial), type));
  }

  @Override
  public Global createGlobal(GlobalType type, @Nullable Object value) {
    Objects.requireNonNull(type, "type");
    return remember(new BrowserGlobal(this, HostExterns.global(this, type, value), type, null));
  }

  @Override
  public Tag createTag(TagType type) {
    Objects.requireNonNull(type, "type");
    return remember(new BrowserTag(this, HostExterns.tag(type), type, null));
  }

  @Override
  public WasmFunction createFunction(HostFunction function) {
    Objects.requireNonNull(function, "function");
    JSObject js = HostImports.exportOf(this, function);
    return remember(new BrowserFunction(this, js, function.type(), null, null, null));
  }

  /** A memory of JavaScript; the same one is always the same object. */
  Memory memory(JSObject js, MemoryType declared) {
    Extern extern = known(js);
    return extern != null ? (Memory) extern : remember(new BrowserMemory(this, js, declared));
  }

  /** An extern that a script has made. */
  Extern adopt(JSObject js, ExternType type) {
    if (type instanceof MemoryType memory) {
      return remember(new BrowserMemory(this, js, memory));
    }
    if (type instanceof TableType table) {
      return remember(new BrowserTable(this, js, table));
    }
    if (type instanceof GlobalType global) {
      return remember(new BrowserGlobal(this, js, global, null));
    }
    if (type instanceof TagType tag) {
      return remember(new BrowserTag(this, js, tag, null));
    }
    return remember(new BrowserFunction(this, js, (FuncType) type, null, null, null));
  }

  // Knowing externals.

  private <T extends Extern & BrowserExtern> T remember(T extern) {
    WeakTable.put(known, extern.js(), extern);
    return extern;
  }

  /** Whether {@link #known} knows an external. */
  boolean isKnown(JSObject js) {
    return WeakTable.has(known, js);
  }

  /** Remembers that {@code js} is an export whose object is not made yet. */
  void announce(JSObject js, Export export) {
    WeakTable.put(known, js, export);
  }

  /** Our object for an external of JavaScript, if there is one yet. */
  @Nullable Extern known(JSObject js) {
    Object found = WeakTable.get(known, js);
    return found instanceof Export export ? export.extern() : (Extern) found;
  }

  /** Our object for the export at {@code place}, which is not made yet. */
  Extern wrap(JSObject js, int place, Origin origin) {
    ExportType export = origin.module().exports().get(place);
    int index = origin.module().exportIndexes()[place];
    ExternType type = export.type();
    if (type instanceof FuncType function) {
      DefinedType defined = origin.module().functions().get(index);
      return remember(new BrowserFunction(this, js, function, defined, export.name(), origin));
    }
    if (type instanceof MemoryType memory) {
      return remember(new BrowserMemory(this, js, memory));
    }
    if (type instanceof TableType table) {
      BrowserTable ours = remember(new BrowserTable(this, js, table));
      ours.know(origin);
      return ours;
    }
    if (type instanceof GlobalType global) {
      return remember(new BrowserGlobal(this, js, global, origin));
    }
    return tag(js, (TagType) type, origin.module().tagTypes().get(index));
  }

  /** Our object for an exported tag that is not known yet. */
  BrowserTag tag(JSObject js, TagType type, DefinedType defined) {
    return remember(new BrowserTag(this, js, type, defined));
  }

  @Override
  public JSObject owners() {
    return owners;
  }

  /**
   * Our object for an exported function of JavaScript.
   *
   * @param likely the instances that it may come from
   */
  @Override
  public WasmFunction functionOf(JSObject js, List<Origin> likely) {
    Extern extern = known(js);
    if (extern != null) {
      return (WasmFunction) extern;
    }
    FunctionTypes.Found found =
        functionTypes.of(
            js, WeakTable.get(owners, js) instanceof Origin owner ? List.of(owner) : likely);
    FuncType type = (FuncType) found.type().composite();
    return remember(new BrowserFunction(this, js, type, found.type(), null, found.origin()));
  }

  /** A function that one of our adapters exports. */
  @Override
  public BrowserFunction function(
      JSObject js, FuncType type, @Nullable String name, @Nullable Origin origin) {
    return remember(new BrowserFunction(this, js, type, null, name, origin));
  }

  @Override
  public Throwable thrown(JSObject error) {
    Throwable java = JSExceptions.getJavaException(error);
    return java == null ? BrowserErrors.toJava(error) : java;
  }
}
