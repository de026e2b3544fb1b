package io.github.wasmrun.spi;

import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.RecGroup;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.SubType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;

/** Reads the type section: groups of types which may refer to each other and to earlier ones. */
final class TypeSection {
  private static final int REC = 0x4E;
  private static final int SUB_FINAL = 0x4F;
  private static final int SUB = 0x50;
  private static final int ARRAY = 0x5E;
  private static final int STRUCT = 0x5F;
  private static final int FUNC = 0x60;

  private final ByteReader in;
  private final TypeReader types;
  private final ModuleBuilder module;

  /** For each type the number of its ancestors. */
  private final List<Integer> depths = new ArrayList<>();

  TypeSection(ByteReader in, TypeReader types, ModuleBuilder module) {
    this.in = in;
    this.types = types;
    this.module = module;
  }

  void read() {
    int groups = in.count("types", CommonLimits.TYPES);
    for (int i = 0; i < groups; i++) {
      if (in.peek() == REC) {
        in.u8();
        group(in.count("types", CommonLimits.TYPES - module.types.size()));
      } else {
        group(1);
      }
    }
  }

  private void group(int size) {
    int first = module.types.size();
    if (first + size > CommonLimits.TYPES) {
      throw in.malformed("too many types, the limit is " + CommonLimits.TYPES, in.position());
    }
    RecGroup group = new RecGroup(size, first);
    module.types.addAll(group.members());
    int[] offsets = new int[size];
    for (int i = 0; i < size; i++) {
      offsets[i] = in.position();
      group.define(i, subType(first + i));
    }
    for (int i = 0; i < size; i++) {
      checkSupertypes(first + i, offsets[i]);
    }
  }

  private SubType subType(int index) {
    int code = in.peek();
    if (code != SUB && code != SUB_FINAL) {
      return new SubType(true, List.of(), composite());
    }
    in.u8();
    int at = in.position();
    int count = in.count("super types", CommonLimits.TYPES);
    if (count > 1) {
      module.problems.invalid("sub type " + index + " has " + count + " super types", at);
    }
    List<DefinedType> supertypes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      at = in.position();
      int supertype = in.u32();
      if (supertype < 0 || supertype >= index) {
        module.problems.invalid("unknown type " + ByteReader.unsigned(supertype), at);
      } else if (i == 0) {
        supertypes.add(module.types.get(supertype));
      }
    }
    return new SubType(code == SUB_FINAL, supertypes, composite());
  }

  private CompositeType composite() {
    int at = in.position();
    int code = in.u8();
    if (code == FUNC) {
      List<ValType> params = types.valTypes("parameters", CommonLimits.PARAMS);
      return new FuncType(params, types.valTypes("results", CommonLimits.RESULTS));
    }
    if (code == STRUCT) {
      int count = in.count("fields", CommonLimits.FIELDS);
      List<FieldType> fields = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        fields.add(types.field());
      }
      return new StructType(fields);
    }
    if (code != ARRAY) {
      throw in.malformed("malformed definition type", at);
    }
    return new ArrayType(types.field());
  }

  private void checkSupertypes(int index, int offset) {
    SubType type = module.types.get(index).subType();
    int depth = 0;
    if (!type.supertypes().isEmpty()) {
      int supertype = type.supertypes().get(0).typeIndex();
      depth = depths.get(supertype) + 1;
      if (depth > CommonLimits.SUBTYPING_DEPTH) {
        throw in.malformed(
            "sub type " + index + " has more than " + CommonLimits.SUBTYPING_DEPTH + " ancestors",
            offset);
      }
      if (!type.fitsSupertypes()) {
        module.problems.invalid(
            "sub type " + index + " does not match super type " + supertype, offset);
      }
    }
    depths.add(depth);
  }
}
