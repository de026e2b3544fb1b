package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.Source;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.Map;
import java.util.Optional;

/** The imports and exports of a world, as its text has them. */
final class LocalWorlds {
  /** Resolves an interface inside of a world and gives its index. */
  interface Inline {
    int resolve(Ast.PackageFile file, Ast.ExternInterface of, Ast.Extern extern);
  }

  private final LocalPackage target;
  private final ItemTable items;
  private final LocalFunctions functions;
  private final Inline inline;

  LocalWorlds(LocalPackage target, ItemTable items, LocalFunctions functions, Inline inline) {
    this.target = target;
    this.items = items;
    this.functions = functions;
    this.inline = inline;
  }

  void fill(Ast.PackageFile file, LocalPackage.LocalWorld of, Scope scope, Ast.World world) {
    Source source = file.source();
    for (Map.Entry<String, Integer> type : scope.names.entrySet()) {
      of.imports.put(
          WitWorldKey.named(type.getKey()),
          new LocalPackage.LocalItem(
              new WitWorldItem.OfType(type.getValue()),
              target.types.get(type.getValue()).position()));
    }
    for (Ast.WorldItem item : world.items()) {
      if (item instanceof Ast.TypeDef def && def.type() instanceof Ast.Resource resource) {
        for (WitFunction function : functions.ofResource(source, scope, def.name(), resource)) {
          of.imports.put(
              WitWorldKey.named(function.name()),
              new LocalPackage.LocalItem(
                  new WitWorldItem.OfFunction(function), function.position()));
        }
      } else if (item instanceof Ast.Extern extern) {
        add(file, of, scope, extern);
      }
    }
  }

  private void add(
      Ast.PackageFile file, LocalPackage.LocalWorld of, Scope scope, Ast.Extern extern) {
    Source source = file.source();
    Ast.ExternKind kind = extern.kind();
    WitWorldKey key;
    WitWorldItem item;
    if (kind instanceof Ast.ExternFunc func) {
      key = WitWorldKey.named(func.name().name());
      item =
          new WitWorldItem.OfFunction(
              functions.freestanding(
                  source,
                  scope,
                  new Ast.NamedFunc(extern.docs(), extern.attributes(), func.name(), func.func())));
    } else if (kind instanceof Ast.ExternInterface body) {
      key = WitWorldKey.named(body.name().name());
      item = item(source, extern, inline.resolve(file, body, extern), Optional.empty());
    } else {
      Ast.ExternPath path = (Ast.ExternPath) kind;
      int index = items.interfaceOf(file, path.path());
      key =
          path.label() == null
              ? WitWorldKey.ofInterface(index)
              : WitWorldKey.named(path.label().name());
      item = item(source, extern, index, extern.docs().text());
    }
    Map<WitWorldKey, LocalPackage.LocalItem> to = extern.isImport() ? of.imports : of.exports;
    LocalPackage.LocalItem before =
        to.put(key, new LocalPackage.LocalItem(item, source.at(kind.at())));
    if (before != null) {
      throw source.error(kind.at(), twice(extern.isImport(), key, before.item()));
    }
  }

  private static WitWorldItem item(
      Source source, Ast.Extern extern, int index, Optional<String> docs) {
    WitStability stability = Gates.stability(source, extern.attributes());
    return new WitWorldItem.OfInterface(
        index, stability, docs, Gates.externalId(extern.attributes()));
  }

  private static String twice(boolean isImport, WitWorldKey key, WitWorldItem before) {
    String done = isImport ? "imported" : "exported";
    if (key.name().isEmpty()) {
      return "the interface is " + done + " twice";
    }
    String kind =
        before instanceof WitWorldItem.OfFunction
            ? "a function"
            : before instanceof WitWorldItem.OfType ? "a type" : "an interface";
    return kind + " with the name " + Problems.quoted(key.name().get()) + " is " + done + " before";
  }
}
