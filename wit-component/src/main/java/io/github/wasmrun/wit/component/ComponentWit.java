package io.github.wasmrun.wit.component;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.validate.ComponentValidator;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.wit.Wit;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the WIT that is in a binary: the opposite of {@link WitEncoder}, and the imports and
 * exports of any component.
 */
public final class ComponentWit {
  /** How the names of custom sections begin that say for which world a core module is made. */
  static final String COMPONENT_TYPE = "component-type";

  /** What the world of a component is called, which the component itself does not know. */
  private static final String PACKAGE = "root:component";

  private static final String WORLD = "root";

  private final Items.Owners owners = new Items.Owners();
  private final Map<Path, Items> interfaces = new LinkedHashMap<>();

  /** The items of worlds by their names. */
  private final Map<Path, Set<String>> worlds = new LinkedHashMap<>();

  private ComponentWit() {}

  /**
   * The WIT of a binary, which is one of
   *
   * <ul>
   *   <li>a package in binary form: that package, with its documentation and gates;
   *   <li>any other component: the package {@code root:component} with a world {@code root} for its
   *       imports and exports, and the packages of the interfaces, as far as the component has
   *       them;
   *   <li>a core module that says for which world it is made, in custom sections {@code
   *       component-type}: the package of that world, or if there are several sections the package
   *       {@code root:component} with a world {@code root} that has all of their imports and
   *       exports.
   * </ul>
   *
   * @param bytes the binary
   * @throws ModuleException if it is not valid
   * @throws WitTextException if WIT cannot express its imports and exports, such as core modules,
   *     or if it is a core module that does not say for which world it is made
   */
  public static WitGraph decode(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    ComponentWit wit = new ComponentWit();
    if (!ComponentReader.isComponent(bytes)) {
      return graph(wit.ofModule(ModuleReader.read(bytes)));
    }
    Component component = ComponentReader.read(bytes);
    ComponentType type = ComponentValidator.validateDefinitions(component, Gates.ALL).type();
    if (!isPackage(type)) {
      return graph(wit.ofComponent(type, component));
    }
    WitGraph graph = graph(wit.ofPackage(type, component));
    for (Definition definition : definitions(component)) {
      if (definition instanceof Definition.Custom custom
          && custom.name().equals(PackageDocs.SECTION)) {
        graph = PackageDocsReader.apply(graph, custom.bytes());
      }
    }
    return graph;
  }

  private static WitGraph graph(String text) {
    try {
      return Wit.resolve("component", text);
    } catch (WitException e) {
      throw new WitTextException(e.problem());
    }
  }

  private static List<Definition> definitions(Component component) {
    List<Definition> all = new ArrayList<>();
    component.sections().forEach(section -> all.addAll(section.definitions()));
    return all;
  }

  /** The text for all worlds that a module names. */
  private String ofModule(ModuleInfo module) {
    List<byte[]> sections = new ArrayList<>();
    for (String name : new LinkedHashSet<>(module.customSectionNames())) {
      if (name.startsWith(COMPONENT_TYPE)) {
        sections.addAll(module.customSections(name));
      }
    }
    if (sections.isEmpty()) {
      throw new WitTextException("it is a core module without a section " + COMPONENT_TYPE);
    }
    boolean single = sections.size() == 1;
    String main = PACKAGE;
    for (byte[] section : sections) {
      Component component = ComponentReader.read(section);
      ComponentType type = ComponentValidator.validateDefinitions(component, Gates.ALL).type();
      if (!isPackage(type)) {
        throw new WitTextException("a section " + COMPONENT_TYPE + " holds no world");
      }
      main = addPackage(type, component, single ? null : new Path(PACKAGE, WORLD));
    }
    return text(single ? main : PACKAGE);
  }

  /** Whether all that there is are types of components, each in one. */
  private static boolean isPackage(ComponentType type) {
    boolean found = type.imports().isEmpty() && !type.exports().isEmpty();
    for (EntityType export : type.exports().values()) {
      found &=
          export instanceof EntityType.Type named
              && named.type() instanceof ComponentType inner
              && inner.exports().size() == 1;
    }
    return found;
  }

  private String ofComponent(ComponentType type, Component component) {
    world(new Path(PACKAGE, WORLD), type, new Implemented(definitions(component)));
    return text(PACKAGE);
  }

  private String ofPackage(ComponentType type, Component component) {
    return text(addPackage(type, component, null));
  }

  /**
   * Adds a package's interfaces and worlds.
   *
   * @param common the world that worlds are made a part of; null if they stay their own
   * @return the name of the package
   */
  private String addPackage(ComponentType type, Component component, @Nullable Path common) {
    Map<String, Implemented> implemented = Implemented.ofWorlds(definitions(component));
    String main = PACKAGE;
    for (EntityType export : type.exports().values()) {
      ComponentType outer = (ComponentType) ((EntityType.Type) export).type();
      for (Map.Entry<String, EntityType> item : outer.imports().entrySet()) {
        if (item.getValue() instanceof EntityType.Instance instance) {
          items(item.getKey()).addAll(instance.type().exports());
        }
      }
      Map.Entry<String, EntityType> item = outer.exports().entrySet().iterator().next();
      Path path = Path.of(item.getKey());
      main = path.packageName();
      if (item.getValue() instanceof EntityType.Instance instance) {
        items(item.getKey()).addAll(instance.type().exports());
      } else if (item.getValue() instanceof EntityType.Component inner) {
        world(
            common == null ? path : common,
            inner.type(),
            implemented.getOrDefault(item.getKey(), new Implemented(List.of())));
      } else {
        throw new WitTextException(item.getKey() + " is a " + item.getValue().noun());
      }
    }
    return main;
  }

  private Items items(String path) {
    return interfaces.computeIfAbsent(Path.of(path), key -> new Items(key, owners));
  }

  private void world(Path path, ComponentType type, Implemented implemented) {
    List<String> lines = new ArrayList<>();
    Items own = new Items(path.packageName(), owners);
    type.imports()
        .forEach((name, item) -> add("import ", name, item, own, lines, implemented.imports()));
    type.exports()
        .forEach((name, item) -> add("export ", name, item, own, lines, implemented.exports()));
    Set<String> all = new LinkedHashSet<>(own.typeLines());
    all.addAll(lines);
    worlds.computeIfAbsent(path, key -> new LinkedHashSet<>()).addAll(all);
  }

  private void add(
      String word,
      String name,
      EntityType item,
      Items own,
      List<String> lines,
      Map<String, String> implemented) {
    if (item instanceof EntityType.Instance instance) {
      String known = name.indexOf('/') > 0 ? name : implemented.get(name);
      String label = name.equals(known) ? "" : TypeText.id(name) + ": ";
      if (known != null) {
        items(known).addAll(instance.type().exports());
        lines.add(word + label + Path.of(known).from(own.packageName()) + ";");
        return;
      }
      Items inline = new Items(own.packageName(), owners);
      inline.addAll(instance.type().exports());
      lines.add(word + label + "interface {\n" + String.join("\n", inline.lines()) + "\n}");
    } else if (item instanceof EntityType.Type named) {
      own.add(name, named.type());
    } else if (item instanceof EntityType.Func func && own.isMember(name)) {
      own.add(name, func.type());
    } else if (item instanceof EntityType.Func func) {
      String plain = name.substring(name.indexOf(']') + 1);
      lines.add(word + TypeText.id(plain) + ": " + own.function(func.type()) + ";");
    } else {
      throw new WitTextException(name + " is a " + item.noun());
    }
  }

  private String text(String main) {
    Map<String, List<String>> packages = new LinkedHashMap<>();
    packages.put(main, new ArrayList<>());
    interfaces.forEach((path, items) -> put(packages, path, "interface ", items.lines()));
    worlds.forEach((path, lines) -> put(packages, path, "world ", lines));
    StringBuilder text = new StringBuilder("package ").append(Path.escaped(main)).append(";\n");
    for (String line : packages.remove(main)) {
      text.append(line).append('\n');
    }
    packages.forEach(
        (name, lines) -> {
          text.append("package ").append(Path.escaped(name)).append(" {\n");
          for (String line : lines) {
            text.append(line).append('\n');
          }
          text.append("}\n");
        });
    return text.toString();
  }

  private static void put(
      Map<String, List<String>> packages, Path path, String word, Collection<String> lines) {
    List<String> all = packages.computeIfAbsent(path.packageName(), key -> new ArrayList<>());
    all.add(word + TypeText.id(path.name()) + " {");
    all.addAll(lines);
    all.add("}");
  }
}
