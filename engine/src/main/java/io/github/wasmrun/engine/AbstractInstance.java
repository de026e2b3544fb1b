package io.github.wasmrun.engine;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Fuel;
import io.github.wasmrun.Global;
import io.github.wasmrun.Instance;
import io.github.wasmrun.InstanceStatistics;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.Tag;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.host.FirstMemory;
import io.github.wasmrun.engine.limit.Meter;
import io.github.wasmrun.engine.statistics.InstanceRecord;
import io.github.wasmrun.engine.statistics.RecordedInstance;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all engines' instances share: looking up exports. */
public abstract class AbstractInstance implements Instance, FirstMemory, RecordedInstance {
  private @Nullable Memory first;
  private @Nullable Meter meter;
  private @Nullable InstanceRecord record;

  /** For the engine's own instances. */
  protected AbstractInstance() {}

  @Override
  public final @Nullable Memory firstMemory() {
    Memory known = first;
    if (known == null) {
      ModuleInfo info = ((AbstractModule) module()).info();
      known = info.importCount(ExternKind.MEMORY) > 0 ? importedMemory() : exportedMemory(info);
      first = known;
    }
    return known;
  }

  private @Nullable Memory exportedMemory(ModuleInfo info) {
    for (int i = 0; i < info.exportIndexes().length; i++) {
      ExportType export = info.exports().get(i);
      if (info.exportIndexes()[i] == 0 && export.type().kind() == ExternKind.MEMORY) {
        return memory(export.name());
      }
    }
    return null;
  }

  /** The first memory that is imported. */
  protected abstract Memory importedMemory();

  /** What counts what the instance uses; null without limits that are counted. */
  public final @Nullable Meter meter() {
    return meter;
  }

  /** Sets what counts, before anything of the instance runs. */
  public final void setMeter(Meter meter) {
    this.meter = meter;
  }

  @Override
  public final void setRecord(InstanceRecord record) {
    this.record = record;
  }

  @Override
  public final long fuelConsumed() {
    return meter == null ? 0 : meter.consumed();
  }

  @Override
  public final InstanceStatistics statistics() {
    if (record == null) {
      throw AbstractEngine.noStatistics();
    }
    return record.statistics(this);
  }

  /** Must be called when the instance is closed. */
  protected final void closed() {
    if (record != null) {
      record.closed(this);
    }
  }

  @Override
  public final Fuel fuel() {
    if (meter == null) {
      throw Meter.noFuel();
    }
    return meter.fuel();
  }

  @Override
  public final void cancel() {
    if (meter == null) {
      throw Meter.noCancellation();
    }
    meter.cancel();
  }

  /** The export {@code name}, which must be of {@code kind}. */
  private Extern export(String name, ExternKind kind) {
    Objects.requireNonNull(name, "name");
    Extern extern = exports().get(name);
    if (extern == null) {
      throw Checks.noExport(name, exports().keySet());
    }
    if (extern.type().kind() != kind) {
      throw Checks.exportKind(name, kind.toString(), extern.type());
    }
    return extern;
  }

  @Override
  public WasmFunction function(String name) {
    return (WasmFunction) export(name, ExternKind.FUNC);
  }

  @Override
  public Memory memory(String name) {
    return (Memory) export(name, ExternKind.MEMORY);
  }

  @Override
  public Memory memory() {
    Memory only = null;
    int count = 0;
    for (Extern extern : exports().values()) {
      if (extern instanceof Memory memory && memory != only) {
        only = memory;
        count++;
      }
    }
    if (only == null || count != 1) {
      throw new IllegalArgumentException(
          "the instance exports "
              + count
              + " memories; there are: "
              + Checks.names(exports().keySet()));
    }
    return only;
  }

  @Override
  public Table table(String name) {
    return (Table) export(name, ExternKind.TABLE);
  }

  @Override
  public Global global(String name) {
    return (Global) export(name, ExternKind.GLOBAL);
  }

  @Override
  public Tag tag(String name) {
    return (Tag) export(name, ExternKind.TAG);
  }
}
