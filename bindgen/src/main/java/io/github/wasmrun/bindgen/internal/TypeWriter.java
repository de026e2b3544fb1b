package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.bindgen.BindgenException;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes definitions of types. */
final class TypeWriter {
  private static final int MAX_FLAGS = 64;

  private final JavaTypes types;
  private final JavaFile file;
  private final RecordWriter records;

  TypeWriter(JavaTypes types) {
    this.types = types;
    this.file = types.file;
    this.records = new RecordWriter(types);
  }

  static List<String> tags(WitStability stability) {
    return stability instanceof WitStability.Stable stable
        ? List.of("@since " + stable.since())
        : List.of();
  }

  /** A definition that is no resource. */
  void definition(int index) {
    WitTypeDef def = types.places.graph.types().get(index);
    String name = types.places.typeName(index);
    if (def.kind() instanceof WitTypeKind.Record of) {
      record(def, name, of);
    } else if (def.kind() instanceof WitTypeKind.Variant of) {
      variant(def, name, of);
    } else if (def.kind() instanceof WitTypeKind.Enumeration of) {
      enumeration(def, name, of);
    } else if (def.kind() instanceof WitTypeKind.Flags of) {
      flags(def, name, of);
    }
  }

  private static String said(WitTypeDef def, String kind) {
    return "The " + kind + " {@code " + def.name().orElse("") + "}.";
  }

  private void record(WitTypeDef def, String name, WitTypeKind.Record of) {
    List<Component> components = new ArrayList<>();
    Uniques names = new Uniques();
    for (WitTypeKind.Field field : of.fields()) {
      String component = names.add(JavaNames.method(field.name()));
      components.add(records.component(component, field.type(), field.docs()));
    }
    List<String> tags = new ArrayList<>();
    for (Component component : components) {
      tags.addAll(param(component));
    }
    tags.addAll(tags(def.stability()));
    file.docs(def.docs(), said(def, "record"), tags);
    boolean any = records.begin(name, components, "");
    if (components.size() > 1) {
      records.withers(name, components, any);
    }
    records.end(name, components);
  }

  private static List<String> param(Component component) {
    List<String> lines = new ArrayList<>();
    String text = "the component {@code " + component.name() + "}";
    if (component.docs().isPresent() && !component.docs().get().isBlank()) {
      lines.addAll(Javadoc.lines(component.docs().get()));
      text = lines.remove(0);
      lines.removeIf(String::isEmpty);
    }
    lines.add(0, "@param " + component.name() + " " + text);
    return lines;
  }

  private void variant(WitTypeDef def, String name, WitTypeKind.Variant of) {
    List<Case> cases = cases(name, of);
    file.docs(def.docs(), said(def, of.isUnion() ? "union" : "variant"), tags(def.stability()));
    file.open("sealed interface " + name);
    file.docs(
        Optional.empty(),
        "Calls the function of the case that this is, and gives what it gives.",
        List.of());
    String variable = variable(name, cases);
    file.list("<" + variable + "> " + variable + " match", parameters(cases, variable), ";");
    for (Case one : cases) {
      variantCase(name, cases, one, variable);
    }
    file.close();
  }

  /**
   * A case of a variant.
   *
   * @param name the name of its record
   * @param parameter the name of its function
   * @param type what it carries
   * @param docs its documentation
   */
  record Case(String name, String parameter, Optional<WitType> type, Optional<String> docs) {}

  /** Names of cases hide names outside of the variant, so they differ from all that it can use. */
  List<Case> cases(String variant, WitTypeKind.Variant of) {
    Uniques names = new Uniques();
    Uniques parameters = new Uniques();
    List<Case> cases = new ArrayList<>();
    for (WitTypeKind.Case one : of.cases()) {
      String wit = of.isUnion() ? "case-" + one.name() : one.name();
      String pascal = of.isUnion() ? "Case" + one.name() : JavaNames.pascal(wit);
      boolean taken = isSeen(pascal) || pascal.equals(variant);
      cases.add(
          new Case(
              names.add(taken ? pascal + "Case" : pascal),
              parameters.add(of.isUnion() ? "case" + one.name() : JavaNames.camel(wit)),
              one.type(),
              one.docs()));
    }
    return cases;
  }

  /** The name of the type that {@code match} gives; it hides no class that a case can use. */
  private String variable(String variant, List<Case> cases) {
    String variable = "R";
    while (isSeen(variable) || variable.equals(variant) || isCase(variable, cases)) {
      variable += "R";
    }
    return variable;
  }

  private static boolean isCase(String name, List<Case> cases) {
    for (Case one : cases) {
      if (one.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether code of this file may mean a class outside of the variant by a name. */
  private boolean isSeen(String name) {
    return JavaNames.isTaken(name)
        || name.equals(types.outer.top())
        || types.outer.names().contains(name)
        || types.places.worldOuter.names().contains(name)
        || isTop(name);
  }

  private boolean isTop(String name) {
    for (Outer outer : types.places.interfaces().values()) {
      if (outer.top().equals(name)) {
        return true;
      }
    }
    return types.places.worldOuter.top().equals(name);
  }

  private List<String> parameters(List<Case> cases, String variable) {
    List<String> parameters = new ArrayList<>();
    for (Case one : cases) {
      String function =
          one.type().isEmpty()
              ? file.use("java.util.function", "Supplier") + "<? extends " + variable + "> "
              : file.use("java.util.function", "Function")
                  + "<? super "
                  + types.argument(one.type().get())
                  + ", ? extends "
                  + variable
                  + "> ";
      parameters.add(function + one.parameter());
    }
    return parameters;
  }

  private void variantCase(String variant, List<Case> cases, Case one, String variable) {
    List<Component> components =
        one.type().isEmpty()
            ? List.of()
            : List.of(records.component("value", one.type().get(), Optional.empty()));
    file.line("");
    file.docs(
        one.docs(),
        "The case {@code " + one.parameter() + "}.",
        components.isEmpty() ? List.of() : List.of("@param value what it carries"));
    if (records.begin(one.name(), components, variant)) {
      file.line("");
    }
    file.line("@Override");
    file.openList(
        "public <" + variable + "> " + variable + " match", parameters(cases, variable), "");
    // A parameter may be called as what the case carries.
    boolean hidden = cases.stream().anyMatch(other -> other.parameter().equals("value"));
    String carried = hidden ? "this.value" : "value";
    file.line(
        "return "
            + one.parameter()
            + (components.isEmpty() ? ".get();" : ".apply(" + carried + ");"));
    file.close();
    records.end(one.name(), components);
  }

  private void enumeration(WitTypeDef def, String name, WitTypeKind.Enumeration of) {
    Uniques names = new Uniques();
    file.docs(def.docs(), said(def, "enumeration"), tags(def.stability()));
    file.open("enum " + name);
    for (int i = 0; i < of.cases().size(); i++) {
      WitTypeKind.Label label = of.cases().get(i);
      file.docs(label.docs(), "{@code " + label.name() + "}.", List.of());
      String end = i == of.cases().size() - 1 ? ";" : ",";
      file.line(names.add(JavaNames.constant(label.name())) + "(\"" + label.name() + "\")" + end);
    }
    file.line("");
    file.line("private final String witName;");
    file.line("");
    file.open(name + "(String witName)").line("this.witName = witName;").close();
    file.line("");
    file.docs(Optional.empty(), "The name in WIT.", List.of());
    file.open("public String witName()").line("return witName;").close();
    file.close();
  }

  private void flags(WitTypeDef def, String name, WitTypeKind.Flags of) {
    int count = of.flags().size();
    if (count > MAX_FLAGS) {
      throw new BindgenException(
          "the flags " + def.name().orElse("") + " have more than " + MAX_FLAGS + " labels");
    }
    file.docs(def.docs(), said(def, "set of flags") + " Immutable.", tags(def.stability()));
    file.open("final class " + name);
    Uniques names = new Uniques();
    List<String> constants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      WitTypeKind.Label label = of.flags().get(i);
      constants.add(names.add(JavaNames.constant(label.name())));
      file.docs(label.docs(), "{@code " + label.name() + "}.", List.of());
      file.line(
          "public static final "
              + name
              + " "
              + constants.get(i)
              + " = new "
              + name
              + "(1L << "
              + i
              + ");");
      file.line("");
    }
    String labels = names.add("NAMES");
    List<String> quoted = new ArrayList<>();
    of.flags().forEach(label -> quoted.add("\"" + label.name() + "\""));
    String array = String.join(", ", quoted);
    if (array.length() < 50) {
      file.line("private static final String[] " + labels + " = {" + array + "};");
    } else {
      file.line("private static final String[] " + labels + " = {");
      quoted.forEach(one -> file.line("  " + one + ","));
      file.line("};");
    }
    file.line("");
    String all = count == 64 ? "-1L" : "(1L << " + count + ") - 1";
    file.line("private final long bits;").line("");
    file.open("private " + name + "(long bits)").line("this.bits = bits;").close().line("");
    method("No flag.", "public static " + name + " none()", "return new " + name + "(0);");
    method(
        "All flags.", "public static " + name + " all()", "return new " + name + "(" + all + ");");
    method(
        "The flags of these bits, the first flag in the lowest one; other bits are dropped.",
        "public static " + name + " ofBits(long bits)",
        "return new " + name + "(bits & all().bits);");
    method("The bits, the first flag in the lowest one.", "public long bits()", "return bits;");
    method(
        "Whether all flags of the other set are in this one.",
        "public boolean has(" + name + " other)",
        "return (bits & other.bits) == other.bits;");
    method(
        "The flags of both sets.",
        "public " + name + " with(" + name + " other)",
        "return new " + name + "(bits | other.bits);");
    method(
        "The flags of this set that are not in the other one.",
        "public " + name + " without(" + name + " other)",
        "return new " + name + "(bits & ~other.bits);");
    file.line("@Override");
    file.open("public boolean equals(" + types.nullable() + " Object other)");
    file.line("return other instanceof " + name + " that && bits == that.bits;").close();
    file.line("");
    file.line("@Override");
    file.open("public int hashCode()").line("return Long.hashCode(bits);").close();
    file.line("");
    file.line("@Override");
    file.open("public String toString()");
    file.line("StringBuilder text = new StringBuilder(\"" + name + "[\");");
    file.line("String separator = \"\";");
    file.open("for (int i = 0; i < " + labels + ".length; i++)");
    file.open("if ((bits >>> i & 1) != 0)");
    file.line("text.append(separator).append(" + labels + "[i]);");
    file.line("separator = \", \";");
    file.close();
    file.close();
    file.line("return text.append(\"]\").toString();");
    file.close();
    file.close();
  }

  private void method(String docs, String head, String statement) {
    file.docs(Optional.empty(), docs, List.of());
    file.open(head).line(statement).close().line("");
  }

  /** The results of a function that has several. */
  void results(WitFunction function, String name) {
    List<Component> components = new ArrayList<>();
    Uniques names = new Uniques();
    List<String> tags = new ArrayList<>();
    for (WitParam result : function.namedResults()) {
      Component component =
          records.component(
              names.add(JavaNames.method(result.name())), result.type(), Optional.empty());
      components.add(component);
      tags.addAll(param(component));
    }
    file.docs(Optional.empty(), "The results of {@code " + function.itemName() + "}.", tags);
    records.begin(name, components, "");
    records.end(name, components);
  }

  /** An exception of functions. */
  void thrown(Placement.Thrown thrown) {
    file.docs(Optional.empty(), "The error of functions, as an exception.", List.of());
    file.open(
        "final class "
            + thrown.name()
            + " extends "
            + file.use(JavaTypes.SUPPORT, "ResultException"));
    file.line("private static final long serialVersionUID = 1L;");
    file.line("");
    if (thrown.error().isEmpty()) {
      String unit = file.use(JavaTypes.SUPPORT, "Tuple0");
      file.docs(Optional.empty(), "Makes an exception.", List.of());
      file.open("public " + thrown.name() + "()");
      file.line("super(\"" + thrown.name() + "\");").close();
      file.line("");
      file.line("@Override");
      file.open("public " + unit + " error()").line("return " + unit + ".UNIT;").close();
    } else {
      WitType error = thrown.error().get();
      String type = types.argument(error);
      file.line("private final transient " + type + " error;");
      file.line("");
      file.docs(Optional.empty(), "Makes an exception of an error.", List.of());
      file.open("public " + thrown.name() + "(" + type + " error)");
      boolean enumeration = types.kind(error) instanceof WitTypeKind.Enumeration;
      file.line("super(" + (enumeration ? "error.witName()" : "String.valueOf(error)") + ");");
      file.line("this.error = error;").close();
      file.line("");
      file.line("@Override");
      file.open("public " + type + " error()").line("return error;").close();
    }
    file.close();
  }
}
