package io.github.wasmrun.component.model;

import io.github.wasmrun.binary.WasmBytes;
import java.util.List;

/** Writes components in the binary format: the opposite of {@link ComponentReader}. */
public final class ComponentWriter {
  private static final TypeDefinitionWriter TYPES = new TypeDefinitionWriter();

  private ComponentWriter() {}

  /** The bytes of a component. */
  public static byte[] write(Component component) {
    return bytes(component).toArray();
  }

  private static WasmBytes bytes(Component component) {
    WasmBytes out = new WasmBytes().u8s(0, 'a', 's', 'm', 0x0D, 0, 1, 0);
    for (Section section : component.sections()) {
      byte[] contents = contents(section).toArray();
      out.u8(section.id());
      size(out, contents.length, section.sizeWidth());
      raw(out, contents);
    }
    return out;
  }

  /** Writes a size in {@code width} bytes at least. */
  private static void size(WasmBytes out, int size, int width) {
    int rest = size;
    int left = width;
    while (rest > 0x7F || left > 1) {
      out.u8(rest & 0x7F | 0x80);
      rest >>>= 7;
      left--;
    }
    out.u8(rest);
  }

  private static WasmBytes contents(Section section) {
    WasmBytes out = new WasmBytes();
    List<Definition> definitions = section.definitions();
    int id = section.id();
    boolean single = id == 0 || id == 1 || id == 4 || id == 9;
    if (single && definitions.size() != 1) {
      throw new IllegalArgumentException(section + ": it must have one");
    }
    if (!single) {
      out.u32(definitions.size());
    }
    for (Definition definition : definitions) {
      if (sectionId(definition) != id) {
        throw new IllegalArgumentException(section + ": " + definition + " does not belong there");
      }
      write(out, definition);
    }
    return out;
  }

  /** The number of the section that {@code definition} belongs into. */
  public static int sectionId(Definition definition) {
    if (definition instanceof Definition.Custom) {
      return 0;
    } else if (definition instanceof Definition.CoreModule) {
      return 1;
    } else if (definition instanceof Definition.CoreInstantiate
        || definition instanceof Definition.CoreBundle) {
      return 2;
    } else if (definition instanceof Definition.CoreTypeDefinition) {
      return 3;
    } else if (definition instanceof Definition.Nested) {
      return 4;
    } else if (definition instanceof Definition.Instantiate
        || definition instanceof Definition.Bundle) {
      return 5;
    } else if (definition instanceof Definition.AliasExport
        || definition instanceof Definition.AliasCoreExport
        || definition instanceof Definition.AliasOuter) {
      return 6;
    } else if (definition instanceof Definition.Type) {
      return 7;
    } else if (definition instanceof Definition.Canon) {
      return 8;
    } else if (definition instanceof Definition.Start) {
      return 9;
    } else if (definition instanceof Definition.Import) {
      return 10;
    } else if (definition instanceof Definition.Export) {
      return 11;
    } else if (definition instanceof Definition.Value) {
      return 12;
    }
    throw new IllegalArgumentException("only in types: " + definition);
  }

  private static void write(WasmBytes out, Definition definition) {
    if (definition instanceof Definition.Custom custom) {
      TypeDefinitionWriter.name(out, custom.name());
      raw(out, custom.bytes());
    } else if (definition instanceof Definition.CoreModule module) {
      raw(out, module.bytes());
    } else if (definition instanceof Definition.Nested nested) {
      out.all(bytes(nested.component()));
    } else if (definition instanceof Definition.CoreInstantiate instance) {
      out.u8(0).u32(instance.module()).u32(instance.args().size());
      for (Definition.CoreArg arg : instance.args()) {
        TypeDefinitionWriter.name(out, arg.name());
        out.u8(Sort.CORE_INSTANCE.code()).u32(arg.instance());
      }
    } else if (definition instanceof Definition.CoreBundle bundle) {
      out.u8(1).u32(bundle.exports().size());
      for (Definition.CoreExport export : bundle.exports()) {
        TypeDefinitionWriter.name(out, export.name());
        out.u8(export.sort().code()).u32(export.index());
      }
    } else if (definition instanceof Definition.Instantiate instance) {
      out.u8(0).u32(instance.component()).u32(instance.args().size());
      for (Definition.Arg arg : instance.args()) {
        TypeDefinitionWriter.name(out, arg.name());
        TypeDefinitionWriter.sort(out, arg.sort());
        out.u32(arg.index());
      }
    } else if (definition instanceof Definition.Bundle bundle) {
      out.u8(1).u32(bundle.exports().size());
      for (Definition.BundleExport export : bundle.exports()) {
        TypeDefinitionWriter.externName(out, export.name());
        TypeDefinitionWriter.sort(out, export.sort());
        out.u32(export.index());
      }
    } else if (definition instanceof Definition.Canon canon) {
      canon(out, canon);
    } else if (definition instanceof Definition.Start start) {
      out.u32(start.func()).u32(start.args().size());
      for (int arg : start.args()) {
        out.u32(arg);
      }
      out.u32(start.results());
    } else if (definition instanceof Definition.Export export) {
      TypeDefinitionWriter.externName(out, export.name());
      TypeDefinitionWriter.sort(out, export.sort());
      out.u32(export.index()).u8(export.type() == null ? 0 : 1);
      if (export.type() != null) {
        TypeDefinitionWriter.externDesc(out, export.type());
      }
    } else if (definition instanceof Definition.Value value) {
      TypeDefinitionWriter.valueType(out, value.type());
      out.u32(value.bytes().length);
      raw(out, value.bytes());
    } else {
      TYPES.definition(out, definition);
    }
  }

  private static void raw(WasmBytes out, byte[] bytes) {
    out.all(bytes, 0, bytes.length);
  }

  private static void canon(WasmBytes out, Definition.Canon canon) {
    CanonOp op = canon.op();
    out.u8(op.code());
    if (op == CanonOp.LIFT || op == CanonOp.LOWER) {
      out.u8(0);
    }
    int next = 0;
    for (int i = 0; i < op.form().length(); i++) {
      char kind = op.form().charAt(i);
      if (kind == 'o') {
        out.u32(canon.options().size());
        for (Definition.CanonOption option : canon.options()) {
          out.u8(option.code());
          if (CanonOptions.hasIndex(option.code())) {
            out.u32(option.index());
          }
        }
      } else if (kind == 'r') {
        TypeDefinitionWriter.result(out, canon.result());
      } else if (kind == 'v') {
        out.u8(canon.immediate(next++));
      } else {
        out.u32(canon.immediate(next++));
      }
    }
  }
}
