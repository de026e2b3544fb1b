package io.github.wasmrun.engine.link;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.internal.link.ImportEntries;
import io.github.wasmrun.internal.link.ImportEntry;
import io.github.wasmrun.internal.link.ImportReceiver;
import io.github.wasmrun.spi.ImportContext;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the entries for the imports of one module, one after the other. */
final class Finder implements ImportReceiver<HostFunction, Extern, @Nullable Supplied> {
  private final ImportContext context;
  private @Nullable ImportType wanted;

  Finder(ImportContext context) {
    this.context = context;
  }

  /** What the last entry with the names supplies; null if there is none. */
  @Nullable Supplied find(ImportType type, Imports imports) {
    wanted = type;
    List<ImportEntry<HostFunction, Extern>> entries = ImportEntries.of(imports);
    Supplied found = null;
    for (int i = entries.size() - 1; i >= 0 && found == null; i--) {
      ImportEntry<HostFunction, Extern> entry = entries.get(i);
      if (entry.module().equals(type.module())) {
        found = entry.give(this);
      }
    }
    return found;
  }

  @Override
  public @Nullable Supplied function(String name, HostFunction function) {
    return name.equals(wanted.name()) ? new Supplied.Function(function) : null;
  }

  @Override
  public @Nullable Supplied untyped(String name, Function<FuncType, HostFunction> typed) {
    if (!name.equals(wanted.name())) {
      return null;
    }
    FuncType type = wanted.type() instanceof FuncType function ? function : FuncType.of();
    return new Supplied.Function(typed.apply(type));
  }

  @Override
  public @Nullable Supplied external(String name, Extern external) {
    return name.equals(wanted.name()) ? new Supplied.External(external) : null;
  }

  @Override
  public @Nullable Supplied methods(Class<?> type, Object implementation) {
    HostFunction function =
        wanted.type() instanceof FuncType expected
            ? context.binder().bind(type, implementation, wanted.name(), expected)
            : null;
    return function == null ? null : new Supplied.Function(function);
  }
}
