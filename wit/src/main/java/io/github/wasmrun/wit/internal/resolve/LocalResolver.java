package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.PathWalk;
import io.github.wasmrun.wit.internal.text.Source;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves a package's own names. */
final class LocalResolver {
  private final LocalPackage target;
  private final List<Ast.PackageFile> files;
  private final ItemTable items;
  private final LocalTypes types;
  private final LocalFunctions functions;

  /** The names of each interface, placeholders among them. */
  private final List<Scope> scopes = new ArrayList<>();

  private LocalResolver(LocalPackage target, List<Ast.PackageFile> files) {
    this.target = target;
    this.files = files;
    this.items = new ItemTable(target, files);
    this.types = new LocalTypes(target);
    this.functions = new LocalFunctions(types);
  }

  /**
   * Resolves a package.
   *
   * @param target the package, still empty
   * @param files its files
   */
  static void resolve(LocalPackage target, List<Ast.PackageFile> files) {
    new LocalResolver(target, files).run();
  }

  private void run() {
    int foreignInterfaces = fillItems();
    addForeignTypes(foreignInterfaces);
    Map<String, Ast.PackageFile> fileOf = new HashMap<>();
    Map<String, Ast.Item> itemOf = new HashMap<>();
    for (Ast.PackageFile file : files) {
      for (Ast.Item item : file.items()) {
        String name = "";
        if (item instanceof Ast.World world) {
          name = world.name().name();
        } else if (item instanceof Ast.Interface of) {
          name = of.name().name();
        }
        fileOf.put(name, file);
        itemOf.put(name, item);
      }
    }
    for (String name : items.order()) {
      if (itemOf.get(name) instanceof Ast.Interface of) {
        int index = items.own(name).index();
        resolveInterface(fileOf.get(name), index, of.items(), of.docs().text(), of.attributes());
      }
    }
    for (String name : items.order()) {
      if (itemOf.get(name) instanceof Ast.World world) {
        resolveWorld(fileOf.get(name), items.own(name).index(), world);
      }
    }
  }

  /** Gives the number of foreign interfaces, which come first. */
  private int fillItems() {
    items.fill();
    int foreign = 0;
    for (LocalPackage.ForeignPackage from : target.foreign.values()) {
      for (LocalPackage.ForeignItem item : from.items.values()) {
        foreign += item.isWorld() ? 0 : 1;
      }
    }
    return foreign;
  }

  private Scope scope(int interfaceIndex) {
    while (scopes.size() <= interfaceIndex) {
      scopes.add(new Scope());
    }
    return scopes.get(interfaceIndex);
  }

  private void addForeignTypes(int foreignInterfaces) {
    for (Ast.PackageFile file : files) {
      Source source = file.source();
      PathWalk.walk(
          file,
          (of, attributes, path, names, isWorld) -> {
            if (names == null) {
              return;
            }
            int from = items.interfaceOf(file, path);
            WitStability stability = Gates.stability(source, attributes);
            if (from >= foreignInterfaces) {
              return;
            }
            Scope known = scope(from);
            for (Ast.UseName name : names) {
              if (!known.names.containsKey(name.name().name())) {
                known.define(
                    source,
                    name.name(),
                    types.addForeign(
                        source, name.name(), from, stability, Gates.externalId(attributes)));
              }
            }
          });
    }
  }

  private void resolveInterface(
      Ast.PackageFile file,
      int index,
      List<Ast.InterfaceItem> body,
      Optional<String> docs,
      List<Ast.Attribute> attributes) {
    Source source = file.source();
    LocalPackage.LocalInterface of = target.interfaces.get(index);
    of.docs = docs;
    of.stability = Gates.stability(source, attributes);
    Scope scope = scope(index);
    resolveTypes(file, scope, new WitOwner.OfInterface(index), body);
    of.types.putAll(scope.names);
    for (Ast.InterfaceItem item : body) {
      if (item instanceof Ast.NamedFunc func) {
        scope.define(source, func.name(), Scope.FUNCTION);
        functions.addFreestanding(source, scope, func, of.functions);
      } else if (item instanceof Ast.TypeDef def && def.type() instanceof Ast.Resource resource) {
        functions.addOfResource(source, scope, def.name(), resource, of.functions);
      }
    }
  }

  /** Uses first, then definitions, each after those that it is made of. */
  private void resolveTypes(Ast.PackageFile file, Scope scope, WitOwner owner, List<?> body) {
    Source source = file.source();
    Map<String, Ast.TypeDef> defs = new HashMap<>();
    Sorter sorter = new Sorter("the type");
    for (Object item : body) {
      if (item instanceof Ast.Use use) {
        resolveUse(file, scope, owner, use);
      }
    }
    for (Object item : body) {
      if (item instanceof Ast.Use use) {
        for (Ast.UseName name : use.names()) {
          addOnce(sorter, source, name.local(), List.of());
        }
      } else if (item instanceof Ast.TypeDef def) {
        addOnce(sorter, source, def.name(), TypeEdges.of(def.type(), source));
        defs.put(def.name().name(), def);
      }
    }
    for (String name : sorter.sort()) {
      Ast.TypeDef def = defs.get(name);
      if (def != null) {
        types.define(source, def, scope, owner, Gates.stability(source, def.attributes()));
      }
    }
  }

  private static void addOnce(Sorter sorter, Source source, Ast.Id name, List<Sorter.Edge> edges) {
    if (sorter.contains(name.name())) {
      throw source.error(
          name.at(), "the name " + Problems.quoted(name.name()) + " is defined more than once");
    }
    sorter.add(name.name(), edges);
  }

  private void resolveUse(Ast.PackageFile file, Scope scope, WitOwner owner, Ast.Use use) {
    Source source = file.source();
    Scope from = scope(items.interfaceOf(file, use.from()));
    WitStability stability = Gates.stability(source, use.attributes());
    for (Ast.UseName name : use.names()) {
      int used = from.type(source, name.name());
      int index =
          types.add(
              new WitTypeDef(
                  Optional.of(name.local().name()),
                  new WitTypeKind.Alias(new WitTypeIndex(used)),
                  owner,
                  Optional.empty(),
                  stability,
                  Gates.externalId(use.attributes()),
                  source.at(name.name().at())));
      scope.define(source, name.local(), index);
    }
  }

  private void resolveWorld(Ast.PackageFile file, int index, Ast.World world) {
    Scope scope = new Scope();
    LocalPackage.LocalWorld of = target.worlds.get(index);
    of.docs = world.docs().text();
    of.stability = Gates.stability(file.source(), world.attributes());
    resolveTypes(file, scope, new WitOwner.OfWorld(index), world.items());
    for (Ast.WorldItem item : world.items()) {
      if (item instanceof Ast.Include include) {
        addInclude(file, of, include);
      }
    }
    new LocalWorlds(target, items, functions, this::resolveInline).fill(file, of, scope, world);
  }

  /** An interface inside of a world. */
  private int resolveInline(Ast.PackageFile file, Ast.ExternInterface of, Ast.Extern extern) {
    int index = items.addInterface(Optional.empty(), file.source(), of.name().at()).index();
    resolveInterface(file, index, of.items(), extern.docs().text(), extern.attributes());
    return index;
  }

  private void addInclude(Ast.PackageFile file, LocalPackage.LocalWorld of, Ast.Include include) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Ast.IncludeName name : include.names()) {
      names.putIfAbsent(name.name().name(), name.as().name());
    }
    of.includes.add(
        new LocalPackage.LocalInclude(
            items.worldOf(file, include.from()),
            names,
            Gates.stability(file.source(), include.attributes()),
            file.source().at(include.from().name().at())));
  }
}
