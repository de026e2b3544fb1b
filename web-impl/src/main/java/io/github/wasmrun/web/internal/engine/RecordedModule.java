package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.engine.statistics.InstanceRecord;
import io.github.wasmrun.engine.statistics.RecordedInstance;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.WeakTable;
import org.teavm.jso.JSObject;

/** A module of an engine with statistics. */
final class RecordedModule extends BrowserModule
    implements io.github.wasmrun.engine.statistics.RecordedModule {
  private final RecordedEngine engine;

  /** The instances whose making has begun, by what is supplied for their imports. */
  private final JSObject begun = WeakTable.newMap();

  RecordedModule(RecordedEngine engine, ModuleInfo info, JSObject js) {
    super(engine, info, js);
    this.engine = engine;
  }

  @Override
  protected Instance instantiate(Supplied[] imports) {
    return made(imports, super.instantiate(begun(imports)));
  }

  @Override
  Instance instantiate(Supplied[] imports, Limits limits) {
    return made(imports, super.instantiate(begun(imports), limits));
  }

  @Override
  Supplied[] begun(Supplied[] imports) {
    WeakTable.put(begun, Js.ofObject(imports), engine.recorder().instance(this, imports));
    return imports;
  }

  @Override
  Instance made(Supplied[] imports, Instance instance) {
    InstanceRecord record = (InstanceRecord) WeakTable.get(begun, Js.ofObject(imports));
    record.made((RecordedInstance) instance);
    return instance;
  }

  @Override
  public String title() {
    return name().orElseGet(this::sha256);
  }
}
