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

  /** The class of values, which codecs make. */
  String val() {
    return file.use("io.github.wasmrun.component", "Val");
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
    List<String> lowered = new ArrayList<>();
    List<String> lifted = new ArrayList<>();
    for (WitTypeKind.Field field : record.fields()) {
      String codec = codec(field.type());
      String component = components.add(JavaNames.method(field.name()));
      lowered.add(codec + ".lower(object." + component + "())");
      lifted.add(codec + ".lift(values.get(" + labels.size() + "))");
      labels.add(field.name());
    }
    lines.add(name + " =");
    lines.add("    " + support("Codecs") + ".record(");
    lines.add("        " + labels(labels) + ",");
    call(lines, "        object -> " + types.util("List") + ".<" + val() + ">of", lowered, ",");
    call(lines, "        values -> new " + of, lifted, ");");
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
    List<String> lowered = new ArrayList<>();
    List<String> lifted = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      TypeWriter.Case one = cases.get(i);
      String label = "\"" + variant.cases().get(i).name() + "\"";
      String made = "new " + of + "." + one.name();
      if (one.type().isEmpty()) {
        lowered.add("() -> new " + val() + ".Variant(" + label + ", null)");
        lifted.add("case " + label + " -> " + made + "();");
      } else {
        String codec = codec(one.type().get());
        lowered.add(
            "carried -> new " + val() + ".Variant(" + label + ", " + codec + ".lower(carried))");
        lifted.add(
            "case "
                + label
                + " -> "
                + made
                + "("
                + codec
                + ".lift("
                + support("Codecs")
                + ".payload(value)));");
      }
    }
    lines.add(name + " =");
    lines.add("    " + support("Codec") + ".of(");
    lines.add("        object ->");
    call(lines, "            object.<" + val() + ">match", lowered, ",");
    lines.add("        value ->");
    lines.add("            switch (" + support("Codecs") + ".label(value)) {");
    lifted.forEach(line -> lines.add("              " + line));
    lines.add("              default -> throw " + support("Codecs") + ".unknownCase(value);");
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
    StringBuilder name = new StringBuilder(word);
    for (String part : parts) {
      name.append(JavaNames.capital(shortName(part)));
    }
    if (name.length() > 60) {
      name.setLength(60);
    }
    String field = names.add(name + "Codec");
    composed.put(expression, field);
    fields.add("private final " + support("Codec") + "<" + java + "> " + field + ";");
    statements.add(List.of(field + " = " + expression + ";"));
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
    List<String> lowered = new ArrayList<>();
    List<String> lifted = new ArrayList<>();
    for (WitType part : parts) {
      String codec = codec(part);
      lowered.add(codec + ".lower(tuple." + PARTS[codecs.size()] + "())");
      lifted.add(codec + ".lift(values.get(" + codecs.size() + "))");
      codecs.add(codec);
    }
    String made =
        parts.isEmpty()
            ? support("Tuple0") + ".UNIT"
            : "new " + support("Tuple" + parts.size()) + "<>(" + String.join(", ", lifted) + ")";
    String list = types.util("List") + ".<" + val() + ">of(" + String.join(", ", lowered) + ")";
    String expression =
        support("Codecs")
            + ".tuple("
            + parts.size()
            + ", tuple -> "
            + list
            + ", values -> "
            + made
            + ")";
    return composed("tuple", codecs, type, expression);
  }
}
