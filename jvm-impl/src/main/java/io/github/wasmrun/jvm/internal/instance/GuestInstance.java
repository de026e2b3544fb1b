package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Tag;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.debug.SourceLine;
import io.github.wasmrun.engine.AbstractInstance;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.limit.Meter;
import io.github.wasmrun.engine.limit.Share;
import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.jvm.internal.storage.GlobalStorage;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instance; also what implementations of typed interfaces carry as their context. */
final class GuestInstance extends AbstractInstance
    implements InstanceParts, CallContext, CodeContext {
  private final GuestModule module;
  private final @Nullable EngineFunction[] functions;
  private final Object[] importedFunctions;
  private final Map<Object, Integer> imported = new IdentityHashMap<>();
  private final GuestMemory[] memories;
  private final GuestTable[] tables;
  private final GuestGlobal[] globals;
  private final GuestTag[] tags;
  private @Nullable Map<String, Extern> exports;
  private final Map<String, GuestFunction> called = new HashMap<>();
  private final @Nullable ThreadMark mark;

  private @Nullable Meter watch;
  private @Nullable Share share;

  private @Nullable InstanceCode code;

  /** The code; null when closed, so that one check serves both. */
  private @Nullable InstanceCode open;

  GuestInstance(GuestModule module) {
    ModuleInfo info = module.info();
    this.module = module;
    this.functions = new EngineFunction[info.functions().size()];
    this.importedFunctions = new Object[info.importCount(ExternKind.FUNC)];
    this.memories = new GuestMemory[info.memories().size()];
    this.tables = new GuestTable[info.tables().size()];
    this.globals = new GuestGlobal[info.globals().size()];
    this.tags = new GuestTag[info.tags().size()];
    this.mark = module.store().threadChecks() ? new ThreadMark() : null;
  }

  GuestModule guestModule() {
    return module;
  }

  void setImportedFunction(int index, Object function) {
    importedFunctions[index] = function;
    if (function instanceof EngineFunction known) {
      functions[index] = known;
      imported.putIfAbsent(function, index);
    }
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

  @Override
  public void checkOwn(String what, @Nullable Object value) {
    module.store().checkOwn(what, value);
  }

  @Override
  public Instance instance() {
    return this;
  }

  @Override
  protected Memory importedMemory() {
    return memories[0];
  }

  @Override
  public long memoryBytes() {
    long all = 0;
    for (int i = module.info().importCount(ExternKind.MEMORY); i < memories.length; i++) {
      all += memories[i].byteLength();
    }
    return all;
  }

  @Override
  public void attach(InstanceCode made) {
    code = made;
    open = made;
  }

  @Override
  public Object importedFunction(int index) {
    return importedFunctions[index];
  }

  @Override
  public EngineFunction function(int index) {
    EngineFunction function = functions[index];
    if (function == null) {
      function = new GuestFunction(this, index);
      functions[index] = function;
    }
    return function;
  }

  @Override
  public int indexOf(WasmFunction function) {
    if (function instanceof GuestFunction guest && guest.instance() == this) {
      return guest.index();
    }
    return imported.getOrDefault(function, -1);
  }

  @Override
  public LinearMemory memory(int index) {
    return memories[index].linear();
  }

  @Override
  public TableStorage table(int index) {
    return tables[index].storage();
  }

  @Override
  public GlobalStorage global(int index) {
    return globals[index].storage();
  }

  @Override
  public Tag tag(int index) {
    return tags[index];
  }

  @Override
  public @Nullable Object tagIdentity(int index) {
    return tags[index].identity();
  }

  @Override
  public void identifyTag(int index, Object identity) {
    tags[index].identify(identity);
  }

  @Override
  public InstanceCode code() {
    InstanceCode known = open;
    if (known == null) {
      throw Checks.closed();
    }
    return known;
  }

  @Override
  public @Nullable ThreadMark mark() {
    return mark;
  }

  @Override
  public int functionCount() {
    return module.visible().info().functions().size();
  }

  @Override
  public long originalOffset(long offset) {
    return module.originalOffset(offset);
  }

  @Override
  public Optional<SourceLine> sourceLine(long originalOffset) {
    return module.visible().sourceLine(originalOffset);
  }

  /** What must know of calls from the host; null if nothing must. */
  @Nullable Meter watch() {
    return watch;
  }

  /** Has a meter know of calls from the host. */
  void setWatch(Meter meter) {
    watch = meter;
  }

  /** Whether there is code that can run. */
  boolean isMade() {
    return code != null;
  }

  /** Has closing leave a group. */
  void setShare(Share taken) {
    share = taken;
  }

  GuestGlobal ownGlobal(int index) {
    return globals[index];
  }

  GuestTable ownTable(int index) {
    return tables[index];
  }

  /** The code for calls from other instances, which closing does not end. */
  InstanceCode linkedCode() {
    return code;
  }

  @Override
  public WasmModule module() {
    return module.visible();
  }

  @Override
  public Map<String, Extern> exports() {
    Map<String, Extern> known = exports;
    if (known == null) {
      Map<String, Extern> all = new LinkedHashMap<>();
      ModuleInfo info = module.visible().info();
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
        return function(index);
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
    return module.stubs().exports(this, Objects.requireNonNull(type, "type"));
  }

  @Override
  public boolean isClosed() {
    return open == null;
  }

  @Override
  public void close() {
    closed();
    open = null;
    if (share != null) {
      share.leave();
    }
  }
}
