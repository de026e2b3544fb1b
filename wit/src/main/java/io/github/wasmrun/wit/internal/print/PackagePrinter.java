package io.github.wasmrun.wit.internal.print;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitPackage;
import io.github.wasmrun.wit.model.WitPackageName;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints packages. */
public final class PackagePrinter extends TypePrinter {
  private int packageIndex;
  private boolean anything;

  /** A printer of packages of a graph. */
  public PackagePrinter(WitGraph graph) {
    super(graph);
  }

  /** What was printed. */
  public String text() {
    return out.toString();
  }

  /** Prints a package as a file. */
  public void file(int index) {
    WitPackage of = graph.packages().get(index);
    header(of);
    out.line(";");
    items(index, true);
  }

  /** Prints a package in braces. */
  public void nested(int index) {
    out.newLine();
    header(graph.packages().get(index));
    out.open();
    items(index, false);
    out.close();
  }

  private void header(WitPackage of) {
    out.docs(of.docs());
    out.add("package ").name(of.name().namespace()).add(":").name(of.name().name());
    version(of.name());
  }

  private void version(WitPackageName name) {
    if (name.version().isPresent()) {
      out.add("@" + name.version().get());
    }
  }

  private void items(int index, boolean blankFirst) {
    packageIndex = index;
    WitPackage of = graph.packages().get(index);
    anything = blankFirst;
    for (int one : of.interfaces().values()) {
      separate();
      WitInterface item = graph.interfaces().get(one);
      out.docs(item.docs());
      stability(item.stability());
      out.add("interface ").name(item.name().orElse("")).open();
      interfaceBody(one);
      out.close();
      anything = true;
    }
    for (int one : of.worlds().values()) {
      separate();
      WitWorld world = graph.worlds().get(one);
      out.docs(world.docs());
      stability(world.stability());
      out.add("world ").name(world.name()).open();
      world(one);
      out.close();
      anything = true;
    }
  }

  private void separate() {
    if (anything) {
      out.newLine();
    }
    anything = true;
  }

  private void interfaceBody(int index) {
    anything = false;
    WitInterface of = graph.interfaces().get(index);
    Map<Integer, List<WitFunction>> ofResources = new HashMap<>();
    List<WitFunction> others = new ArrayList<>();
    for (WitFunction function : of.functions().values()) {
      if (function.resource() < 0) {
        others.add(function);
      } else {
        ofResources.computeIfAbsent(function.resource(), key -> new ArrayList<>()).add(function);
      }
    }
    types(new WitOwner.OfInterface(index), of.types().values(), ofResources);
    for (WitFunction function : others) {
      separate();
      before(function);
      function(function);
    }
  }

  private void before(WitFunction function) {
    out.docs(function.docs());
    stability(function.stability());
    externalId(function.externalId());
  }

  private void types(
      WitOwner owner, Collection<Integer> types, Map<Integer, List<WitFunction>> ofResources) {
    List<Integer> own = new ArrayList<>();
    List<Integer> used = new ArrayList<>();
    for (int type : types) {
      if (usedOwner(type, owner) < 0) {
        own.add(type);
      } else if (!used.isEmpty() && isSameUse(used.get(used.size() - 1), type, owner)) {
        used.add(type);
      } else {
        use(used, owner);
        used.clear();
        used.add(type);
      }
    }
    use(used, owner);
    for (int type : own) {
      WitTypeDef def = graph.types().get(type);
      separate();
      out.docs(def.docs());
      stability(def.stability());
      externalId(def.externalId());
      if (def.kind() instanceof WitTypeKind.Resource) {
        resource(def, ofResources.getOrDefault(type, List.of()));
      } else {
        definition(def);
      }
    }
  }

  private int usedOwner(int type, WitOwner owner) {
    WitTypeDef def = graph.types().get(type);
    if (def.kind() instanceof WitTypeKind.Alias alias
        && alias.type() instanceof WitTypeIndex target
        && graph.types().get(target.index()).owner() instanceof WitOwner.OfInterface from
        && !from.equals(owner)) {
      return from.index();
    }
    return -1;
  }

  private boolean isSameUse(int before, int type, WitOwner owner) {
    WitTypeDef a = graph.types().get(before);
    WitTypeDef b = graph.types().get(type);
    return usedOwner(before, owner) == usedOwner(type, owner)
        && a.stability().equals(b.stability())
        && a.externalId().equals(b.externalId());
  }

  private void use(List<Integer> types, WitOwner owner) {
    if (types.isEmpty()) {
      return;
    }
    anything = true;
    WitTypeDef first = graph.types().get(types.get(0));
    stability(first.stability());
    externalId(first.externalId());
    out.add("use ");
    path(usedOwner(types.get(0), owner));
    out.add(".{");
    String separator = "";
    for (int type : types) {
      WitTypeDef def = graph.types().get(type);
      WitType target = ((WitTypeKind.Alias) def.kind()).type();
      String from = graph.types().get(((WitTypeIndex) target).index()).name().orElse("");
      String name = def.name().orElse("");
      out.add(separator).name(from);
      if (!from.equals(name)) {
        out.add(" as ").name(name);
      }
      separator = ", ";
    }
    out.line("};");
  }

  private void path(int interfaceIndex) {
    WitInterface of = graph.interfaces().get(interfaceIndex);
    WitPackageName name = graph.packages().get(of.packageIndex()).name();
    if (of.packageIndex() == packageIndex) {
      out.name(of.name().orElse(""));
      return;
    }
    out.name(name.namespace()).add(":").name(name.name()).add("/").name(of.name().orElse(""));
    version(name);
  }

  private void resource(WitTypeDef def, List<WitFunction> functions) {
    out.add("resource ").name(def.name().orElse(""));
    if (functions.isEmpty()) {
      out.line(";");
      return;
    }
    out.open();
    for (WitFunction function : functions) {
      before(function);
      function(function);
    }
    out.close();
  }

  private void world(int index) {
    anything = false;
    WitWorld world = graph.worlds().get(index);
    List<Integer> types = new ArrayList<>();
    List<Map.Entry<WitWorldKey, WitWorldItem>> functions = new ArrayList<>();
    Map<Integer, List<WitFunction>> ofResources = new HashMap<>();
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : world.imports().entrySet()) {
      WitWorldItem item = entry.getValue();
      if (item instanceof WitWorldItem.OfType type) {
        types.add(type.index());
      } else if (item instanceof WitWorldItem.OfFunction of && of.function().resource() >= 0) {
        ofResources
            .computeIfAbsent(of.function().resource(), key -> new ArrayList<>())
            .add(of.function());
      } else if (item instanceof WitWorldItem.OfFunction) {
        functions.add(entry);
      } else {
        item(entry, "import ");
        anything = true;
      }
    }
    types(new WitOwner.OfWorld(index), types, ofResources);
    if (!functions.isEmpty()) {
      separate();
    }
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : functions) {
      item(entry, "import ");
    }
    if (!world.exports().isEmpty()) {
      separate();
    }
    for (Map.Entry<WitWorldKey, WitWorldItem> entry : world.exports().entrySet()) {
      item(entry, "export ");
    }
  }

  private void item(Map.Entry<WitWorldKey, WitWorldItem> entry, String word) {
    if (entry.getValue() instanceof WitWorldItem.OfFunction of) {
      before(of.function());
      out.add(word);
      function(of.function());
      return;
    }
    WitWorldItem.OfInterface item = (WitWorldItem.OfInterface) entry.getValue();
    Optional<String> label = entry.getKey().name();
    WitInterface of = graph.interfaces().get(item.index());
    boolean inline = of.name().isEmpty();
    out.docs(inline ? of.docs() : item.docs());
    stability(item.stability());
    externalId(item.externalId());
    out.add(word);
    if (label.isPresent()) {
      out.name(label.get()).add(": ");
    }
    if (!inline) {
      path(item.index());
      out.line(";");
      return;
    }
    out.add("interface").open();
    interfaceBody(item.index());
    out.close();
    anything = true;
  }
}
