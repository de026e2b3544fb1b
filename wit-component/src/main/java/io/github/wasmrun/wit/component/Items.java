package io.github.wasmrun.wit.component;

import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types and functions of an interface, or those of a world itself, as text. */
final class Items {
  /** Where a type was defined that has a name. */
  record Owner(Path path, String typeName) {}

  /** The owners of all types that interfaces have defined so far. */
  static final class Owners {
    private final Map<AnyType, Owner> types = new HashMap<>();
    private final Map<Resource, Owner> resources = new HashMap<>();

    private void put(AnyType type, Owner owner) {
      types.putIfAbsent(type, owner);
      if (type instanceof ResourceType resource) {
        resources.putIfAbsent(resource.resource(), owner);
      }
    }

    private @Nullable Owner of(AnyType type) {
      Owner owner = types.get(type);
      return owner == null && type instanceof ResourceType resource
          ? resources.get(resource.resource())
          : owner;
    }
  }

  /** The interface; null where no path leads to. */
  private final @Nullable Path path;

  /** The package that the text is in. */
  private final String packageName;

  private final Owners owners;
  private final Map<AnyType, String> names = new HashMap<>();
  private final Map<Resource, String> resourceNames = new HashMap<>();
  private final TypeText text = new TypeText(names, resourceNames);

  /** The texts of uses and types, by name. */
  private final Map<String, String> types = new LinkedHashMap<>();

  /** The texts of what resources have, by name, by the name of the resource. */
  private final Map<String, Map<String, String>> resources = new LinkedHashMap<>();

  /** The texts of functions, by name. */
  private final Map<String, String> functions = new LinkedHashMap<>();

  /** Those of an interface that has a path. */
  Items(Path path, Owners owners) {
    this(path, path.packageName(), owners);
  }

  /** Those of a world in a package, or of an interface that is written out in a world. */
  Items(String packageName, Owners owners) {
    this(null, packageName, owners);
  }

  private Items(@Nullable Path path, String packageName, Owners owners) {
    this.path = path;
    this.packageName = packageName;
    this.owners = owners;
  }

  /** The package that the text is in. */
  String packageName() {
    return packageName;
  }

  /** Adds what another instance of the interface has, too. */
  void addAll(Map<String, EntityType> items) {
    for (Map.Entry<String, EntityType> item : items.entrySet()) {
      if (item.getValue() instanceof EntityType.Type type) {
        add(item.getKey(), type.type());
      } else if (item.getValue() instanceof EntityType.Func func) {
        add(item.getKey(), func.type());
      } else {
        throw new WitTextException(item.getKey() + " is a " + item.getValue().noun());
      }
    }
  }

  /** Adds a type. */
  void add(String typeName, AnyType type) {
    String known = known(typeName, type);
    if (known.isEmpty()) {
      define(typeName, type);
    } else {
      types.putIfAbsent(typeName, known);
    }
    names.put(type, typeName);
    if (type instanceof ResourceType resource) {
      resourceNames.putIfAbsent(resource.resource(), typeName);
    }
    if (path != null) {
      owners.put(type, new Owner(path, typeName));
    }
  }

  /** The text for another name of a type that is known; empty if it is not known. */
  private String known(String typeName, AnyType type) {
    for (AnyType next = type.origin(); next != null; next = next.origin()) {
      String text = known(typeName, names.get(next), owners.types.get(next));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return type instanceof ResourceType resource
        ? known(typeName, resourceNames.get(resource.resource()), owners.of(type))
        : "";
  }

  private String known(String typeName, @Nullable String local, @Nullable Owner owner) {
    String other = local;
    if (owner != null && owner.path().equals(path)) {
      other = other == null ? owner.typeName() : other;
    } else if (owner != null && other == null) {
      String used = owner.path().from(packageName) + ".{" + TypeText.id(owner.typeName());
      String renamed = typeName.equals(owner.typeName()) ? "" : " as " + TypeText.id(typeName);
      return "use " + used + renamed + "};";
    }
    return other == null || other.equals(typeName)
        ? ""
        : "type " + TypeText.id(typeName) + " = " + TypeText.id(other) + ";";
  }

  private void define(String typeName, AnyType type) {
    if (type instanceof ResourceType) {
      resources.computeIfAbsent(typeName, key -> new LinkedHashMap<>());
      types.putIfAbsent(typeName, "");
    } else if (type instanceof ValueType value) {
      types.putIfAbsent(typeName, text.definition(typeName, value));
    } else {
      throw new WitTextException(typeName + " is the type of a " + type.noun());
    }
  }

  /** Whether a name is that of a function which belongs to a resource. */
  boolean isMember(String functionName) {
    return functionName.startsWith("[constructor]")
        || functionName.startsWith("[") && functionName.indexOf('.') > 0;
  }

  /** Adds a function, a constructor, a method or a static function. */
  void add(String functionName, FuncType type) {
    if (functionName.startsWith("[constructor]")) {
      String resource = functionName.substring(13);
      members(resource).putIfAbsent("[constructor]", text.constructor(type) + ";");
      return;
    }
    int end = functionName.indexOf(']');
    String kind = end < 0 ? "" : functionName.substring(1, end);
    String plain = functionName.substring(end + 1);
    int dot = plain.indexOf('.');
    if (kind.endsWith("method") && dot > 0) {
      String member = plain.substring(dot + 1);
      String body = TypeText.id(member) + ": " + text.function(type, 1) + ";";
      members(plain.substring(0, dot)).putIfAbsent(member, body);
    } else if (kind.endsWith("static") && dot > 0) {
      String member = plain.substring(dot + 1);
      String body = text.function(type, 0);
      members(plain.substring(0, dot))
          .putIfAbsent(member, TypeText.id(member) + ": static " + body + ";");
    } else {
      functions.putIfAbsent(plain, TypeText.id(plain) + ": " + text.function(type, 0) + ";");
    }
  }

  private Map<String, String> members(String resource) {
    Map<String, String> members = resources.get(resource);
    if (members == null) {
      throw new WitTextException("a function of " + resource + ", which is not there");
    }
    return members;
  }

  /** The type of a function, with this interface's names. */
  String function(FuncType type) {
    return text.function(type, 0);
  }

  /** The text of all, one for each. */
  List<String> lines() {
    List<String> lines = typeLines();
    lines.addAll(functions.values());
    return lines;
  }

  /** The text of types alone, one for each with its members. */
  List<String> typeLines() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> type : types.entrySet()) {
      Map<String, String> members = resources.get(type.getKey());
      if (members == null) {
        lines.add(type.getValue());
      } else if (members.isEmpty()) {
        lines.add("resource " + TypeText.id(type.getKey()) + ";");
      } else {
        lines.add(
            "resource "
                + TypeText.id(type.getKey())
                + " {\n"
                + String.join("\n", members.values())
                + "\n}");
      }
    }
    return lines;
  }
}
