package io.github.wasmrun.component.text;

import io.github.wasmrun.component.model.CoreType;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.ExternDesc;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Primitives;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.TypeDefinition;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.wat.internal.CoreTypePrinter;
import io.github.wasmrun.wat.internal.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what components and their types both have: types, aliases, imports, exports of types. */
final class DeclarationPrinter {
  private static final String[] ATTRIBUTES = {"implements", "versionsuffix", "external-id"};

  private final Lines out;
  private @Nullable PrintScope scope;

  DeclarationPrinter(Lines out) {
    this.out = out;
  }

  private PrintScope scope() {
    if (scope == null) {
      throw new IllegalStateException("no scope");
    }
    return scope;
  }

  void enter(PrintScope inner) {
    scope = inner;
  }

  void leave() {
    scope = scope().outer;
  }

  void print(Definition definition) {
    if (definition instanceof Definition.CoreTypeDefinition core) {
      coreType(core.type());
    } else if (definition instanceof Definition.Type type) {
      type(type.type());
    } else if (definition instanceof Definition.AliasExport alias) {
      String instance = scope().use(Sort.INSTANCE, alias.instance());
      alias("export " + instance + " " + Texts.quoted(alias.name()), alias.sort());
    } else if (definition instanceof Definition.AliasCoreExport alias) {
      String instance = scope().use(Sort.CORE_INSTANCE, alias.instance());
      alias("core export " + instance + " " + Texts.quoted(alias.name()), alias.sort());
    } else if (definition instanceof Definition.AliasOuter alias) {
      alias(outer(alias.sort(), alias.count(), alias.index()), alias.sort());
    } else if (definition instanceof Definition.Import external) {
      String type = external(external.type(), scope().next(external.type().kind().sort()) + " ");
      out.line("(import " + name(external.name()) + " " + type + ")");
    } else if (definition instanceof Definition.ExportDecl external) {
      // Its type may not refer to itself, but the text writes the index first.
      String type = external(external.type(), "");
      String index = scope().next(external.type().kind().sort());
      out.line("(export " + index + " " + name(external.name()) + " " + type + ")");
    } else {
      throw new IllegalArgumentException("no declaration: " + definition);
    }
  }

  static String name(ExternName name) {
    StringBuilder text = new StringBuilder(Texts.quoted(name.name()));
    for (ExternName.Attribute attribute : name.attributes()) {
      text.append(" (").append(ATTRIBUTES[attribute.kind()]).append(' ');
      text.append(Texts.quoted(attribute.text())).append(')');
    }
    return text.toString();
  }

  private void alias(String target, Sort sort) {
    out.line("(alias " + target + " (" + sort.text() + " " + scope().next(sort) + "))");
  }

  private String outer(Sort sort, int count, int index) {
    PrintScope target = scope().out(count);
    String name = target == null ? null : target.name();
    String place =
        name == null || name.isEmpty() || !isFirst(target, name)
            ? Integer.toUnsignedString(count)
            : Texts.identifier(name);
    String item = target == null ? Integer.toUnsignedString(index) : target.use(sort, index);
    return "outer " + place + " " + item;
  }

  /** Whether no scope further in has the same name. */
  private boolean isFirst(PrintScope target, String name) {
    for (PrintScope inner = scope(); inner != target && inner != null; inner = inner.outer) {
      if (name.equals(inner.name())) {
        return false;
      }
    }
    return true;
  }

  // Externals.

  /**
   * The type of an external in parentheses.
   *
   * @param id what comes after its word, with a space; or nothing
   */
  String external(ExternDesc type, String id) {
    Sort sort = type.kind().sort();
    String rest =
        switch (type.kind()) {
          case VALUE -> value(new ValueTypeRef(type.index()));
          case TYPE_EQ -> "(eq " + scope().use(Sort.TYPE, type.index()) + ")";
          case SUB_RESOURCE -> "(sub resource)";
          case CORE_MODULE -> "(type " + scope().use(Sort.CORE_TYPE, type.index()) + ")";
          default -> "(type " + scope().use(Sort.TYPE, type.index()) + ")";
        };
    return "(" + sort.text() + " " + id + rest + ")";
  }

  private String value(ValueTypeRef type) {
    return type.isPrimitive() ? valueType(type) : "(type " + valueType(type) + ")";
  }

  // Core types.

  private void coreType(CoreType type) {
    if (type instanceof CoreType.Module module) {
      int start = out.open("(core type " + scope().next(Sort.CORE_TYPE));
      int inner = out.open("(module");
      PrintScope types = new PrintScope(scope());
      enter(types);
      for (CoreType.Decl decl : module.decls()) {
        declaration(decl, types);
      }
      leave();
      out.close(inner);
      out.close(start);
      return;
    }
    CoreTypePrinter printer =
        new CoreTypePrinter(((CoreType.Rec) type).bytes(), scope().names(Sort.CORE_TYPE));
    List<String> group = printer.group();
    if (group == null) {
      out.line("(core type " + scope().next(Sort.CORE_TYPE) + " " + printer.type() + ")");
    } else {
      group("(core rec", group);
    }
  }

  private void group(String head, List<String> group) {
    int start = out.open(head);
    for (String member : group) {
      out.line("(type " + scope().next(Sort.CORE_TYPE) + " " + member + ")");
    }
    out.close(start);
  }

  private void declaration(CoreType.Decl decl, PrintScope types) {
    if (decl instanceof CoreType.Type type && type.type() instanceof CoreType.Rec rec) {
      CoreTypePrinter printer = new CoreTypePrinter(rec.bytes(), types.names(Sort.CORE_TYPE));
      List<String> group = printer.group();
      if (group == null) {
        out.line("(type " + types.next(Sort.CORE_TYPE) + " " + printer.type() + ")");
      } else {
        group("(rec", group);
      }
    } else if (decl instanceof CoreType.Import external) {
      String names = Texts.quoted(external.module()) + " " + Texts.quoted(external.name());
      out.line("(import " + names + " " + coreExternal(external.type()) + ")");
    } else if (decl instanceof CoreType.Export external) {
      String name = Texts.quoted(external.name());
      out.line("(export " + name + " " + coreExternal(external.type()) + ")");
    } else if (decl instanceof CoreType.Outer alias) {
      String target = outer(Sort.CORE_TYPE, alias.count(), alias.index());
      out.line("(alias " + target + " (type " + types.next(Sort.CORE_TYPE) + "))");
    }
  }

  private String coreExternal(CoreType.Rec type) {
    return new CoreTypePrinter(type.bytes(), scope().names(Sort.CORE_TYPE)).external();
  }

  // Types.

  private void type(TypeDefinition type) {
    String head = "(type " + scope().next(Sort.TYPE);
    if (type instanceof TypeDefinition.ComponentType component) {
      declarations(head, "(component", component.decls());
    } else if (type instanceof TypeDefinition.InstanceType instance) {
      declarations(head, "(instance", instance.decls());
    } else {
      out.line(head + " " + definition(type) + ")");
    }
  }

  private void declarations(String head, String word, List<Definition> decls) {
    int start = out.open(head);
    int inner = out.open(word);
    enter(new PrintScope(scope()));
    for (Definition decl : decls) {
      print(decl);
    }
    leave();
    out.close(inner);
    out.close(start);
  }

  /** A core value type of one byte. */
  static String coreType(int code) {
    return new CoreTypePrinter(new byte[] {(byte) code}, Map.of()).valueType();
  }

  String valueType(ValueTypeRef type) {
    return type.isPrimitive() ? Primitives.text(type) : scope().use(Sort.TYPE, type.code());
  }

  private String optional(@Nullable ValueTypeRef type) {
    return type == null ? "" : " " + valueType(type);
  }

  private String definition(TypeDefinition type) {
    if (type instanceof TypeDefinition.Primitive primitive) {
      return valueType(new ValueTypeRef(primitive.code()));
    } else if (type instanceof TypeDefinition.Record record) {
      return "(record" + fields("field", record.fields()) + ")";
    } else if (type instanceof TypeDefinition.Variant variant) {
      StringBuilder text = new StringBuilder("(variant");
      for (TypeDefinition.Case one : variant.cases()) {
        text.append(" (case ").append(Texts.quoted(one.name()));
        text.append(optional(one.type())).append(')');
      }
      return text.append(')').toString();
    } else if (type instanceof TypeDefinition.ListOf list) {
      return "(list " + valueType(list.element()) + ")";
    } else if (type instanceof TypeDefinition.FixedList list) {
      String length = Integer.toUnsignedString(list.length());
      return "(list " + valueType(list.element()) + " " + length + ")";
    } else if (type instanceof TypeDefinition.Tuple tuple) {
      StringBuilder text = new StringBuilder("(tuple");
      for (ValueTypeRef part : tuple.types()) {
        text.append(' ').append(valueType(part));
      }
      return text.append(')').toString();
    } else if (type instanceof TypeDefinition.Flags flags) {
      return labels("(flags", flags.labels());
    } else if (type instanceof TypeDefinition.EnumOf enumeration) {
      return labels("(enum", enumeration.labels());
    } else if (type instanceof TypeDefinition.Option option) {
      return "(option " + valueType(option.type()) + ")";
    } else if (type instanceof TypeDefinition.Result result) {
      String error = result.error() == null ? "" : " (error" + optional(result.error()) + ")";
      return "(result" + optional(result.ok()) + error + ")";
    } else if (type instanceof TypeDefinition.Own own) {
      return "(own " + scope().use(Sort.TYPE, own.resource()) + ")";
    } else if (type instanceof TypeDefinition.Borrow borrow) {
      return "(borrow " + scope().use(Sort.TYPE, borrow.resource()) + ")";
    } else if (type instanceof TypeDefinition.Stream stream) {
      return "(stream" + optional(stream.element()) + ")";
    } else if (type instanceof TypeDefinition.Future future) {
      return "(future" + optional(future.element()) + ")";
    } else if (type instanceof TypeDefinition.MapOf map) {
      return "(map " + valueType(map.key()) + " " + valueType(map.value()) + ")";
    } else if (type instanceof TypeDefinition.Func func) {
      String result = func.result() == null ? "" : " (result" + optional(func.result()) + ")";
      String async = func.async() ? " async" : "";
      return "(func" + async + fields("param", func.params()) + result + ")";
    } else if (type instanceof TypeDefinition.Resource resource) {
      String destructor =
          resource.destructor() < 0
              ? ""
              : " (dtor " + scope().use(Sort.CORE_FUNC, resource.destructor()) + ")";
      String representation = coreType(resource.representation());
      return "(resource (rep " + representation + ")" + destructor + ")";
    }
    throw new IllegalArgumentException("no value type: " + type);
  }

  private String fields(String word, List<TypeDefinition.Field> fields) {
    StringBuilder text = new StringBuilder();
    for (TypeDefinition.Field field : fields) {
      text.append(" (").append(word).append(' ').append(Texts.quoted(field.name()));
      text.append(' ').append(valueType(field.type())).append(')');
    }
    return text.toString();
  }

  private static String labels(String head, List<String> labels) {
    StringBuilder text = new StringBuilder(head);
    for (String label : labels) {
      text.append(' ').append(Texts.quoted(label));
    }
    return text.append(')').toString();
  }
}
