package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineInfo;
import io.github.wasmrun.EngineStatistics;
import io.github.wasmrun.Global;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Memory;
import io.github.wasmrun.StatisticsOptions;
import io.github.wasmrun.Table;
import io.github.wasmrun.Tag;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.AbstractEngine;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.limit.ModuleLimits;
import io.github.wasmrun.engine.precompiled.Precompiled;
import io.github.wasmrun.engine.statistics.Compilation;
import io.github.wasmrun.engine.statistics.Recorder;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import io.github.wasmrun.jvm.internal.code.CodeMaker;
import io.github.wasmrun.jvm.internal.code.CodeTimes;
import io.github.wasmrun.jvm.internal.code.LackException;
import io.github.wasmrun.jvm.internal.code.ModuleCode;
import io.github.wasmrun.jvm.internal.flight.FlightRecorder;
import io.github.wasmrun.jvm.internal.load.Locations;
import io.github.wasmrun.jvm.internal.storage.Limits;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An engine of the JVM: everything but the code of modules, which a {@link CodeMaker} makes. */
public final class JvmEngine extends AbstractEngine {
  private final String name;
  private final CodeMaker maker;
  private final JvmStore store;
  private final Externals externals;
  private final @Nullable Recorder recorder;

  /**
   * An engine.
   *
   * @param name its name for users
   * @param maker makes its code
   */
  public JvmEngine(String name, CodeMaker maker, EngineConfig config) {
    super(config);
    this.name = name;
    this.maker = maker;
    StatisticsOptions options = config.statistics().orElse(null);
    this.recorder =
        options == null ? null : Recorder.of(options, FlightRecorder.timeline(name), null);
    this.store = new JvmStore(this, maker, config.threadChecks(), recorder);
    this.externals = new Externals(store, config);
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(name, maker.version(), false, true);
  }

  @Override
  protected Features probeFeatures() {
    return FeatureProbe.probe(this);
  }

  @Override
  public WasmModule compile(byte[] bytes) {
    return compileOwn(Objects.requireNonNull(bytes, "bytes").clone());
  }

  @Override
  public CompletableFuture<WasmModule> compileAsync(byte[] bytes) {
    byte[] copy = Objects.requireNonNull(bytes, "bytes").clone();
    return Async.run(() -> compileOwn(copy));
  }

  @Override
  protected CompletableFuture<WasmModule> compileFrom(
      String location, @Nullable UnaryOperator<byte[]> decoder) {
    return Async.run(
        () -> {
          byte[] bytes = Locations.read(location);
          return compileOwn(decoder == null ? bytes : decode(decoder, bytes));
        });
  }

  /** Compiles {@code bytes}, which are kept. */
  private WasmModule compileOwn(byte[] bytes) {
    return compileOwn(bytes, null);
  }

  private WasmModule compileOwn(byte[] bytes, @Nullable Precompiled precompiled) {
    try {
      return compileInRoom(bytes, precompiled);
    } catch (OutOfMemoryError e) {
      throw Limits.noRoom("module of " + bytes.length + " bytes", e);
    } catch (StackOverflowError e) {
      throw Limits.noStack("module of " + bytes.length + " bytes", e);
    }
  }

  private WasmModule compileInRoom(byte[] bytes, @Nullable Precompiled precompiled) {
    Compilation record = recorder == null ? null : recorder.compile();
    ModuleInfo info = Modules.read(bytes);
    if (record != null) {
      record.read();
    }
    CodeTimes times = RecordedTimes.of(recorder);
    checkAddresses(info);
    byte[] limited = ModuleLimits.enforce(info, config());
    ModuleCode code = precompiled == null ? null : maker.restore(info, precompiled, times);
    if (code == null) {
      try {
        code = maker.make(info, limited, times);
      } catch (LackException lack) {
        throw externals.lack(lack.feature(), lack.getMessage());
      }
    }
    GuestModule module = new GuestModule(store, externals, info, code);
    if (record != null) {
      record.compiled(module, RecordedTimes.validateNanos(times));
    }
    return module;
  }

  @Override
  public EngineStatistics statistics() {
    if (recorder == null) {
      throw noStatistics();
    }
    return recorder.statistics();
  }

  @Override
  protected Precompiled precompiled(AbstractModule module) {
    return maker.precompile(module.info(), ((GuestModule) module).code());
  }

  @Override
  protected WasmModule compile(Precompiled precompiled) {
    return compileOwn(precompiled.module(), precompiled);
  }

  private void checkAddresses(ModuleInfo info) {
    if (maker.has64BitAddresses()) {
      return;
    }
    for (int i = 0; i < info.memories().size(); i++) {
      if (info.memories().get(i).memory64()) {
        throw externals.lack(Feature.MEMORY64, "memory " + i + " has 64-bit addresses");
      }
    }
    for (int i = 0; i < info.tables().size(); i++) {
      if (info.tables().get(i).table64()) {
        throw externals.lack(Feature.MEMORY64, "table " + i + " has 64-bit indexes");
      }
    }
  }

  @Override
  public Memory createMemory(MemoryType type) {
    Checks.memoryType(type);
    return externals.memory(type);
  }

  @Override
  public Table createTable(TableType type, @Nullable Object initial) {
    Checks.tableType(type);
    Object checked = Checks.value("element of the table", type.element(), initial);
    store.checkOwn("element of the table", checked);
    GuestTable table = externals.table(type);
    table.fill(0, checked, table.size());
    return table;
  }

  @Override
  public Global createGlobal(GlobalType type, @Nullable Object value) {
    Objects.requireNonNull(type, "type");
    Object checked = Checks.value("value of the global", type.valueType(), value);
    store.checkOwn("value of the global", checked);
    GuestGlobal global = externals.global(type);
    global.setUnchecked(checked);
    return global;
  }

  @Override
  public Tag createTag(TagType type) {
    Objects.requireNonNull(type, "type");
    return new GuestTag(store, type, null, maker.newTag(type));
  }

  @Override
  public WasmFunction createFunction(HostFunction function) {
    return new HostMadeFunction(store, Objects.requireNonNull(function, "function"));
  }
}
