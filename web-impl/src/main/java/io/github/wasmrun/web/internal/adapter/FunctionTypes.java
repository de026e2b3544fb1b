package io.github.wasmrun.web.internal.adapter;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.WeakTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Finds the types of functions that come out of tables, globals and calls without having been
 * exported by name. A browser does not tell types, but the JavaScript name of such a function is
 * its index, and the engine links it only to an import of its own type: so the modules of the
 * instances that we made are asked what type their function of that index has, and the engine
 * whether it is that.
 */
public final class FunctionTypes {
  /** A type, and the instance if it is one of those that were asked first. */
  public record Found(DefinedType type, @Nullable Origin origin) {}

  /**
   * Weak references to descriptions, not to instances: what a page's job makes weak references to
   * lives until the job ends, and memories are too dear for that.
   */
  private final JSObject modules = WeakTable.newList();

  /** Remembers a module as long as somebody holds it. */
  public void know(ModuleInfo module) {
    WeakTable.add(modules, Js.ofObject(module));
  }

  /**
   * The type of a function.
   *
   * @param likely the instances that are asked first
   * @throws IllegalStateException if it is of no module that we know
   */
  public Found of(JSObject function, List<Origin> likely) {
    int index = index(Js.text(Js.get(function, "name")));
    for (Origin origin : likely) {
      DefinedType type = find(function, index, origin.module());
      if (type != null) {
        return new Found(type, origin);
      }
    }
    JSObject known = WeakTable.all(modules);
    for (int i = 0; i < Js.length(known); i++) {
      DefinedType type = find(function, index, (ModuleInfo) Js.toObject(Js.at(known, i)));
      if (type != null) {
        return new Found(type, null);
      }
    }
    throw new IllegalStateException(
        "a function reference comes from a module that was not compiled by this engine");
  }

  private static @Nullable DefinedType find(JSObject function, int index, ModuleInfo module) {
    if (index < 0 || index >= module.functions().size()) {
      return null;
    }
    DefinedType type = module.functions().get(index);
    return Adapters.isOfType(function, type) ? type : null;
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
