package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.AbstractInstance;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.web.internal.call.Entries;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.extern.BrowserFunction;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.typed.TypedInterfaces;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** An instance in the browser. */
final class BrowserInstance extends AbstractInstance {
  private final BrowserModule module;
  private final BrowserModule visible;
  private final Origin origin;
  private final Supplied[] imports;
  private final JSObject js;
  private @Nullable Map<String, Extern> exports;

  /** An instance with the exports object that JavaScript made, and what it imported. */
  BrowserInstance(BrowserModule module, Origin origin, Supplied[] imports, JSObject js) {
    this(module, module, origin, imports, js);
  }

  /** The same of a module into which limits were written, and the module as users see it. */
  BrowserInstance(
      BrowserModule module, BrowserModule visible, Origin origin, Supplied[] imports, JSObject js) {
    this.module = module;
    this.visible = visible;
    this.origin = origin;
    this.imports = imports;
    this.js = js;
    origin.made(this);
    announce();
  }

  /**
   * Has the engine know whose the exports are, so that it knows them where they come from a table
   * or as an argument. Tags are known at once: exceptions are told by them.
   */
  private void announce() {
    BrowserEngine engine = module.browserEngine();
    ModuleInfo info = module.info();
    List<ExportType> types = info.exports();
    for (int i = 0; i < types.size(); i++) {
      JSObject value = value(i);
      if (engine.isKnown(value)) {
        continue;
      }
      if (types.get(i).type() instanceof TagType tag) {
        if (again(i) == null) {
          engine.tag(value, tag, info.tagTypes().get(info.exportIndexes()[i]));
        }
      } else {
        engine.announce(value, new Export(this, engine, origin, i, value));
      }
    }
  }

  private JSObject value(int place) {
    return Js.get(js, module.info().exports().get(place).name());
  }

  /** The import that is exported again, if it is one; WebKit makes a new object for a tag. */
  @Nullable Extern again(int place) {
    ModuleInfo info = module.info();
    ExternKind kind = info.exports().get(place).type().kind();
    int left = info.exportIndexes()[place];
    if (left < info.importCount(kind)) {
      for (int i = 0; i < imports.length; i++) {
        if (info.imports().get(i).type().kind() == kind && left-- == 0) {
          return imports[i] instanceof Supplied.External external ? external.value() : null;
        }
      }
    }
    return null;
  }

  @Override
  protected Memory importedMemory() {
    ModuleInfo info = module.info();
    int i = 0;
    while (info.imports().get(i).type().kind() != ExternKind.MEMORY) {
      i++;
    }
    return (Memory) imports[i].value();
  }

  /**
   * A memory that is not exported can be seen by nobody: it counts with the size that it starts
   * with.
   */
  @Override
  public long memoryBytes() {
    ModuleInfo info = module.info();
    long all = 0;
    for (int i = info.importCount(ExternKind.MEMORY); i < info.memories().size(); i++) {
      Memory exported = memory(i);
      all += exported == null ? info.memories().get(i).minPages() << 16 : exported.byteLength();
    }
    return all;
  }

  private @Nullable Memory memory(int index) {
    ModuleInfo info = visible.info();
    for (int i = 0; i < info.exportIndexes().length; i++) {
      ExportType export = info.exports().get(i);
      if (info.exportIndexes()[i] == index && export.type().kind() == ExternKind.MEMORY) {
        return memory(export.name());
      }
    }
    return null;
  }

  /** The type of an export; null if there is none. */
  @Nullable ExternType exportType(String name) {
    int place = Entries.place(module.info(), name);
    return place < 0 ? null : module.info().exports().get(place).type();
  }

  /** A holder of a function whose values JavaScript takes as they are; closing ends it. */
  Slot slot(String export) {
    return new Slot(Js.get(js, export), export, origin);
  }

  /** A holder of an exported function that closing ends. */
  Slot slot(BrowserFunction function, String export) {
    return new Slot(function.callable(), export, origin);
  }

  @Override
  public WasmModule module() {
    return visible;
  }

  @Override
  public Map<String, Extern> exports() {
    Map<String, Extern> known = exports;
    if (known == null) {
      known = Collections.unmodifiableMap(wrap());
      exports = known;
    }
    return known;
  }

  private Map<String, Extern> wrap() {
    Map<String, Extern> all = new LinkedHashMap<>();
    for (int i = 0; i < module.info().exports().size(); i++) {
      Extern extern = module.browserEngine().known(value(i));
      all.put(module.info().exports().get(i).name(), extern == null ? again(i) : extern);
    }
    return all;
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
    closed();
    origin.close();
  }
}
