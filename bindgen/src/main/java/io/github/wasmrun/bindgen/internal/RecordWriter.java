package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes records. */
final class RecordWriter {
  private final JavaTypes types;
  private final JavaFile file;

  RecordWriter(JavaTypes types) {
    this.types = types;
    this.file = types.file;
  }

  Component component(String name, WitType type, Optional<String> docs) {
    Optional<WitType> payload = types.option(type);
    WitType value = payload.orElse(type);
    return new Component(
        name, types.direct(type), shape(value, payload.isPresent()), payload.isPresent(), docs);
  }

  private Component.Shape shape(WitType type, boolean nullable) {
    JavaType java = types.plain(type);
    if (java.isArray()) {
      return Component.Shape.ARRAY;
    }
    WitTypeKind kind = types.kind(type);
    if (java.isPrimitive() && !nullable && kind instanceof WitTypeKind.Alias alias) {
      return alias.type() == WitPrimitive.F32
          ? Component.Shape.FLOAT
          : alias.type() == WitPrimitive.F64 ? Component.Shape.DOUBLE : Component.Shape.NUMBER;
    }
    if (kind instanceof WitTypeKind.MapOf) {
      return Component.Shape.MAP;
    }
    WitType element = null;
    if (kind instanceof WitTypeKind.ListOf list) {
      element = list.element();
    } else if (kind instanceof WitTypeKind.FixedLengthList list) {
      element = list.element();
    }
    if (element == null) {
      return Component.Shape.OBJECT;
    }
    return types.option(element).isPresent()
        ? Component.Shape.LIST_WITH_NULLS
        : Component.Shape.LIST;
  }

  /**
   * Begins a record; its documentation is written.
   *
   * @param name its name
   * @param components its components
   * @param implemented the interface that it implements, or an empty string
   * @return whether it has something in it already
   */
  boolean begin(String name, List<Component> components, String implemented) {
    List<String> list = new ArrayList<>();
    for (Component component : components) {
      list.add(component.type() + " " + component.name());
    }
    file.openList(
        "record " + name, list, implemented.isEmpty() ? "" : " implements " + implemented);
    return constructor(name, components);
  }

  /** Ends a record with what arrays need, since records compare them by identity. */
  void end(String name, List<Component> components) {
    boolean arrays = false;
    for (Component component : components) {
      arrays |= component.shape() == Component.Shape.ARRAY;
    }
    if (arrays) {
      equality(name, components);
      text(name, components);
    }
    file.close();
  }

  private boolean constructor(String name, List<Component> components) {
    List<String> statements = new ArrayList<>();
    for (Component component : components) {
      String statement = check(component);
      if (!statement.isEmpty()) {
        statements.add(statement);
      }
    }
    if (statements.isEmpty()) {
      return false;
    }
    file.docs(
        Optional.empty(), "Checks that nothing is missing; lists and maps are copied.", List.of());
    file.open("public " + name);
    statements.forEach(file::line);
    file.close();
    return true;
  }

  private String check(Component component) {
    String name = component.name();
    String copy =
        switch (component.shape()) {
          case LIST -> types.util("List") + ".copyOf(" + name + ")";
          case LIST_WITH_NULLS ->
              types.util("Collections")
                  + ".unmodifiableList(new "
                  + types.util("ArrayList")
                  + "<>("
                  + name
                  + "))";
          case MAP ->
              types.util("Collections")
                  + ".unmodifiableMap(new "
                  + types.util("LinkedHashMap")
                  + "<>("
                  + name
                  + "))";
          default -> "";
        };
    if (!copy.isEmpty()) {
      return component.nullable()
          ? name + " = " + name + " == null ? null : " + copy + ";"
          : name + " = " + copy + ";";
    }
    boolean checked =
        !component.nullable()
            && (component.shape() == Component.Shape.OBJECT
                || component.shape() == Component.Shape.ARRAY);
    return checked
        ? types.util("Objects") + ".requireNonNull(" + name + ", \"" + name + "\");"
        : "";
  }

  void withers(String name, List<Component> components, boolean blankFirst) {
    boolean blank = blankFirst;
    for (Component component : components) {
      List<String> arguments = new ArrayList<>();
      components.forEach(one -> arguments.add(one.name()));
      if (blank) {
        file.line("");
      }
      blank = true;
      file.docs(
          Optional.empty(), "The same with another {@code " + component.name() + "}.", List.of());
      String with =
          "with" + component.name().substring(0, 1).toUpperCase() + component.name().substring(1);
      file.openList(
          "public " + name + " " + with, List.of(component.type() + " " + component.name()), "");
      file.list("return new " + name, arguments, ";");
      file.close();
    }
  }

  private void equality(String name, List<Component> components) {
    file.line("");
    file.line("@Override");
    file.open("public boolean equals(" + types.nullable() + " Object other)");
    file.line("return other instanceof " + name + " that");
    for (int i = 0; i < components.size(); i++) {
      file.line("    && " + equal(components.get(i)) + (i == components.size() - 1 ? ";" : ""));
    }
    file.close();
    file.line("");
    file.line("@Override");
    file.open("public int hashCode()");
    file.line("int hash = 0;");
    for (Component component : components) {
      file.line("hash = 31 * hash + " + hash(component) + ";");
    }
    file.line("return hash;");
    file.close();
  }

  private String equal(Component component) {
    String name = component.name();
    return switch (component.shape()) {
      case NUMBER -> name + " == that." + name;
      case FLOAT -> "Float.compare(" + name + ", that." + name + ") == 0";
      case DOUBLE -> "Double.compare(" + name + ", that." + name + ") == 0";
      case ARRAY -> types.util("Arrays") + ".equals(" + name + ", that." + name + ")";
      default -> types.util("Objects") + ".equals(" + name + ", that." + name + ")";
    };
  }

  private String hash(Component component) {
    String name = component.name();
    return component.shape() == Component.Shape.ARRAY
        ? types.util("Arrays") + ".hashCode(" + name + ")"
        : types.util("Objects") + ".hashCode(" + name + ")";
  }

  private void text(String name, List<Component> components) {
    file.line("");
    file.line("@Override");
    file.open("public String toString()");
    String separator = "";
    file.line("return \"" + name + "[\"");
    for (Component component : components) {
      String value =
          component.shape() == Component.Shape.ARRAY
              ? types.util("Arrays") + ".toString(" + component.name() + ")"
              : component.name();
      file.line("    + \"" + separator + component.name() + "=\"");
      file.line("    + " + value);
      separator = ", ";
    }
    file.line("    + \"]\";");
    file.close();
  }
}
