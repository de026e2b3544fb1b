package io.github.wasmrun.component.model;

import io.github.wasmrun.binary.ByteReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads component types, names of externals and aliases. */
final class TypeDefinitionReader {
  private static final int ERROR_CONTEXT = 0x64 - 128;
  private static final int STRING = 0x73 - 128;

  private final ByteReader in;
  private final CoreTypeReader core;
  private int depth;

  TypeDefinitionReader(byte[] bytes, ByteReader in) {
    this.in = in;
    core = new CoreTypeReader(bytes, in);
  }

  CoreType coreType(boolean modules) {
    return core.type(modules);
  }

  /** A byte that is 0 or 1. */
  boolean flag(String what) {
    int at = in.position();
    int code = in.u8();
    if (code > 1) {
      throw in.malformed("malformed " + what + ": " + code, at);
    }
    return code == 1;
  }

  List<Integer> indexes(String what) {
    int count = in.count(what, ComponentLimits.LABELS);
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      indexes.add(in.u32());
    }
    return indexes;
  }

  /** A sort; after a byte 0 of core WebAssembly, or {@code core} ones only. */
  Sort sort(boolean core) {
    int at = in.position();
    int code = in.u8();
    Sort sort = !core && code == 0 ? Sort.ofCode(in.u8(), true) : Sort.ofCode(code, core);
    if (sort == null) {
      throw in.malformed("malformed sort", at);
    }
    return sort;
  }

  ExternName externName() {
    int at = in.position();
    int form = in.u8();
    if (form > 2) {
      throw in.malformed("malformed name of an external: " + form, at);
    }
    String name = in.name();
    List<ExternName.Attribute> attributes = new ArrayList<>();
    if (form == 2) {
      int count = in.count("attributes", ComponentLimits.LABELS);
      for (int i = 0; i < count; i++) {
        at = in.position();
        int kind = in.u8();
        if (kind > ExternName.EXTERNAL_ID) {
          throw in.malformed("malformed attribute of a name: " + kind, at);
        }
        attributes.add(new ExternName.Attribute(kind, in.name()));
      }
    }
    return new ExternName(form, name, attributes);
  }

  ExternDesc externDesc() {
    int at = in.position();
    int code = in.u8();
    switch (code) {
      case 0:
        if (in.u8() != Sort.CORE_MODULE.code()) {
          throw in.malformed("malformed external kind", at + 1);
        }
        return new ExternDesc(ExternDesc.Kind.CORE_MODULE, in.u32());
      case 1:
        return new ExternDesc(ExternDesc.Kind.FUNC, in.u32());
      case 2:
        return new ExternDesc(ExternDesc.Kind.VALUE, valueType().code());
      case 3:
        return flag("type bound")
            ? new ExternDesc(ExternDesc.Kind.SUB_RESOURCE, 0)
            : new ExternDesc(ExternDesc.Kind.TYPE_EQ, in.u32());
      case 4:
        return new ExternDesc(ExternDesc.Kind.COMPONENT, in.u32());
      case 5:
        return new ExternDesc(ExternDesc.Kind.INSTANCE, in.u32());
      default:
        throw in.malformed("malformed external kind " + code, at);
    }
  }

  Definition alias() {
    int at = in.position();
    Sort sort = sort(false);
    int target = in.u8();
    if (target == 0) {
      if (sort.isCore() && sort != Sort.CORE_MODULE) {
        throw in.malformed("malformed alias of " + sort, at);
      }
      int instance = in.u32();
      return new Definition.AliasExport(sort, instance, in.name());
    }
    if (target == 1) {
      if (!sort.isCore()) {
        throw in.malformed("malformed alias of " + sort, at);
      }
      int instance = in.u32();
      return new Definition.AliasCoreExport(sort, instance, in.name());
    }
    if (target != 2) {
      throw in.malformed("malformed alias " + target, at);
    }
    if (sort != Sort.CORE_MODULE
        && sort != Sort.CORE_TYPE
        && sort != Sort.TYPE
        && sort != Sort.COMPONENT) {
      throw in.malformed("malformed outer alias of " + sort, at);
    }
    int count = in.u32();
    return new Definition.AliasOuter(sort, count, in.u32());
  }

  ValueTypeRef valueType() {
    int at = in.position();
    int next = in.peek();
    if (next >= 0x40 && next < 0x80) {
      int code = in.u8() - 128;
      if (code < STRING && code != ERROR_CONTEXT) {
        throw in.malformed("malformed value type", at);
      }
      return new ValueTypeRef(code);
    }
    int index = in.signed(33);
    if (index < 0) {
      throw in.malformed("malformed value type", at);
    }
    return new ValueTypeRef(index);
  }

  private @Nullable ValueTypeRef optionalType() {
    return flag("optional type") ? valueType() : null;
  }

  /** The result of a function. */
  @Nullable ValueTypeRef result() {
    if (!flag("function results")) {
      return valueType();
    }
    int at = in.position();
    if (in.u8() != 0) {
      throw in.malformed("malformed number of results", at);
    }
    return null;
  }

  TypeDefinition type() {
    int at = in.position();
    int code = in.u8();
    if (code >= 0x73 && code < 0x80 || code == 0x64) {
      return new TypeDefinition.Primitive(code - 128);
    }
    switch (code) {
      case 0x72:
        return new TypeDefinition.Record(fields("record fields"));
      case 0x71:
        return variant();
      case 0x70:
        return new TypeDefinition.ListOf(valueType());
      case 0x6F:
        return tuple();
      case 0x6E:
        return new TypeDefinition.Flags(labels());
      case 0x6D:
        return new TypeDefinition.EnumOf(labels());
      case 0x6B:
        return new TypeDefinition.Option(valueType());
      case 0x6A:
        ValueTypeRef ok = optionalType();
        return new TypeDefinition.Result(ok, optionalType());
      case 0x69:
        return new TypeDefinition.Own(in.u32());
      case 0x68:
        return new TypeDefinition.Borrow(in.u32());
      case 0x67:
        ValueTypeRef element = valueType();
        return new TypeDefinition.FixedList(element, in.u32());
      case 0x66:
        return new TypeDefinition.Stream(optionalType());
      case 0x65:
        return new TypeDefinition.Future(optionalType());
      case 0x63:
        ValueTypeRef key = valueType();
        return new TypeDefinition.MapOf(key, valueType());
      case 0x40:
      case 0x43:
        List<TypeDefinition.Field> params = fields("parameters");
        return new TypeDefinition.Func(code == 0x43, params, result());
      case 0x41:
        return new TypeDefinition.ComponentType(decls(true));
      case 0x42:
        return new TypeDefinition.InstanceType(decls(false));
      case 0x3F:
        int representation = in.u8();
        return new TypeDefinition.Resource(
            representation, flag("optional destructor") ? in.u32() : -1);
      default:
        throw in.malformed("malformed component type " + code, at);
    }
  }

  private List<TypeDefinition.Field> fields(String what) {
    int count = in.count(what, ComponentLimits.LABELS);
    List<TypeDefinition.Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = in.name();
      fields.add(new TypeDefinition.Field(name, valueType()));
    }
    return fields;
  }

  private TypeDefinition variant() {
    int count = in.count("cases", ComponentLimits.LABELS);
    List<TypeDefinition.Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = in.name();
      @Nullable ValueTypeRef type = optionalType();
      int at = in.position();
      if (in.u8() != 0) {
        throw in.malformed("malformed case", at);
      }
      cases.add(new TypeDefinition.Case(name, type));
    }
    return new TypeDefinition.Variant(cases);
  }

  private TypeDefinition tuple() {
    int count = in.count("types", ComponentLimits.LABELS);
    List<ValueTypeRef> types = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      types.add(valueType());
    }
    return new TypeDefinition.Tuple(types);
  }

  private List<String> labels() {
    int count = in.count("labels", ComponentLimits.LABELS);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(in.name());
    }
    return labels;
  }

  private List<Definition> decls(boolean imports) {
    if (++depth > ComponentLimits.NESTING) {
      throw in.malformed(
          "types are nested too deep, the limit is " + ComponentLimits.NESTING, in.position());
    }
    int count = in.count("declarations", ComponentLimits.ITEMS);
    List<Definition> decls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      decls.add(decl(imports));
    }
    depth--;
    return decls;
  }

  private Definition decl(boolean imports) {
    int at = in.position();
    int code = in.u8();
    switch (code) {
      case 0:
        return new Definition.CoreTypeDefinition(coreType(true));
      case 1:
        return new Definition.Type(type());
      case 2:
        return alias();
      case 3:
        if (!imports) {
          break;
        }
        ExternName imported = externName();
        return new Definition.Import(imported, externDesc());
      case 4:
        ExternName exported = externName();
        return new Definition.ExportDecl(exported, externDesc());
      default:
        break;
    }
    throw in.malformed("malformed component or instance type declaration " + code, at);
  }
}
