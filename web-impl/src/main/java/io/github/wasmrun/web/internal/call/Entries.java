package io.github.wasmrun.web.internal.call;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Names;
import io.github.wasmrun.web.internal.js.WeakTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Numbers for the exports of modules, so that each call can note which one it enters.
 *
 * <p>A number and not an object: to store an object that is younger than its place, an engine with
 * a generational garbage collector does more work than the call itself, each time. The numbers keep
 * no module alive.
 */
public final class Entries {
  /** What has no number: the start of an instance, a function of the host. */
  public static final int NONE = 0;

  /** Entries by module. */
  private static final JSObject BY_MODULE = WeakTable.newMap();

  private static final JSObject ALL = WeakTable.newList();
  private static int next = 1;

  private final ModuleInfo module;
  private final int first = next;
  private final JSObject places = Names.newMap();

  private Entries(ModuleInfo module) {
    this.module = module;
    List<ExportType> exports = module.exports();
    for (int i = 0; i < exports.size(); i++) {
      Names.put(places, exports.get(i).name(), i);
    }
    next += exports.size() + 1; // the last one is for functions that are not exported
  }

  /** The number of an export, or of what is not exported. */
  static int number(@Nullable ModuleInfo module, @Nullable String export) {
    if (module == null) {
      return NONE;
    }
    Entries entries = of(module);
    int place = export == null ? -1 : Names.get(entries.places, export);
    return entries.first + (place < 0 ? module.exports().size() : place);
  }

  /** The place of an export in its module; -1 if there is none of this name. */
  public static int place(ModuleInfo module, String export) {
    return Names.get(of(module).places, export);
  }

  private static Entries of(ModuleInfo module) {
    JSObject key = Js.ofObject(module);
    Entries entries = (Entries) WeakTable.get(BY_MODULE, key);
    if (entries == null) {
      entries = new Entries(module);
      WeakTable.put(BY_MODULE, key, entries);
      WeakTable.all(ALL); // drops the others
      WeakTable.add(ALL, Js.ofObject(entries));
    }
    return entries;
  }

  /** The entries that have {@code number}; null if there are none. */
  public static @Nullable Entries of(int number) {
    // In as few frames as may be: the stack may just have been exhausted.
    for (int i = 0; i < Js.length(ALL); i++) {
      Entries entries = (Entries) WeakTable.at(ALL, i);
      if (entries != null
          && number >= entries.first
          && number <= entries.first + entries.module.exports().size()) {
        return entries;
      }
    }
    return null;
  }

  /** The module. */
  public ModuleInfo module() {
    return module;
  }

  /** The name of the export; null if it is not exported. */
  public @Nullable String exportName(int number) {
    int place = number - first;
    return place < module.exports().size() ? module.exports().get(place).name() : null;
  }
}
