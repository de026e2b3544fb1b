package io.github.wasmrun.component.wit;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.validate.ComponentValidator;
import io.github.wasmrun.component.validate.Gates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the WIT of a component. */
public final class ComponentWit {
  /** What the world of a component is called, which the component itself does not know. */
  private static final String PACKAGE = "root:component";

  private static final String WORLD = "root";

  private final Items.Owners owners = new Items.Owners();
  private final Map<Path, Items> interfaces = new LinkedHashMap<>();

  /** The lines of worlds by their names. */
  private final Map<Path, List<String>> worlds = new LinkedHashMap<>();

  private ComponentWit() {}

  /**
   * The WIT of a component: the package {@code root:component} with a world {@code root} for its
   * imports and exports, and the packages of the interfaces, as far as the component has them. Or
   * that of a package which is encoded as a component.
   *
   * <p>Not formatted, and without the documentation. See <a
   * href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/WIT.md#package-format">the
   * package format</a>.
   *
   * @param bytes the component
   * @throws ModuleException if it is not valid
   * @throws WitTextException if WIT cannot express its imports and exports, such as core modules
   */
  public static String text(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    ComponentType type =
        ComponentValidator.validateDefinitions(ComponentReader.read(bytes), Gates.ALL).type();
    ComponentWit wit = new ComponentWit();
    return isPackage(type) ? wit.ofPackage(type) : wit.ofComponent(type);
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

  private String ofComponent(ComponentType type) {
    world(new Path(PACKAGE, WORLD), type);
    return text(PACKAGE);
  }

  private String ofPackage(ComponentType type) {
    String main = PACKAGE;
    for (EntityType export : type.exports().values()) {
      ComponentType outer = (ComponentType) ((EntityType.Type) export).type();
      for (Map.Entry<String, EntityType> item : outer.imports().entrySet()) {
        if (item.getValue() instanceof EntityType.Instance instance) {
          items(item.getKey()).addAll(instance.type().exports());
        }
      }
      Map.Entry<String, EntityType> item = outer.exports().entrySet().iterator().next();
      main = Path.of(item.getKey()).packageName();
      if (item.getValue() instanceof EntityType.Instance instance) {
        items(item.getKey()).addAll(instance.type().exports());
      } else if (item.getValue() instanceof EntityType.Component component) {
        world(Path.of(item.getKey()), component.type());
      } else {
        throw new WitTextException(item.getKey() + " is a " + item.getValue().noun());
      }
    }
    return text(main);
  }

  private Items items(String path) {
    return interfaces.computeIfAbsent(Path.of(path), key -> new Items(key, owners));
  }

  private void world(Path path, ComponentType type) {
    List<String> lines = new ArrayList<>();
    Items own = new Items(path.packageName(), owners);
    type.imports().forEach((name, item) -> add("import ", name, item, own, lines));
    type.exports().forEach((name, item) -> add("export ", name, item, own, lines));
    List<String> all = own.typeLines();
    all.addAll(lines);
    worlds.put(path, all);
  }

  private void add(String word, String name, EntityType item, Items own, List<String> lines) {
    if (item instanceof EntityType.Instance instance && name.indexOf('/') > 0) {
      items(name).addAll(instance.type().exports());
      lines.add(word + Path.of(name).from(own.packageName()) + ";");
    } else if (item instanceof EntityType.Instance instance) {
      Items inline = new Items(own.packageName(), owners);
      inline.addAll(instance.type().exports());
      lines.add(word + TypeText.id(name) + ": interface {");
      lines.addAll(inline.lines());
      lines.add("}");
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
      Map<String, List<String>> packages, Path path, String word, List<String> lines) {
    List<String> all = packages.computeIfAbsent(path.packageName(), key -> new ArrayList<>());
    all.add(word + TypeText.id(path.name()) + " {");
    all.addAll(lines);
    all.add("}");
  }
}
