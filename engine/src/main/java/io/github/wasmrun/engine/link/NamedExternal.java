package io.github.wasmrun.engine.link;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.internal.link.ImportEntries;
import io.github.wasmrun.internal.link.ImportEntry;
import io.github.wasmrun.internal.link.ImportReceiver;
import io.github.wasmrun.type.FuncType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds an external by its names, without a module. */
public final class NamedExternal implements ImportReceiver<HostFunction, Extern, @Nullable Extern> {
  private final String wanted;

  private NamedExternal(String wanted) {
    this.wanted = wanted;
  }

  /** The last external with the names; null if there is none. */
  public static @Nullable Extern find(Imports imports, String module, String name) {
    NamedExternal finder = new NamedExternal(name);
    Extern found = null;
    for (ImportEntry<HostFunction, Extern> entry : ImportEntries.of(imports)) {
      if (entry.module().equals(module)) {
        Extern external = entry.give(finder);
        found = external == null ? found : external;
      }
    }
    return found;
  }

  @Override
  public @Nullable Extern function(String name, HostFunction function) {
    return null;
  }

  @Override
  public @Nullable Extern untyped(String name, Function<FuncType, HostFunction> typed) {
    return null;
  }

  @Override
  public @Nullable Extern external(String name, Extern external) {
    return name.equals(wanted) ? external : null;
  }

  @Override
  public @Nullable Extern methods(Class<?> type, Object implementation) {
    return null;
  }
}
