package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the files of a world. */
public final class Generator {
  private final WitGraph graph;
  private final WitWorld world;
  private final BindgenOptions options;
  private final Placement places;
  private final SideNames importNames;
  private final SideNames exportNames;
  private final Map<String, String> files = new LinkedHashMap<>();

  private Generator(WitGraph graph, WitWorld world, BindgenOptions options) {
    this.graph = graph;
    this.world = world;
    this.options = options;
    this.places = new Placement(graph, world, options);
    this.importNames = new SideNames(places, world.imports());
    this.exportNames = new SideNames(places, world.exports());
  }

  /** The files of a world by path. */
  public static Map<String, String> generate(
      WitGraph graph, WitWorld world, BindgenOptions options) {
    Generator generator = new Generator(graph, world, options);
    generator.world();
    generator
        .places
        .interfaces()
        .forEach(
            (index, outer) -> {
              if (outer.inner().isEmpty()) {
                generator.topInterface(index, outer);
              }
            });
    if (options.hasBindings()) {
      generator.bindings();
    }
    generator.packages();
    return generator.files;
  }

  private void put(Outer outer, String text) {
    files.put(outer.packageName().replace('.', '/') + "/" + outer.top() + ".java", text);
  }

  private void packages() {
    Set<String> names = new HashSet<>();
    names.add(places.worldOuter.packageName());
    places.interfaces().values().forEach(outer -> names.add(outer.packageName()));
    for (String name : new TreeSet<>(names)) {
      StringBuilder text = new StringBuilder();
      if (!options.header().isEmpty()) {
        String file = new JavaFile(name, "", Set.of(), options).toString();
        text.append(file, 0, file.indexOf("package "));
      }
      text.append("/** Written of WIT by wasmrun. */\n@NullMarked\npackage ");
      text.append(name);
      text.append(";\n\nimport org.jspecify.annotations.NullMarked;\n");
      files.put(name.replace('.', '/') + "/package-info.java", text.toString());
    }
  }

  private void topInterface(int index, Outer outer) {
    Set<String> own = new HashSet<>(outer.names().all());
    own.add(outer.top());
    JavaFile file = new JavaFile(outer.packageName(), outer.top(), own, options);
    interfaceOf(index, outer, file);
    put(outer, file.toString());
  }

  private void interfaceOf(int index, Outer outer, JavaFile file) {
    WitInterface of = graph.interfaces().get(index);
    InterfaceWriter writer = new InterfaceWriter(new JavaTypes(places, file, outer));
    String name = graph.fullName(index).orElse("");
    file.docs(
        of.docs(),
        name.isEmpty() ? "An interface of the world." : "The interface {@code " + name + "}.",
        TypeWriter.tags(of.stability()));
    file.open((outer.inner().isEmpty() ? "public " : "") + "interface " + outer.simpleName());
    Map<Integer, List<WitFunction>> functionsOf =
        InterfaceWriter.byResource(of.functions().values());
    writer.methods(functionsOf, new MethodNames(places, functionsOf, new Uniques()));
    writer.definitions(of.types().values(), functionsOf);
    file.closeTight();
  }

  private void world() {
    Outer outer = places.worldOuter;
    Set<String> own = new HashSet<>(outer.names().all());
    own.add(outer.top());
    own.add("Imports");
    own.add("Exports");
    for (Outer inner : places.interfaces().values()) {
      if (!inner.inner().isEmpty()) {
        own.addAll(inner.names().all());
      }
    }
    JavaFile file = new JavaFile(outer.packageName(), outer.top(), own, options);
    JavaTypes types = new JavaTypes(places, file, outer);
    InterfaceWriter writer = new InterfaceWriter(types);
    file.docs(
        world.docs(),
        "The world {@code " + world.name() + "}.",
        TypeWriter.tags(world.stability()));
    file.open("public interface " + outer.top());
    if (options.hasBindings()) {
      instantiate(file);
    }
    side(
        "Imports",
        "What the guest imports: the host implements it.",
        world.imports(),
        importNames,
        types);
    side(
        "Exports",
        "What the guest exports: the host calls it.",
        world.exports(),
        exportNames,
        types);
    List<Integer> typeIndices = new ArrayList<>();
    for (WitWorldItem item : world.imports().values()) {
      if (item instanceof WitWorldItem.OfType type) {
        typeIndices.add(type.index());
      }
    }
    writer.definitions(typeIndices, importNames.functionsOf());
    places
        .interfaces()
        .forEach(
            (index, inner) -> {
              if (!inner.inner().isEmpty()) {
                interfaceOf(index, inner, file);
                file.line("");
              }
            });
    file.closeTight();
    put(outer, file.toString());
  }

  private void side(
      String name,
      String docs,
      Map<WitWorldKey, WitWorldItem> items,
      SideNames names,
      JavaTypes types) {
    JavaFile file = types.file;
    file.docs(Optional.empty(), docs, List.of());
    file.open("interface " + name);
    for (Map.Entry<WitWorldKey, WitWorldItem> item : items.entrySet()) {
      String accessor = names.accessor(item.getKey());
      if (accessor != null && item.getValue() instanceof WitWorldItem.OfInterface of) {
        String called = graph.keyName(item.getKey());
        file.docs(of.docs(), "The interface {@code " + called + "}.", List.of());
        file.line(places.interfaceOuter(of.index()).in(file) + " " + accessor + "();");
        file.line("");
      }
    }
    new InterfaceWriter(types).methods(names.functionsOf(), names.methods());
    file.closeTight();
    file.line("");
  }

  private void instantiate(JavaFile file) {
    String component = file.use(BindingsWriter.COMPONENT, "WasmComponent");
    Outer bindings = places.bindings(places.worldOuter);
    String type = file.use(bindings.packageName(), bindings.top());
    file.docs(
        Optional.empty(),
        "Makes an instance of a component of this world.",
        List.of(
            "@param component the component",
            "@param host what the host does when the component calls",
            "@return what the host can call",
            "@throws io.github.wasmrun.component.ComponentLinkException if the component wants"
                + " something else"));
    file.openList(
        "static Exports instantiate", List.of(component + " component", "Imports host"), "");
    file.line(type + " bindings = new " + type + "();");
    file.line("return bindings.exports(component.instantiate(bindings.imports(host)));");
    file.close();
    file.line("");
  }

  private void bindings() {
    Set<Integer> imported = indices(world.imports());
    Set<Integer> exported = indices(world.exports());
    BindingsWriter writer = new BindingsWriter(places, options);
    Map<Integer, BindingsWriter.Written> written = new LinkedHashMap<>();
    for (int index : places.interfaces().keySet()) {
      BindingsWriter.Written one =
          writer.write(index, imported.contains(index), exported.contains(index));
      written.put(index, one);
      files.put(one.path(), one.text());
    }
    WorldBindingsWriter world =
        new WorldBindingsWriter(places, options, written, importNames, exportNames);
    files.put(world.path(), world.write());
  }

  private static Set<Integer> indices(Map<WitWorldKey, WitWorldItem> items) {
    Set<Integer> indices = new HashSet<>();
    for (WitWorldItem item : items.values()) {
      if (item instanceof WitWorldItem.OfInterface of) {
        indices.add(of.index());
      }
    }
    return indices;
  }
}
