package io.github.wasmrun.bindgen.internal;

import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the codecs of a class that connects an interface or the world with components. */
final class CodecWriter {
  private final JavaTypes types;
  private final JavaFile file;
  private final int self;
  private final Uniques names = new Uniques();

  /** The fields of types that have a class here, by index. */
  private final Map<Integer, String> named = new HashMap<>();

  /** The fields of types that are made of others, by how they are made. */
  private final Map<String, String> composed = new HashMap<>();

  /** The classes of other interfaces that this one uses, by index of the interface. */
  private final Map<Integer, String> used = new TreeMap<>();

  private final List<String> fields = new ArrayList<>();

  /** What the constructor does, one statement of several lines each. */
  private final List<List<String>> statements = new ArrayList<>();

  /**
   * Codecs for a class.
   *
   * @param self the interface that the class is for; -1 for the world
   */
  CodecWriter(JavaTypes types, int self) {
    this.types = types;
    this.file = types.file;
    this.self = self;
  }

  List<String> fields() {
    return fields;
  }

  List<List<String>> statements() {
    return statements;
  }

  /** The classes of other interfaces that codecs are taken from: their fields here, by index. */
  Map<Integer, String> used() {
    return used;
  }

  String support(String name) {
    return file.use(JavaTypes.SUPPORT, name);
  }

  /** The method of writers and readers that a type has; empty if it has a codec. */
  private Optional<String> direct(WitType type) {
    if (types.option(type).isPresent() || types.places.classOf(type) >= 0) {
      return Optional.empty();
    }
    if (types.kind(type) instanceof WitTypeKind.Alias alias
        && alias.type() instanceof WitPrimitive primitive
        && primitive != WitPrimitive.ERROR_CONTEXT) {
      return Optional.of(
          primitive == WitPrimitive.CHAR ? "character" : primitive.name().toLowerCase(Locale.ROOT));
    }
    return isBytes(type) ? Optional.of("bytes") : Optional.empty();
  }

  private boolean isBytes(WitType type) {
    WitTypeKind kind = types.kind(type);
    WitType element =
        kind instanceof WitTypeKind.ListOf list
            ? list.element()
            : kind instanceof WitTypeKind.FixedLengthList fixed ? fixed.element() : null;
    return element != null
        && types.plain(type).isArray()
        && types.kind(element) instanceof WitTypeKind.Alias alias
        && alias.type() == WitPrimitive.U8;
  }

  /** Writes the codec of a type, if it needs one. */
  void prepare(WitType type) {
    if (direct(type).isEmpty()) {
      codec(type);
    }
  }

  /** The expression that writes {@code object} to the writer {@code out}. */
  String write(WitType type, String out, String object) {
    return direct(type)
        .map(method -> out + "." + method + "(" + object + ")")
        .orElseGet(() -> codec(type) + ".write(" + out + ", " + object + ")");
  }

  /** The expression that reads an object from the reader {@code in}. */
  String read(WitType type, String in) {
    return direct(type)
        .map(method -> in + "." + method + "()")
        .orElseGet(() -> codec(type) + ".read(" + in + ")");
  }

  private WitTypeDef def(int index) {
    return types.places.graph.types().get(index);
  }

  private String classOf(int index) {
    return types.qualifier(types.places.outerOf(index)) + types.places.typeName(index);
  }

  /** The field of a type that has a class. */
  private String field(int index) {
    int owner = types.places.interfaceOf(index);
    boolean resource = def(index).kind() instanceof WitTypeKind.Resource;
    String suffix = resource ? "Resources" : "Codec";
    String name = JavaNames.pascal(def(index).name().orElse(""));
    String field = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + suffix;
    if (owner == self) {
      return named.getOrDefault(index, field);
    }
    return bindings(owner) + "." + field;
  }

  /** The field here of the class that connects another interface. */
  String bindings(int owner) {
    return used.computeIfAbsent(
        owner,
        key -> {
          String top = types.places.bindings(types.places.interfaceOuter(owner)).top();
          return names.add(top.substring(0, 1).toLowerCase(Locale.ROOT) + top.substring(1));
        });
  }

  /** The resources of a type of this class. */
  String resources(int index) {
    return field(index);
  }

  /** Reserves the names of all types that have a class here, before anything is written. */
  void reserve(Collection<Integer> indices) {
    for (int index : indices) {
      if (types.places.typeName(index) != null) {
        named.put(index, names.add(field(index)));
      }
    }
  }

  /** Writes the codec, or the resources, of a type that has a class here. */
  void define(int index) {
    WitTypeKind kind = def(index).kind();
    String of = classOf(index);
    String name = field(index);
    if (kind instanceof WitTypeKind.Resource) {
      fields.add("public final " + support("Resources") + "<" + of + "> " + name + ";");
      return;
    }
    List<String> lines = new ArrayList<>();
    if (kind instanceof WitTypeKind.Record record) {
      record(record, name, of, lines);
    } else if (kind instanceof WitTypeKind.Variant variant) {
      variant(index, variant, name, of, lines);
    } else if (kind instanceof WitTypeKind.Enumeration) {
      lines.add(
          name + " = " + support("Codecs") + ".enumOf(" + of + ".values(), " + of + "::witName);");
    } else if (kind instanceof WitTypeKind.Flags flags) {
      lines.add(name + " =");
      lines.add("    " + support("Codecs") + ".flags(");
      lines.add(
          "        " + labels(flags.flags().stream().map(WitTypeKind.Label::name).toList()) + ",");
      lines.add("        " + of + "::bits,");
      lines.add("        " + of + "::ofBits);");
    }
    fields.add("public final " + support("Codec") + "<" + of + "> " + name + ";");
    statements.add(lines);
  }

  private String labels(List<String> labels) {
    List<String> quoted = new ArrayList<>();
    labels.forEach(label -> quoted.add("\"" + label + "\""));
    return types.util("List") + ".of(" + String.join(", ", quoted) + ")";
  }

  private void record(WitTypeKind.Record record, String name, String of, List<String> lines) {
    Uniques components = new Uniques();
    List<String> labels = new ArrayList<>();
    List<String> written = new ArrayList<>();
    List<String> read = new ArrayList<>();
    for (WitTypeKind.Field field : record.fields()) {
      String component = components.add(JavaNames.method(field.name()));
      written.add(write(field.type(), "out", "object." + component + "()"));
      read.add(read(field.type(), "in"));
      labels.add(field.name());
    }
    lines.add(name + " =");
    lines.add("    " + support("Codecs") + ".record(");
    lines.add("        " + labels(labels) + ",");
    lambda(lines, "        (out, object) ->", written, ",");
    call(lines, "        in -> new " + of, read, ");");
  }

  /** A function of some statements. */
  private static void lambda(
      List<String> lines, String before, List<String> statements, String after) {
    if (statements.size() == 1) {
      lines.add(before + " " + statements.get(0) + after);
      return;
    }
    lines.add(before + " {");
    String indent = before.substring(0, before.length() - before.stripLeading().length());
    statements.forEach(statement -> lines.add(indent + "  " + statement + ";"));
    lines.add(indent + "}" + after);
  }

  /** A call with an argument a line, if they do not fit one line. */
  private static void call(
      List<String> lines, String before, List<String> arguments, String after) {
    String all = before + "(" + String.join(", ", arguments) + ")" + after;
    if (all.length() <= 92 || arguments.isEmpty()) {
      lines.add(all);
      return;
    }
    lines.add(before + "(");
    for (int i = 0; i < arguments.size(); i++) {
      String end = i == arguments.size() - 1 ? ")" + after : ",";
      lines.add("            " + arguments.get(i) + end);
    }
  }

  private void variant(
      int index, WitTypeKind.Variant variant, String name, String of, List<String> lines) {
    TypeWriter writer =
        new TypeWriter(new JavaTypes(types.places, file, types.places.outerOf(index)));
    List<TypeWriter.Case> cases = writer.cases(types.places.typeName(index), variant);
    List<String> wits = new ArrayList<>();
    List<String> written = new ArrayList<>();
    List<String> read = new ArrayList<>();
    String labels = names.add(shortName(name) + "Labels");
    for (int i = 0; i < cases.size(); i++) {
      TypeWriter.Case one = cases.get(i);
      wits.add(variant.cases().get(i).name());
      String type = of + "." + one.name();
      String test = (i == 0 ? "if" : "} else if") + " (object instanceof " + type;
      String start = "out.variant(" + labels + ", " + i + ");";
      String number = i == cases.size() - 1 ? "default" : "case " + i;
      if (one.type().isEmpty()) {
        written.add(test + ") {");
        written.add("  " + start);
        read.add(number + " -> new " + type + "();");
      } else {
        written.add(test + " one) {");
        written.add("  " + start);
        written.add("  " + write(one.type().get(), "out", "one.value()") + ";");
        read.add(number + " -> new " + type + "(" + read(one.type().get(), "in") + ");");
      }
    }
    lines.add(types.util("List") + "<String> " + labels + " = " + labels(wits) + ";");
    lines.add(name + " =");
    lines.add("    " + support("Codec") + ".of(");
    lines.add("        (out, object) -> {");
    written.forEach(line -> lines.add("          " + line));
    lines.add("          } else {");
    lines.add("            throw " + support("Codecs") + ".unknownCase(object);");
    lines.add("          }");
    lines.add("        },");
    lines.add("        in ->");
    lines.add("            switch (in.variant(" + labels + ")) {");
    read.forEach(line -> lines.add("              " + line));
    lines.add("            });");
  }

  /** The expression that is the codec of a type. */
  String codec(WitType type) {
    Optional<WitType> payload = types.option(type);
    if (payload.isEmpty()) {
      return plain(type);
    }
    String some = plain(payload.get());
    return composed("nullable", List.of(some), type, support("Codecs") + ".nullable(" + some + ")");
  }

  private String optional(Optional<WitType> type) {
    return type.isEmpty() ? "null" : codec(type.get());
  }

  /** A field for a codec that is made of others. */
  private String composed(String word, List<String> parts, WitType type, String expression) {
    return composed(word, parts, types.argument(type), expression);
  }

  private String composed(String word, List<String> parts, String java, String expression) {
    String known = composed.get(expression);
    if (known != null) {
      return known;
    }
    String field = field(word, parts, java);
    composed.put(expression, field);
    statements.add(List.of(field + " = " + expression + ";"));
    return field;
  }

  /** Adds the field of a codec that is made of others. */
  private String field(String word, List<String> parts, String java) {
    StringBuilder name = new StringBuilder(word);
    for (String part : parts) {
      name.append(JavaNames.capital(shortName(part)));
    }
    if (name.length() > 60) {
      name.setLength(60);
    }
    String field = names.add(name + "Codec");
    fields.add("private final " + support("Codec") + "<" + java + "> " + field + ";");
    return field;
  }

  /** {@code Codecs.STRING} as {@code string}, {@code aBindings.pointCodec} as {@code point}. */
  private static String shortName(String codec) {
    String name = codec;
    if (name.endsWith(".own()") || name.endsWith(".borrow()")) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    name = name.substring(name.lastIndexOf('.') + 1);
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      return name.toLowerCase(Locale.ROOT);
    }
    return name.endsWith("Codec") ? name.substring(0, name.length() - 5) : name;
  }

  private String plain(WitType type) {
    WitTypeKind kind = types.kind(type);
    int index = types.places.classOf(type);
    if (index >= 0) {
      if (def(index).kind() instanceof WitTypeKind.Resource) {
        return field(index) + (kind instanceof WitTypeKind.Borrow ? ".borrow()" : ".own()");
      }
      return field(index);
    }
    String codecs = support("Codecs");
    if (kind instanceof WitTypeKind.Alias alias) {
      WitPrimitive primitive = (WitPrimitive) alias.type();
      return primitive == WitPrimitive.ERROR_CONTEXT
          ? unsupported("errorContext", types.argument(type))
          : codecs + "." + primitive.name();
    }
    if (kind instanceof WitTypeKind.ListOf list) {
      return list(list.element(), type);
    }
    if (kind instanceof WitTypeKind.FixedLengthList list) {
      return list(list.element(), type);
    }
    if (kind instanceof WitTypeKind.MapOf map) {
      String key = codec(map.key());
      String value = codec(map.value());
      return composed(
          "map", List.of(key, value), type, codecs + ".map(" + key + ", " + value + ")");
    }
    if (kind instanceof WitTypeKind.Option option) {
      String some = plain(option.type());
      return composed(
          "option", List.of(some), types.plain(type).toString(), codecs + ".option(" + some + ")");
    }
    if (kind instanceof WitTypeKind.Result result) {
      String ok = optional(result.ok());
      String error = optional(result.err());
      return composed(
          "result", List.of(ok, error), type, codecs + ".result(" + ok + ", " + error + ")");
    }
    if (kind instanceof WitTypeKind.Tuple tuple) {
      return tuple(tuple.types(), type);
    }
    String word = kind instanceof WitTypeKind.Future ? "future" : "stream";
    return unsupported(word, types.argument(type));
  }

  private String unsupported(String word, String java) {
    String codecs = support("Codecs");
    return composed(word, List.of(), java, codecs + ".<" + java + ">unsupported(\"" + word + "\")");
  }

  private String list(WitType element, WitType type) {
    if (types.plain(type).isArray()) {
      WitPrimitive primitive = (WitPrimitive) ((WitTypeKind.Alias) types.kind(element)).type();
      return support("ArrayCodecs") + "." + primitive.name() + "S";
    }
    String codec = codec(element);
    return composed("list", List.of(codec), type, support("Codecs") + ".list(" + codec + ")");
  }

  private static final String[] PARTS = {
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth"
  };

  private String tuple(List<WitType> parts, WitType type) {
    List<String> codecs = new ArrayList<>();
    List<String> written = new ArrayList<>();
    List<String> read = new ArrayList<>();
    for (WitType part : parts) {
      written.add(write(part, "out", "tuple." + PARTS[codecs.size()] + "()"));
      read.add(read(part, "in"));
      codecs.add(codec(part));
    }
    List<String> lines = new ArrayList<>();
    lines.add(support("Codecs") + ".tuple(");
    lines.add("        " + parts.size() + ",");
    lambda(lines, "        (out, tuple) ->", written, ",");
    if (parts.isEmpty()) {
      lines.add("        in -> " + support("Tuple0") + ".UNIT);");
    } else {
      call(lines, "        in -> new " + support("Tuple" + parts.size()) + "<>", read, ");");
    }
    String java = types.argument(type);
    // Tuples that look alike are one, unless they are of other types in Java.
    String key = java + String.join("", lines);
    String known = composed.get(key);
    if (known != null) {
      return known;
    }
    String field = field("tuple", codecs, java);
    composed.put(key, field);
    lines.set(0, "    " + lines.get(0));
    lines.add(0, field + " =");
    statements.add(lines);
    return field;
  }
}
