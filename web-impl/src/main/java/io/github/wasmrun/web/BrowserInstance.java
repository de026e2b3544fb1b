package io.github.wasmrun.web;

import io.github.wasmrun.Extern;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.spi.AbstractInstance;
import io.github.wasmrun.spi.ModuleInfo;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.web.js.Js;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSObject;

/** An instance in the browser. */
final class BrowserInstance extends AbstractInstance {
  private final BrowserModule module;
  private final Map<String, Extern> exports;
  private final List<Slot> slots = new ArrayList<>();
  private boolean closed;

  /** An instance with the exports object that JavaScript made. */
  BrowserInstance(BrowserModule module, JSObject js) {
    this.module = module;
    this.exports = Collections.unmodifiableMap(wrap(module, js));
  }

  private Map<String, Extern> wrap(BrowserModule module, JSObject js) {
    ModuleInfo info = module.info();
    BrowserEngine engine = module.browserEngine();
    Map<String, Extern> all = new LinkedHashMap<>();
    for (int i = 0; i < info.exports().size(); i++) {
      ExportType export = info.exports().get(i);
      JSObject value = Js.get(js, export.name());
      Extern known = engine.known(value);
      Extern extern =
          known != null ? known : engine.wrap(value, export, info.exportIndexes()[i], info);
      if (known == null && extern instanceof BrowserFunction function) {
        slots.add(function.slot());
      }
      all.put(export.name(), extern);
    }
    return all;
  }

  /** A holder of an export that closing ends. */
  Slot slot(BrowserFunction function, String export) {
    Slot slot = new Slot(function.callable(), export, module.info());
    if (closed) {
      slot.close();
    } else {
      slots.add(slot);
    }
    return slot;
  }

  @Override
  public WasmModule module() {
    return module;
  }

  @Override
  public Map<String, Extern> exports() {
    return exports;
  }

  @Override
  public <T> T as(Class<T> type) {
    return TypedInterfaces.of(type, new InstanceBinding(this));
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    for (Slot slot : slots) {
      slot.close();
    }
    slots.clear();
  }
}
