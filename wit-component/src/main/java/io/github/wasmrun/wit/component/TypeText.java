package io.github.wasmrun.wit.component;

import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types as WIT writes them, where some have names. */
final class TypeText {
  private final Map<AnyType, String> names;
  private final Map<Resource, String> resources;

  /**
   * A writer.
   *
   * @param names the names of types, as they are known where the text stands
   * @param resources the names of resources whose types have none there
   */
  TypeText(Map<AnyType, String> names, Map<Resource, String> resources) {
    this.names = names;
    this.resources = resources;
  }

  /** An identifier, which may be a keyword. */
  static String id(String name) {
    return "%" + name;
  }

  /** The use of a type. */
  String use(ValueType type) {
    String name = name(type);
    return name != null ? id(name) : structure(type);
  }

  /** The name of a type or of what it is another name of; null without one. */
  @Nullable String name(AnyType type) {
    for (AnyType next = type; next != null; next = next.origin()) {
      String name = names.get(next);
      if (name != null) {
        return name;
      }
    }
    return type instanceof ResourceType resource ? resources.get(resource.resource()) : null;
  }

  /** What a type is made of, where it needs no name. */
  String structure(ValueType type) {
    switch (type.kind()) {
      case OWN:
        return resource(type.resource());
      case BORROW:
        return "borrow<" + resource(type.resource()) + ">";
      case LIST:
      case OPTION:
        return type.kind().text() + "<" + use(type.part(type.partCount() - 1)) + ">";
      case FIXED_LIST:
        return "list<" + use(type.part(0)) + ", " + Integer.toUnsignedString(type.length()) + ">";
      case TUPLE:
        return "tuple<" + uses(type) + ">";
      case MAP:
        return "map<" + uses(type.part(0)) + ">";
      case STREAM:
      case FUTURE:
        ValueType element = type.partOrNull(0);
        return type.kind().text() + (element == null ? "" : "<" + use(element) + ">");
      case RESULT:
        return result(type.partOrNull(0), type.partOrNull(1));
      case RECORD:
      case VARIANT:
      case FLAGS:
      case ENUM:
        throw new WitTextException("a " + type.kind().text() + " has no name");
      default:
        return type.kind().text();
    }
  }

  private String uses(ValueType type) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < type.partCount(); i++) {
      parts.add(use(type.part(i)));
    }
    return String.join(", ", parts);
  }

  private String result(@Nullable ValueType ok, @Nullable ValueType error) {
    if (ok == null) {
      return error == null ? "result" : "result<_, " + use(error) + ">";
    }
    return "result<" + use(ok) + (error == null ? "" : ", " + use(error)) + ">";
  }

  private String resource(ResourceType type) {
    String name = name(type);
    if (name == null) {
      throw new WitTextException("a resource has no name");
    }
    return id(name);
  }

  /** The definition of a type under a name. */
  String definition(String name, ValueType type) {
    String head = type.kind().text() + " " + id(name);
    switch (type.kind()) {
      case RECORD:
        return head + " { " + labels(type, ": ", "") + " }";
      case VARIANT:
        return head + " { " + labels(type, "(", ")") + " }";
      case FLAGS:
      case ENUM:
        return head + " { " + labels(type, "", "") + " }";
      case OWN:
        return "type " + id(name) + " = own<" + resource(type.resource()) + ">;";
      default:
        return "type " + id(name) + " = " + structure(type) + ";";
    }
  }

  private String labels(ValueType type, String before, String after) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < type.labels().size(); i++) {
      text.append(id(type.labels().get(i)));
      ValueType part = type.partOrNull(i);
      if (part != null) {
        text.append(before).append(use(part)).append(after);
      }
      text.append(", ");
    }
    return text.toString();
  }

  /**
   * The type of a function.
   *
   * @param first the first parameter to write; those before it are understood
   */
  String function(FuncType type, int first) {
    return (type.isAsync() ? "async func" : "func") + params(type, first) + result(type);
  }

  /** The parameters in parentheses. */
  String params(FuncType type, int first) {
    List<String> params = new ArrayList<>();
    for (int i = first; i < type.params().size(); i++) {
      params.add(id(type.names().get(i)) + ": " + use(type.params().get(i)));
    }
    return "(" + String.join(", ", params) + ")";
  }

  private String result(FuncType type) {
    ValueType result = type.result();
    return result == null ? "" : " -> " + use(result);
  }

  /** A constructor, whose result is understood if it is the resource. */
  String constructor(FuncType type) {
    ValueType result = type.result();
    boolean plain = result != null && result.kind() == ValueType.Kind.OWN;
    return "constructor" + params(type, 0) + (plain ? "" : result(type));
  }
}
