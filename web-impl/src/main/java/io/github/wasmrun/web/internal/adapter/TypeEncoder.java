package io.github.wasmrun.web.internal.adapter;

import io.github.wasmrun.binary.TypeWriter;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.PackedType;
import io.github.wasmrun.type.RecGroup;
import io.github.wasmrun.type.StorageType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.SubType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a type section, with the groups of types that its types refer to. */
final class TypeEncoder implements TypeWriter.Indexes {
  private final WasmBytes entries = new WasmBytes();
  private final List<RecGroup> groups = new ArrayList<>();
  private final List<Integer> firstIndexes = new ArrayList<>();
  private int entryCount;
  private int typeCount;

  /**
   * Adds a function type; gives its index.
   *
   * @param definedType the type in the module that it comes from, if it comes from one
   */
  int add(FuncType type, @Nullable DefinedType definedType) {
    return definedType == null ? add(type) : index(definedType);
  }

  /** Adds a function type of its own; gives its index. */
  int add(FuncType type) {
    WasmBytes text = new WasmBytes();
    function(text, type); // which may write the groups that it refers to
    entries.all(text);
    entryCount++;
    return typeCount++;
  }

  /** The contents of the section. */
  WasmBytes section() {
    return new WasmBytes().u32(entryCount).all(entries);
  }

  void valType(WasmBytes out, ValType type) {
    TypeWriter.valType(out, type, this);
  }

  /** The index of a defined type, whose group is written if it is not there yet. */
  @Override
  public int index(DefinedType type) {
    RecGroup group = type.group();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i) == group) {
        return firstIndexes.get(i) + type.indexInGroup();
      }
    }
    WasmBytes text = new WasmBytes();
    dependencies(group);
    groups.add(group);
    firstIndexes.add(typeCount);
    typeCount += group.size();
    entryCount++;
    if (group.size() != 1) { // the short form is all that engines without GC know
      text.u8(TypeCodes.REC).u32(group.size());
    }
    for (DefinedType member : group.members()) {
      subType(text, member.subType());
    }
    entries.all(text);
    return index(type);
  }

  /** Writes the groups that a group refers to, before it takes its own indexes. */
  private void dependencies(RecGroup group) {
    for (DefinedType member : group.members()) {
      for (DefinedType supertype : member.supertypes()) {
        dependency(group, supertype);
      }
      for (ValType type : valTypes(member.composite())) {
        if (type.isRef() && type.heapType().definedType().isPresent()) {
          dependency(group, type.heapType().definedType().get());
        }
      }
    }
  }

  private void dependency(RecGroup group, DefinedType type) {
    if (type.group() != group) {
      index(type);
    }
  }

  private static List<ValType> valTypes(CompositeType composite) {
    List<ValType> types = new ArrayList<>();
    if (composite instanceof FuncType function) {
      types.addAll(function.params());
      types.addAll(function.results());
    } else if (composite instanceof StructType struct) {
      for (FieldType field : struct.fields()) {
        add(types, field.storage());
      }
    } else if (composite instanceof ArrayType array) {
      add(types, array.element().storage());
    }
    return types;
  }

  private static void add(List<ValType> types, StorageType storage) {
    if (storage instanceof ValType type) {
      types.add(type);
    }
  }

  private void subType(WasmBytes out, SubType type) {
    if (type.isFinal() && type.supertypes().isEmpty()) {
      composite(out, type.composite());
      return;
    }
    out.u8(type.isFinal() ? TypeCodes.SUB_FINAL : TypeCodes.SUB).u32(type.supertypes().size());
    for (DefinedType supertype : type.supertypes()) {
      out.u32(index(supertype));
    }
    composite(out, type.composite());
  }

  private void composite(WasmBytes out, CompositeType type) {
    if (type instanceof FuncType function) {
      function(out, function);
    } else if (type instanceof StructType struct) {
      out.u8(TypeCodes.STRUCT_TYPE).u32(struct.fields().size());
      for (FieldType field : struct.fields()) {
        field(out, field);
      }
    } else if (type instanceof ArrayType array) {
      out.u8(TypeCodes.ARRAY_TYPE);
      field(out, array.element());
    }
  }

  private void function(WasmBytes out, FuncType type) {
    out.u8(TypeCodes.FUNC_TYPE).u32(type.params().size());
    for (ValType param : type.params()) {
      valType(out, param);
    }
    out.u32(type.results().size());
    for (ValType result : type.results()) {
      valType(out, result);
    }
  }

  private void field(WasmBytes out, FieldType field) {
    if (field.storage() instanceof ValType type) {
      valType(out, type);
    } else {
      out.u8(field.storage() == PackedType.I8 ? TypeCodes.I8 : TypeCodes.I16);
    }
    out.u8(field.mutable() ? 1 : 0);
  }
}
