package io.github.wasmrun.web;

import io.github.wasmrun.Extern;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.spi.AbstractInstance;
import io.github.wasmrun.spi.ModuleInfo;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.web.js.Js;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** An instance in the browser. */
final class BrowserInstance extends AbstractInstance {
  private final BrowserModule module;
  private final Map<String, Extern> exports;
  private final Origin origin;

  /** An instance with the exports object that JavaScript made, and what it imported. */
  BrowserInstance(BrowserModule module, Origin origin, Object[] imports, JSObject js) {
    this.module = module;
    this.origin = origin;
    this.exports = Collections.unmodifiableMap(wrap(module, imports, js));
  }

  private Map<String, Extern> wrap(BrowserModule module, Object[] imports, JSObject js) {
    ModuleInfo info = module.info();
    BrowserEngine engine = module.browserEngine();
    Map<String, Extern> all = new LinkedHashMap<>();
    for (int i = 0; i < info.exports().size(); i++) {
      ExportType export = info.exports().get(i);
      JSObject value = Js.get(js, export.name());
      Extern known = engine.known(value);
      if (known == null) {
        known = imported(info, imports, export.type().kind(), info.exportIndexes()[i]);
      }
      all.put(
          export.name(),
          known != null ? known : engine.wrap(value, export, info.exportIndexes()[i], origin));
    }
    return all;
  }

  /** The import that is exported again, if it is one; WebKit makes a new object for a tag. */
  private static @Nullable Extern imported(
      ModuleInfo info, Object[] imports, ExternKind kind, int index) {
    int place = index;
    for (int i = 0; i < imports.length && index < info.importCount(kind); i++) {
      if (info.imports().get(i).type().kind() == kind && place-- == 0) {
        return imports[i] instanceof Extern extern ? extern : null;
      }
    }
    return null;
  }

  /** A holder of an export that closing ends. */
  Slot slot(BrowserFunction function, String export) {
    return new Slot(function.callable(), export, origin);
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
    return origin.isClosed();
  }

  @Override
  public void close() {
    origin.close();
  }
}
