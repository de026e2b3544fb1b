package io.github.wasmrun.web;

import io.github.wasmrun.spi.ModuleInfo;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.web.js.Js;
import io.github.wasmrun.web.js.WeakTable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Finds the types of functions that come out of tables, globals and calls without having been
 * exported by name. A browser does not tell types, but the JavaScript name of such a function is
 * its index, and the engine links it only to an import of its own type: so the modules that we
 * compiled are asked what type their function of that index has, and the engine whether it is that.
 */
final class FunctionTypes {
  /** A type, and a module that has such a function under its index. */
  record Found(DefinedType type, ModuleInfo module) {}

  private final JSObject modules = WeakTable.newList();

  /** Remembers a module as long as somebody holds it. */
  void know(BrowserModule module) {
    WeakTable.add(modules, Js.ofObject(module));
  }

  /**
   * The type of a function.
   *
   * @param likely the module that is asked first
   * @throws IllegalStateException if it is of no module that we know
   */
  Found of(JSObject function, @Nullable ModuleInfo likely) {
    int index = index(Js.text(Js.get(function, "name")));
    if (index >= 0) {
      Found found = likely == null ? null : find(function, index, likely);
      JSObject known = WeakTable.all(modules);
      for (int i = 0; found == null && i < Js.length(known); i++) {
        BrowserModule module = (BrowserModule) Js.toObject(Js.at(known, i));
        found = find(function, index, module.info());
      }
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException(
        "a function reference comes from a module that was not compiled by this engine");
  }

  private static @Nullable Found find(JSObject function, int index, ModuleInfo module) {
    if (index >= module.functions().size()) {
      return null;
    }
    DefinedType type = module.functions().get(index);
    return Adapters.isOfType(function, type) ? new Found(type, module) : null;
  }

  private static int index(String name) {
    int index = name.isEmpty() || name.length() > 9 ? -1 : 0;
    for (int i = 0; i < name.length() && index >= 0; i++) {
      char digit = name.charAt(i);
      index = digit >= '0' && digit <= '9' ? index * 10 + digit - '0' : -1;
    }
    return index;
  }
}
