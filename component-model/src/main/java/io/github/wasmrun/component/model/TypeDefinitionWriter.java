package io.github.wasmrun.component.model;

import io.github.wasmrun.binary.WasmBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes component types, names of externals and aliases. */
final class TypeDefinitionWriter {
  static void name(WasmBytes out, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    out.u32(bytes.length).all(bytes, 0, bytes.length);
  }

  static void sort(WasmBytes out, Sort sort) {
    if (sort.isCore()) {
      out.u8(0);
    }
    out.u8(sort.code());
  }

  static void externName(WasmBytes out, ExternName name) {
    out.u8(name.form());
    name(out, name.name());
    if (name.form() == 2) {
      out.u32(name.attributes().size());
      for (ExternName.Attribute attribute : name.attributes()) {
        out.u8(attribute.kind());
        name(out, attribute.text());
      }
    }
  }

  static void externDesc(WasmBytes out, ExternDesc desc) {
    switch (desc.kind()) {
      case CORE_MODULE:
        out.u8s(0, Sort.CORE_MODULE.code()).u32(desc.index());
        break;
      case FUNC:
        out.u8(1).u32(desc.index());
        break;
      case VALUE:
        out.u8(2).s64(desc.index());
        break;
      case TYPE_EQ:
        out.u8s(3, 0).u32(desc.index());
        break;
      case SUB_RESOURCE:
        out.u8s(3, 1);
        break;
      case COMPONENT:
        out.u8(4).u32(desc.index());
        break;
      default:
        out.u8(5).u32(desc.index());
    }
  }

  static void valueType(WasmBytes out, ValueTypeRef type) {
    out.s64(type.code());
  }

  static void result(WasmBytes out, @Nullable ValueTypeRef type) {
    if (type == null) {
      out.u8s(1, 0);
    } else {
      valueType(out.u8(0), type);
    }
  }

  private static void optional(WasmBytes out, @Nullable ValueTypeRef type) {
    if (type == null) {
      out.u8(0);
    } else {
      valueType(out.u8(1), type);
    }
  }

  /** Writes a definition that component types have, too. */
  void definition(WasmBytes out, Definition definition) {
    if (definition instanceof Definition.CoreTypeDefinition core) {
      coreType(out, core.type());
    } else if (definition instanceof Definition.Type type) {
      type(out, type.type());
    } else if (definition instanceof Definition.AliasExport alias) {
      sort(out, alias.sort());
      name(out.u8(0).u32(alias.instance()), alias.name());
    } else if (definition instanceof Definition.AliasCoreExport alias) {
      sort(out, alias.sort());
      name(out.u8(1).u32(alias.instance()), alias.name());
    } else if (definition instanceof Definition.AliasOuter alias) {
      sort(out, alias.sort());
      out.u8(2).u32(alias.count()).u32(alias.index());
    } else if (definition instanceof Definition.Import external) {
      externName(out, external.name());
      externDesc(out, external.type());
    } else if (definition instanceof Definition.ExportDecl external) {
      externName(out, external.name());
      externDesc(out, external.type());
    } else {
      throw new IllegalArgumentException("not in types: " + definition);
    }
  }

  private void decls(WasmBytes out, List<Definition> decls) {
    out.u32(decls.size());
    for (Definition decl : decls) {
      if (decl instanceof Definition.CoreTypeDefinition) {
        out.u8(0);
      } else if (decl instanceof Definition.Type) {
        out.u8(1);
      } else if (decl instanceof Definition.Import) {
        out.u8(3);
      } else {
        out.u8(decl instanceof Definition.ExportDecl ? 4 : 2);
      }
      definition(out, decl);
    }
  }

  private void coreType(WasmBytes out, CoreType type) {
    if (type instanceof CoreType.Rec rec) {
      out.all(rec.bytes(), 0, rec.bytes().length);
      return;
    }
    List<CoreType.Decl> decls = ((CoreType.Module) type).decls();
    out.u8(0x50).u32(decls.size());
    for (CoreType.Decl decl : decls) {
      if (decl instanceof CoreType.Import external) {
        name(out.u8(0), external.module());
        name(out, external.name());
        coreType(out, external.type());
      } else if (decl instanceof CoreType.Type inner) {
        coreType(out.u8(1), inner.type());
      } else if (decl instanceof CoreType.Outer outer) {
        out.u8s(2, Sort.CORE_TYPE.code(), 1).u32(outer.count()).u32(outer.index());
      } else if (decl instanceof CoreType.Export external) {
        name(out.u8(3), external.name());
        coreType(out, external.type());
      }
    }
  }

  private static void fields(WasmBytes out, List<TypeDefinition.Field> fields) {
    out.u32(fields.size());
    for (TypeDefinition.Field field : fields) {
      name(out, field.name());
      valueType(out, field.type());
    }
  }

  private static void labels(WasmBytes out, List<String> labels) {
    out.u32(labels.size());
    for (String label : labels) {
      name(out, label);
    }
  }

  private void type(WasmBytes out, TypeDefinition type) {
    if (type instanceof TypeDefinition.Primitive primitive) {
      out.u8(primitive.code() + 128);
    } else if (type instanceof TypeDefinition.Record record) {
      fields(out.u8(0x72), record.fields());
    } else if (type instanceof TypeDefinition.Variant variant) {
      out.u8(0x71).u32(variant.cases().size());
      for (TypeDefinition.Case one : variant.cases()) {
        name(out, one.name());
        optional(out, one.type());
        out.u8(0);
      }
    } else if (type instanceof TypeDefinition.ListOf list) {
      valueType(out.u8(0x70), list.element());
    } else if (type instanceof TypeDefinition.FixedList list) {
      valueType(out.u8(0x67), list.element());
      out.u32(list.length());
    } else if (type instanceof TypeDefinition.Tuple tuple) {
      out.u8(0x6F).u32(tuple.types().size());
      for (ValueTypeRef part : tuple.types()) {
        valueType(out, part);
      }
    } else if (type instanceof TypeDefinition.Flags flags) {
      labels(out.u8(0x6E), flags.labels());
    } else if (type instanceof TypeDefinition.EnumOf enumeration) {
      labels(out.u8(0x6D), enumeration.labels());
    } else if (type instanceof TypeDefinition.Option option) {
      valueType(out.u8(0x6B), option.type());
    } else if (type instanceof TypeDefinition.Result result) {
      optional(out.u8(0x6A), result.ok());
      optional(out, result.error());
    } else if (type instanceof TypeDefinition.Own own) {
      out.u8(0x69).u32(own.resource());
    } else if (type instanceof TypeDefinition.Borrow borrow) {
      out.u8(0x68).u32(borrow.resource());
    } else if (type instanceof TypeDefinition.Stream stream) {
      optional(out.u8(0x66), stream.element());
    } else if (type instanceof TypeDefinition.Future future) {
      optional(out.u8(0x65), future.element());
    } else if (type instanceof TypeDefinition.MapOf map) {
      valueType(out.u8(0x63), map.key());
      valueType(out, map.value());
    } else if (type instanceof TypeDefinition.Func func) {
      fields(out.u8(func.async() ? 0x43 : 0x40), func.params());
      result(out, func.result());
    } else if (type instanceof TypeDefinition.ComponentType component) {
      decls(out.u8(0x41), component.decls());
    } else if (type instanceof TypeDefinition.InstanceType instance) {
      decls(out.u8(0x42), instance.decls());
    } else if (type instanceof TypeDefinition.Resource resource) {
      out.u8s(0x3F, resource.representation(), resource.destructor() < 0 ? 0 : 1);
      if (resource.destructor() >= 0) {
        out.u32(resource.destructor());
      }
    }
  }
}
