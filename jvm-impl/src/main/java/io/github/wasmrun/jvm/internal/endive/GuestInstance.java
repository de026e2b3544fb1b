package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Extern;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.AbstractInstance;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.type.ExportType;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.runtime.Memory;

/** An instance; also what its stubs carry as their context. */
final class GuestInstance extends AbstractInstance {
  private final EndiveModule module;
  private final InstanceFunctions functions;
  private final GuestMemory[] memories;
  private final GuestTable[] tables;
  private final GuestGlobal[] globals;
  private final GuestTag[] tags;
  private @Nullable Machine code;
  private @Nullable Memory firstMemory;
  private @Nullable Map<String, Extern> exports;
  private final Map<String, GuestFunction> called = new HashMap<>();

  /** The Endive instance; null when closed, so that one check serves both. */
  private @Nullable Instance open;

  GuestInstance(EndiveModule module) {
    ModuleInfo info = module.info();
    this.module = module;
    this.functions = new InstanceFunctions(this, info.functions().size());
    this.memories = new GuestMemory[info.memories().size()];
    this.tables = new GuestTable[info.tables().size()];
    this.globals = new GuestGlobal[info.globals().size()];
    this.tags = new GuestTag[info.tags().size()];
  }

  /** Called by Endive when it makes the instance, before anything of it runs. */
  Machine attach(Instance instance) {
    Machine machine = module.newMachine(instance);
    open = instance;
    code = machine;
    firstMemory = instance.memory();
    return new GuestMachine(this, machine);
  }

  EndiveModule guestModule() {
    return module;
  }

  InstanceFunctions functions() {
    return functions;
  }

  Machine code() {
    return code;
  }

  GuestTag tag(int index) {
    return tags[index];
  }

  void setMemory(int index, GuestMemory memory) {
    memories[index] = memory;
  }

  void setTable(int index, GuestTable table) {
    tables[index] = table;
  }

  void setGlobal(int index, GuestGlobal global) {
    globals[index] = global;
  }

  void setTag(int index, GuestTag tag) {
    tags[index] = tag;
  }

  /** The Endive instance; null when closed. */
  @Nullable Instance endive() {
    return open;
  }

  /** The memory argument of compiled functions, for stubs. */
  static @Nullable Memory memoryOf(Object context) {
    return ((GuestInstance) context).firstMemory;
  }

  /** The instance argument of compiled functions, for stubs; checks that it is open. */
  static Instance instanceOf(Object context) {
    Instance instance = ((GuestInstance) context).open;
    if (instance == null) {
      throw Checks.closed();
    }
    return instance;
  }

  void checkOpen() {
    if (open == null) {
      throw Checks.closed();
    }
  }

  @Override
  public WasmModule module() {
    return module;
  }

  @Override
  public Map<String, Extern> exports() {
    Map<String, Extern> known = exports;
    if (known == null) {
      Map<String, Extern> all = new LinkedHashMap<>();
      ModuleInfo info = module.info();
      for (int i = 0; i < info.exports().size(); i++) {
        ExportType export = info.exports().get(i);
        all.put(export.name(), extern(export, info.exportIndexes()[i]));
      }
      known = Collections.unmodifiableMap(all);
      exports = known;
    }
    return known;
  }

  private Extern extern(ExportType export, int index) {
    switch (export.type().kind()) {
      case FUNC:
        return functions.get(index);
      case MEMORY:
        return memories[index];
      case TABLE:
        return tables[index];
      case GLOBAL:
        return globals[index];
      default:
        return tags[index];
    }
  }

  /** Remembers functions, since programs look up the same few again and again. */
  @Override
  public WasmFunction function(String name) {
    GuestFunction known = called.get(name);
    if (known != null) {
      return known;
    }
    WasmFunction function = super.function(name);
    if (function instanceof GuestFunction own) {
      called.put(name, own);
    }
    return function;
  }

  @Override
  public <T> T as(Class<T> type) {
    return module.stubs().exports(this, type);
  }

  @Override
  public boolean isClosed() {
    return open == null;
  }

  @Override
  public void close() {
    open = null;
  }
}
