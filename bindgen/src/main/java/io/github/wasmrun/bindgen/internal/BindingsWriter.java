package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitFunctionKind;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the class that connects an interface with components. */
final class BindingsWriter {
  static final String COMPONENT = "io.github.wasmrun.component";

  private final Placement places;
  private final BindgenOptions options;

  BindingsWriter(Placement places, BindgenOptions options) {
    this.places = places;
    this.options = options;
  }

  /** A class, and the classes of other interfaces that it needs, in the order of its parameters. */
  record Written(String path, String text, List<Integer> used, boolean exported) {}

  /**
   * Writes the class of an interface.
   *
   * @param imported whether a guest imports it
   * @param exported whether a guest exports it
   */
  Written write(int index, boolean imported, boolean exported) {
    WitInterface of = places.graph.interfaces().get(index);
    Outer outer = places.interfaceOuter(index);
    Outer bindings = places.bindings(outer);
    Set<String> own = new HashSet<>();
    own.add(bindings.top());
    own.add("OfGuest");
    List<Integer> resources = new ArrayList<>();
    for (int type : of.types().values()) {
      if (places.typeName(type) != null
          && places.graph.types().get(type).kind() instanceof WitTypeKind.Resource) {
        resources.add(type);
        own.add("OfGuest" + places.typeName(type));
      }
    }
    JavaFile file = new JavaFile(bindings.packageName(), bindings.top(), own, options);
    JavaTypes types = new JavaTypes(places, file, bindings);
    CodecWriter codecs = new CodecWriter(types, index);
    CallWriter calls = new CallWriter(types, codecs);
    codecs.reserve(of.types().values());
    of.types().values().stream().filter(t -> places.typeName(t) != null).forEach(codecs::define);
    of.functions().values().forEach(calls::prepare);
    Map<Integer, List<WitFunction>> functionsOf =
        InterfaceWriter.byResource(of.functions().values());
    MethodNames names = new MethodNames(places, functionsOf, new Uniques());

    String name = places.graph.fullName(index).orElse("");
    String javaInterface = types.qualifier(outer);
    javaInterface = javaInterface.substring(0, javaInterface.length() - 1);
    file.docs(
        Optional.empty(),
        "Connects "
            + (name.isEmpty() ? "an interface of the world" : "{@code " + name + "}")
            + " with components. One thread at a time.",
        List.of());
    file.open("public final class " + bindings.top());
    List<Integer> used = List.copyOf(codecs.used().keySet());
    constructor(types, codecs, bindings, resources, exported, used);
    if (imported) {
      imports(types, calls, functionsOf, names, resources, codecs, javaInterface);
    }
    if (exported) {
      exports(types, calls, codecs, functionsOf, names, resources, javaInterface);
    }
    file.closeTight();
    String path = bindings.packageName().replace('.', '/') + "/" + bindings.top() + ".java";
    return new Written(path, file.toString(), used, exported);
  }

  private void constructor(
      JavaTypes types,
      CodecWriter codecs,
      Outer bindings,
      List<Integer> resources,
      boolean exported,
      List<Integer> used) {
    JavaFile file = types.file;
    for (String field : codecs.fields()) {
      if (field.startsWith("public")) {
        boolean resource = field.contains("Resources<");
        String called = field.substring(field.lastIndexOf(' ') + 1, field.length() - 1);
        String what = resource ? "The resources {@code " : "The codec {@code ";
        file.docs(Optional.empty(), what + called + "}.", List.of());
      }
      file.line(field);
    }
    List<String> parameters = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    if (exported) {
      file.line("private final " + types.nullable() + " OfGuest guest;");
      String instance = file.use(COMPONENT, "ComponentInstance");
      parameters.add(types.nullable() + " " + instance + " guest");
      tags.add(
          "@param guest the instance that a component exports; null if the host implements it");
    }
    for (int index : used) {
      Outer of = places.bindings(places.interfaceOuter(index));
      String field = codecs.used().get(index);
      file.line("private final " + file.use(of.packageName(), of.top()) + " " + field + ";");
      parameters.add(file.use(of.packageName(), of.top()) + " " + field);
      tags.add("@param " + field + " what connects an interface whose types are used");
    }
    if (!codecs.fields().isEmpty() || !parameters.isEmpty()) {
      file.line("");
    }
    file.docs(Optional.empty(), "Connects one instance, or the host.", tags);
    file.openList("public " + bindings.top(), parameters, "");
    for (int index : used) {
      String field = codecs.used().get(index);
      file.line("this." + field + " = " + field + ";");
    }
    for (int resource : resources) {
      String field = codecs.resources(resource);
      String ofHost = codecs.support("Resources") + ".ofHost()";
      String made = "OfGuest" + places.typeName(resource);
      file.line(
          field
              + " = "
              + (exported
                  ? "guest == null ? "
                      + ofHost
                      + " : "
                      + codecs.support("Resources")
                      + ".ofGuest(this::new"
                      + made
                      + ");"
                  : ofHost + ";"));
    }
    for (List<String> statement : codecs.statements()) {
      statement.forEach(file::line);
    }
    if (exported) {
      file.line("this.guest = guest == null ? null : new OfGuest(guest);");
    }
    file.close();
    file.line("");
  }

  private void imports(
      JavaTypes types,
      CallWriter calls,
      Map<Integer, List<WitFunction>> functionsOf,
      MethodNames names,
      List<Integer> resources,
      CodecWriter codecs,
      String javaInterface) {
    JavaFile file = types.file;
    String imports = file.use(COMPONENT, "ComponentImports");
    boolean calling = !functionsOf.isEmpty();
    file.docs(
        Optional.empty(),
        "What a component imports.",
        calling ? List.of("@param host what the host does when the component calls") : List.of());
    file.open("public " + imports + " imports(" + (calling ? javaInterface + " host" : "") + ")");
    file.line("return " + imports + ".none()");
    file.indent(2);
    for (int resource : resources) {
      String wit = places.graph.types().get(resource).name().orElse("");
      file.line(".with(\"" + wit + "\", " + codecs.resources(resource) + ".type())");
    }
    for (List<WitFunction> functions : functionsOf.values()) {
      for (WitFunction function : functions) {
        calls.host(function, names, "host");
      }
    }
    file.indent(-2);
    file.endStatement();
    file.close();
    file.line("");
  }

  private void exports(
      JavaTypes types,
      CallWriter calls,
      CodecWriter codecs,
      Map<Integer, List<WitFunction>> functionsOf,
      MethodNames names,
      List<Integer> resources,
      String javaInterface) {
    JavaFile file = types.file;
    file.docs(
        Optional.empty(),
        "What the component exports.",
        List.of("@throws IllegalStateException if the host implements it"));
    file.open("public " + javaInterface + " exports()");
    file.line("return guest();").close().line("");
    file.open("private OfGuest guest()");
    file.open("if (guest == null)");
    file.line("throw new IllegalStateException(\"the host implements this interface\");").close();
    file.line("return guest;").close().line("");
    for (int resource : resources) {
      String handle = file.use(COMPONENT, "ResourceHandle");
      String of = javaInterface + "." + places.typeName(resource);
      file.open(
          "private " + of + " newOfGuest" + places.typeName(resource) + "(" + handle + " handle)");
      file.line("return guest().new OfGuest" + places.typeName(resource) + "(handle);")
          .close()
          .line("");
    }
    file.open("private final class OfGuest implements " + javaInterface);
    Map<WitFunction, String> fields =
        functions(types, functionsOf.values(), "guest", List.of(), List.of());
    FunctionWriter writer = new FunctionWriter(types);
    for (WitFunction function : functionsOf.getOrDefault(-1, List.of())) {
      calls.guest(writer, function, names.of(function), fields.get(function));
      file.line("");
    }
    for (Map.Entry<Integer, List<WitFunction>> of : functionsOf.entrySet()) {
      if (of.getKey() >= 0 && FunctionWriter.hasFactory(of.getValue())) {
        factory(types, calls, writer, of.getKey(), of.getValue(), names, fields, javaInterface);
      }
    }
    for (int resource : resources) {
      String made = "OfGuest" + places.typeName(resource);
      file.open(
          "private final class "
              + made
              + " extends "
              + codecs.support("GuestObject")
              + " implements "
              + javaInterface
              + "."
              + places.typeName(resource));
      file.open(made + "(" + file.use(COMPONENT, "ResourceHandle") + " handle)");
      file.line("super(handle);").close().line("");
      for (WitFunction function : functionsOf.getOrDefault(resource, List.of())) {
        if (function.kind() == WitFunctionKind.METHOD) {
          calls.guest(writer, function, names.of(function), fields.get(function));
          file.line("");
        }
      }
      file.closeTight();
      file.line("");
    }
    file.closeTight();
  }

  private void factory(
      JavaTypes types,
      CallWriter calls,
      FunctionWriter writer,
      int resource,
      List<WitFunction> functions,
      MethodNames names,
      Map<WitFunction, String> fields,
      String javaInterface) {
    JavaFile file = types.file;
    String factory = javaInterface + "." + places.typeName(resource) + ".Factory";
    file.line("@Override");
    file.open("public " + factory + " " + names.factory(resource) + "()");
    file.open("return new " + factory + "()");
    for (WitFunction function : functions) {
      if (function.kind() != WitFunctionKind.METHOD) {
        calls.guest(writer, function, names.of(function), fields.get(function));
        file.line("");
      }
    }
    file.closeTightWith("};");
    file.close().line("");
  }

  /**
   * Writes a field for each function of an instance, and a constructor that looks them up and does
   * more.
   *
   * @param taken the names of other fields
   */
  static Map<WitFunction, String> functions(
      JavaTypes types,
      Collection<List<WitFunction>> functions,
      String instance,
      List<String> more,
      Collection<String> taken) {
    JavaFile file = types.file;
    Uniques used = new Uniques();
    taken.forEach(used::add);
    Map<WitFunction, String> fields = new IdentityHashMap<>();
    List<String> lookups = new ArrayList<>();
    for (List<WitFunction> some : functions) {
      for (WitFunction one : some) {
        String resource =
            one.resource() < 0
                ? ""
                : types.places.graph.types().get(one.resource()).name().orElse("") + "-";
        String pascal = JavaNames.pascal(resource + one.itemName());
        String field =
            used.add(
                pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1) + "Function");
        fields.put(one, field);
        file.line("private final " + file.use(COMPONENT, "ComponentFunction") + " " + field + ";");
        lookups.add(field + " = " + instance + ".function(\"" + one.name() + "\");");
      }
    }
    if (!lookups.isEmpty()) {
      file.line("");
    }
    file.open("OfGuest(" + file.use(COMPONENT, "ComponentInstance") + " " + instance + ")");
    more.forEach(file::line);
    lookups.forEach(file::line);
    file.close();
    file.line("");
    return fields;
  }
}
