package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the class that connects a world with components. */
final class WorldBindingsWriter {
  private final Placement places;
  private final Map<Integer, BindingsWriter.Written> interfaces;
  private final Outer bindings;
  private final JavaFile file;
  private final JavaTypes types;
  private final CodecWriter codecs;
  private final CallWriter calls;
  private final SideNames importNames;
  private final SideNames exportNames;

  /** The fields of what connects imported interfaces, by index. */
  private final Map<Integer, String> importFields = new LinkedHashMap<>();

  /**
   * For a world.
   *
   * @param interfaces the classes that connect its interfaces, by index
   */
  WorldBindingsWriter(
      Placement places,
      BindgenOptions options,
      Map<Integer, BindingsWriter.Written> interfaces,
      SideNames importNames,
      SideNames exportNames) {
    this.places = places;
    this.interfaces = interfaces;
    this.importNames = importNames;
    this.exportNames = exportNames;
    bindings = places.bindings(places.worldOuter);
    Set<String> own = new HashSet<>();
    own.add(bindings.top());
    own.add("OfGuest");
    file = new JavaFile(bindings.packageName(), bindings.top(), own, options);
    types = new JavaTypes(places, file, bindings);
    codecs = new CodecWriter(types, -1);
    calls = new CallWriter(types, codecs);
  }

  String path() {
    return bindings.packageName().replace('.', '/') + "/" + bindings.top() + ".java";
  }

  private static Map<Integer, WitWorldKey> keys(Map<WitWorldKey, WitWorldItem> items) {
    Map<Integer, WitWorldKey> keys = new LinkedHashMap<>();
    items.forEach(
        (key, item) -> {
          if (item instanceof WitWorldItem.OfInterface of) {
            keys.putIfAbsent(of.index(), key);
          }
        });
    return keys;
  }

  private String classOf(int index) {
    Outer of = places.bindings(places.interfaceOuter(index));
    return file.use(of.packageName(), of.top());
  }

  String write() {
    List<Integer> typeIndices = new ArrayList<>();
    for (WitWorldItem item : places.world.imports().values()) {
      if (item instanceof WitWorldItem.OfType type
          && places.typeName(type.index()) != null
          && places.interfaceOf(type.index()) < 0) {
        typeIndices.add(type.index());
      }
    }
    codecs.reserve(typeIndices);
    Map<Integer, WitWorldKey> imported = keys(places.world.imports());
    for (int index : imported.keySet()) {
      importFields.put(index, codecs.bindings(index));
    }
    typeIndices.forEach(codecs::define);
    for (SideNames side : List.of(importNames, exportNames)) {
      side.functionsOf().values().forEach(some -> some.forEach(calls::prepare));
    }
    String world = file.use(places.worldOuter.packageName(), places.worldOuter.top());
    file.docs(
        Optional.empty(),
        "Connects the world {@code "
            + places.world.name()
            + "} with one component. One thread at a time.",
        List.of());
    file.open("public final class " + bindings.top());
    constructor(typeIndices);
    imports(world, imported, typeIndices);
    exports(world);
    file.closeTight();
    return file.toString();
  }

  private void constructor(List<Integer> typeIndices) {
    for (Map.Entry<Integer, String> field : importFields.entrySet()) {
      file.line("private final " + classOf(field.getKey()) + " " + field.getValue() + ";");
    }
    for (String field : codecs.fields()) {
      file.line(field.replace("public ", ""));
    }
    if (!importFields.isEmpty() || !codecs.fields().isEmpty()) {
      file.line("");
    }
    file.docs(Optional.empty(), "Connects nothing yet.", List.of());
    file.open("public " + bindings.top() + "()");
    Set<Integer> made = new HashSet<>();
    for (int index : importFields.keySet()) {
      makeImport(index, made);
    }
    for (int type : typeIndices) {
      if (places.graph.types().get(type).kind() instanceof WitTypeKind.Resource) {
        file.line(codecs.resources(type) + " = " + codecs.support("Resources") + ".ofHost();");
      }
    }
    codecs.statements().forEach(statement -> statement.forEach(file::line));
    file.close().line("");
  }

  /** Makes what connects an imported interface after those that it uses. */
  private void makeImport(int index, Set<Integer> made) {
    if (!made.add(index)) {
      return;
    }
    BindingsWriter.Written written = interfaces.get(index);
    List<String> arguments = new ArrayList<>();
    if (written.exported()) {
      arguments.add("null");
    }
    for (int used : written.used()) {
      makeImport(used, made);
      arguments.add(importFields.get(used));
    }
    file.list(importFields.get(index) + " = new " + classOf(index), arguments, ";");
  }

  private void imports(
      String world, Map<Integer, WitWorldKey> imported, List<Integer> typeIndices) {
    String imports = file.use(BindingsWriter.COMPONENT, "ComponentImports");
    file.docs(
        Optional.empty(),
        "What a component of this world imports.",
        List.of("@param host what the host does when the component calls"));
    file.open("public " + imports + " imports(" + world + ".Imports host)");
    file.line("return " + imports + ".none()");
    file.indent(2);
    imported.forEach(
        (index, key) -> {
          String accessor = importNames.accessor(key);
          String given = accessor == null ? "" : "host." + accessor + "()";
          file.line(".withInstance(");
          file.line("    \"" + places.graph.keyName(key) + "\",");
          file.line("    " + importFields.get(index) + ".imports(" + given + "))");
        });
    for (int type : typeIndices) {
      if (places.graph.types().get(type).kind() instanceof WitTypeKind.Resource) {
        String wit = places.graph.types().get(type).name().orElse("");
        file.line(".with(\"" + wit + "\", " + codecs.resources(type) + ".type())");
      }
    }
    for (List<WitFunction> functions : importNames.functionsOf().values()) {
      for (WitFunction function : functions) {
        calls.host(function, importNames.methods(), "host");
      }
    }
    file.indent(-2);
    file.endStatement();
    file.close().line("");
  }

  private void exports(String world) {
    String instance = file.use(BindingsWriter.COMPONENT, "ComponentInstance");
    file.docs(
        Optional.empty(),
        "What a component of this world exports.",
        List.of("@param guest an instance that got the imports of this object"));
    file.open("public " + world + ".Exports exports(" + instance + " guest)");
    file.line("return new OfGuest(guest);").close().line("");
    file.open("private final class OfGuest implements " + world + ".Exports");
    Map<Integer, WitWorldKey> exported = keys(places.world.exports());
    Map<Integer, String> locals = new HashMap<>();
    List<String> made = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    for (int index : exported.keySet()) {
      makeExport(index, exported, locals, made, done);
    }
    Map<WitWorldKey, String> accessors = new LinkedHashMap<>();
    exported.forEach(
        (index, key) -> {
          String accessor = exportNames.accessor(key);
          if (accessor != null) {
            String type = places.interfaceOuter(index).in(file);
            file.line("private final " + type + " " + accessor + ";");
            accessors.put(key, type);
            made.add("this." + accessor + " = " + locals.get(index) + ".exports();");
          }
        });
    Map<WitFunction, String> fields =
        BindingsWriter.functions(
            types,
            exportNames.functionsOf().values(),
            "guest",
            made,
            accessors.keySet().stream().map(exportNames::accessor).toList());
    accessors.forEach(
        (key, type) -> {
          String accessor = exportNames.accessor(key);
          file.line("@Override");
          file.open("public " + type + " " + accessor + "()");
          file.line("return " + accessor + ";").close().line("");
        });
    FunctionWriter writer = new FunctionWriter(types);
    for (List<WitFunction> functions : exportNames.functionsOf().values()) {
      for (WitFunction function : functions) {
        calls.guest(writer, function, exportNames.methods().of(function), fields.get(function));
        file.line("");
      }
    }
    file.closeTight();
  }

  private void makeExport(
      int index,
      Map<Integer, WitWorldKey> exported,
      Map<Integer, String> locals,
      List<String> made,
      Set<Integer> done) {
    if (!done.add(index)) {
      return;
    }
    List<String> arguments = new ArrayList<>();
    String name = places.graph.keyName(exported.get(index));
    arguments.add("guest.instance(\"" + name + "\")");
    for (int used : interfaces.get(index).used()) {
      if (exported.containsKey(used)) {
        makeExport(used, exported, locals, made, done);
        arguments.add(locals.get(used));
      } else {
        arguments.add(importFields.get(used));
      }
    }
    String type = classOf(index);
    String local = "made" + JavaNames.capital(codecs.bindings(index));
    locals.put(index, local);
    made.add(type + " " + local + " = new " + type + "(" + String.join(", ", arguments) + ");");
  }
}
