package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.WitDialect;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.Parser;
import io.github.wasmrun.wit.internal.text.Source;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitPackageName;
import io.github.wasmrun.wit.model.WitPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a graph of texts. */
public final class Loader {
  private final WitOptions options;
  private final Map<WitPackageName, LocalPackage> packages = new TreeMap<>();

  private Loader(WitOptions options) {
    this.options = options;
  }

  /**
   * Makes a graph.
   *
   * @param groups the files of each package; the first one is the main package
   * @param options how to read and resolve
   */
  public static WitGraph load(List<List<Source>> groups, WitOptions options) {
    Loader loader = new Loader(options);
    WitPackageName main = loader.loadGroup(groups.get(0));
    for (List<Source> group : groups.subList(1, groups.size())) {
      loader.loadGroup(group);
    }
    GraphBuilder graph = new GraphBuilder(options);
    for (LocalPackage next : PackageOrder.of(loader.packages)) {
      Appender.append(graph, next);
    }
    return new WitGraph(
        graph.worlds,
        graph.interfaces,
        graph.types,
        graph.packages,
        graph.packageIndices.get(main));
  }

  private WitPackageName loadGroup(List<Source> sources) {
    List<Ast.PackageFile> files = new ArrayList<>();
    List<LocalPackage> nested = new ArrayList<>();
    for (Source source : sources) {
      Ast.PackageFile file = Parser.parse(source, options.dialect() == WitDialect.LEGACY);
      for (Ast.Item item : file.items()) {
        if (item instanceof Ast.NestedPackage one) {
          nested.add(local(List.of(one.file())));
        }
      }
      files.add(file.withoutPackages());
    }
    LocalPackage main = local(files);
    for (LocalPackage one : nested) {
      add(one);
    }
    add(main);
    return main.name;
  }

  private void add(LocalPackage added) {
    LocalPackage before = packages.put(added.name, added);
    if (before != null) {
      throw new WitException(
          added.position,
          "the package "
              + Problems.quoted(added.name.toString())
              + " is defined here and in "
              + before.position);
    }
  }

  private static LocalPackage local(List<Ast.PackageFile> files) {
    LocalPackage target = named(files);
    for (Ast.PackageFile file : files) {
      for (Ast.Item item : file.items()) {
        if (item instanceof Ast.NestedPackage nested) {
          throw file.source()
              .error(nested.file().id().at(), "a nested package must not be inside of another one");
        }
      }
    }
    LocalResolver.resolve(target, files);
    return target;
  }

  /** The package with its name and documentation, of which its files may say only one. */
  private static LocalPackage named(List<Ast.PackageFile> files) {
    WitPackageName name = null;
    WitPosition position = WitPosition.UNKNOWN;
    Optional<String> docs = Optional.empty();
    for (Ast.PackageFile file : files) {
      Ast.PackageId id = file.id();
      if (id == null) {
        continue;
      }
      Source source = file.source();
      if (name != null && !name.equals(id.name())) {
        throw source.error(
            id.at(),
            "the package is called "
                + Problems.quoted(id.name().toString())
                + " here, but "
                + Problems.quoted(name.toString())
                + " in another file");
      }
      if (id.docs().text().isPresent() && docs.isPresent()) {
        throw source.error(id.docs().at(), "the package has documentation in another file");
      }
      if (docs.isEmpty()) {
        docs = id.docs().text();
      }
      name = id.name();
      position = source.at(id.at());
    }
    if (name == null) {
      throw files.get(0).source().error(0, "no file of the package says `package namespace:name;`");
    }
    return new LocalPackage(name, position, docs);
  }
}
