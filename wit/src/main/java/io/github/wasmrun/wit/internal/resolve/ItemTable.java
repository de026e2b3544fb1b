package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.PathWalk;
import io.github.wasmrun.wit.internal.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The interfaces and worlds of a package by name: of the package, of each file, of others. */
final class ItemTable {
  /** An interface or world by its index. */
  record Entry(boolean isWorld, int index) {}

  private final LocalPackage target;
  private final List<Ast.PackageFile> files;
  private final Map<String, Entry> packageItems = new HashMap<>();
  private final Map<Ast.PackageFile, Map<String, Entry>> fileItems = new HashMap<>();

  /** Names of interfaces and worlds, each after those that it uses. */
  private List<String> order = List.of();

  ItemTable(LocalPackage target, List<Ast.PackageFile> files) {
    this.target = target;
    this.files = files;
  }

  void fill() {
    addForeignItems();
    Map<String, Ast.Item> items = collect();
    Map<String, Source> sources = sources();
    order = sort();
    for (String name : order) {
      Ast.Item item = items.get(name);
      Source source = sources.get(name);
      if (item instanceof Ast.World world) {
        packageItems.put(name, addWorld(name, source, world.name().at()));
      } else {
        Ast.Id id = ((Ast.Interface) item).name();
        packageItems.put(name, addInterface(Optional.of(name), source, id.at()));
      }
    }
    for (Ast.PackageFile file : files) {
      fileItems.put(file, fileItems(file));
    }
  }

  List<String> order() {
    return order;
  }

  Entry own(String name) {
    return packageItems.get(name);
  }

  Entry addInterface(Optional<String> name, Source source, int at) {
    target.interfaces.add(new LocalPackage.LocalInterface(name, source.at(at)));
    return new Entry(false, target.interfaces.size() - 1);
  }

  private Entry addWorld(String name, Source source, int at) {
    target.worlds.add(new LocalPackage.LocalWorld(name, source.at(at)));
    return new Entry(true, target.worlds.size() - 1);
  }

  int interfaceOf(Ast.PackageFile file, Ast.Path path) {
    Entry entry = find(file, path);
    if (entry.isWorld()) {
      throw file.source()
          .error(
              path.name().at(),
              Problems.quoted(path.name().name()) + " is a world, not an interface");
    }
    return entry.index();
  }

  int worldOf(Ast.PackageFile file, Ast.Path path) {
    Entry entry = find(file, path);
    if (!entry.isWorld()) {
      throw file.source()
          .error(
              path.name().at(),
              Problems.quoted(path.name().name()) + " is an interface, not a world");
    }
    return entry.index();
  }

  private Entry find(Ast.PackageFile file, Ast.Path path) {
    if (path.packageId() != null) {
      return foreign(path);
    }
    Entry entry = fileItems.get(file).get(path.name().name());
    if (entry == null) {
      entry = packageItems.get(path.name().name());
    }
    if (entry == null) {
      throw missing(file.source(), path.name());
    }
    return entry;
  }

  private Entry foreign(Ast.Path path) {
    LocalPackage.ForeignItem item =
        target.foreign.get(path.packageId().name()).items.get(path.name().name());
    return new Entry(item.isWorld(), item.index());
  }

  private static RuntimeException missing(Source source, Ast.Id id) {
    return source.error(
        id.at(), "the interface or world " + Problems.quoted(id.name()) + " does not exist");
  }

  private void addForeignItems() {
    for (Ast.PackageFile file : files) {
      Source source = file.source();
      PathWalk.walk(
          file,
          (of, attributes, path, names, isWorld) -> {
            if (path.packageId() == null) {
              return;
            }
            LocalPackage.ForeignPackage from =
                target.foreign.computeIfAbsent(
                    path.packageId().name(),
                    name -> new LocalPackage.ForeignPackage(source.at(path.packageId().at())));
            LocalPackage.ForeignItem item =
                from.items.computeIfAbsent(
                    path.name().name(),
                    name -> {
                      Entry entry =
                          isWorld
                              ? addWorld(name, source, path.name().at())
                              : addInterface(Optional.empty(), source, path.name().at());
                      return new LocalPackage.ForeignItem(
                          isWorld, entry.index(), new ArrayList<>());
                    });
            item.stabilities().add(Gates.stability(source, attributes));
          });
    }
  }

  /** The package's own items; a name must be unique in the package. */
  private Map<String, Ast.Item> collect() {
    Map<String, Ast.Item> items = new HashMap<>();
    for (Ast.PackageFile file : files) {
      for (Ast.Item item : file.items()) {
        Ast.Id name = nameOf(item);
        if (name != null && items.put(name.name(), item) != null) {
          throw file.source()
              .error(
                  name.at(),
                  "the package has two items with the name " + Problems.quoted(name.name()));
        }
      }
    }
    return items;
  }

  private Map<String, Source> sources() {
    Map<String, Source> sources = new HashMap<>();
    for (Ast.PackageFile file : files) {
      for (Ast.Item item : file.items()) {
        Ast.Id name = nameOf(item);
        if (name != null) {
          sources.put(name.name(), file.source());
        }
      }
    }
    return sources;
  }

  private static Ast.@Nullable Id nameOf(Ast.Item item) {
    if (item instanceof Ast.World world) {
      return world.name();
    }
    return item instanceof Ast.Interface of ? of.name() : null;
  }

  private List<String> sort() {
    Sorter sorter = new Sorter("the interface or world");
    for (Ast.PackageFile file : files) {
      for (Ast.Item item : file.items()) {
        Ast.Id name = nameOf(item);
        if (name != null) {
          sorter.add(name.name(), new ArrayList<>());
        }
      }
    }
    for (Ast.PackageFile file : files) {
      addEdges(sorter, file);
    }
    return sorter.sort();
  }

  private void addEdges(Sorter sorter, Ast.PackageFile file) {
    Source source = file.source();
    // What a name means in this file: a name of this package, or null if it is foreign.
    Map<String, Optional<Ast.Id>> meanings = new HashMap<>();
    for (Ast.Item item : file.items()) {
      Ast.Id name = nameOf(item);
      Optional<Ast.Id> meaning = Optional.ofNullable(name);
      if (item instanceof Ast.TopUse use) {
        name = use.name();
        meaning =
            use.path().packageId() == null ? Optional.of(use.path().name()) : Optional.empty();
      }
      if (name != null && meanings.put(name.name(), meaning) != null) {
        throw source.error(
            name.at(), "this file has the name " + Problems.quoted(name.name()) + " twice");
      }
    }
    PathWalk.walk(
        file,
        (of, attributes, path, names, isWorld) -> {
          if (of == null || path.packageId() != null) {
            return;
          }
          Optional<Ast.Id> meaning = meanings.get(path.name().name());
          if (meaning == null && !sorter.contains(path.name().name())) {
            throw missing(source, path.name());
          }
          if (meaning == null) {
            meaning = Optional.of(path.name());
          }
          if (meaning.isPresent()) {
            // A message about a cycle is about the definition, not about the use.
            sorter.addEdge(of.name(), new Sorter.Edge(meaning.get(), source));
          }
        });
  }

  private Map<String, Entry> fileItems(Ast.PackageFile file) {
    Map<String, Entry> items = new HashMap<>();
    for (Ast.Item item : file.items()) {
      Ast.Id name = nameOf(item);
      if (name != null) {
        items.put(name.name(), packageItems.get(name.name()));
      } else if (item instanceof Ast.TopUse use) {
        items.put(use.name().name(), used(file.source(), use));
      }
    }
    return items;
  }

  private Entry used(Source source, Ast.TopUse use) {
    if (!use.attributes().isEmpty()) {
      throw source.error(use.at(), "a `use` at the top of a file must not have attributes");
    }
    if (use.path().packageId() != null) {
      return foreign(use.path());
    }
    Entry entry = packageItems.get(use.path().name().name());
    if (entry == null) {
      throw missing(source, use.path().name());
    }
    return entry;
  }
}
