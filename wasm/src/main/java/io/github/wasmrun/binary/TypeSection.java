package io.github.wasmrun.binary;

import io.github.wasmrun.internal.Lists;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.RecGroup;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.SubType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;

/** Reads the type section: groups of types which may refer to each other and to earlier ones. */
public final class TypeSection {
  private TypeSection() {}

  static void read(ModuleBuilder module) {
    int groups = module.in.count("types", CommonLimits.TYPES);
    for (int i = 0; i < groups; i++) {
      group(module);
    }
  }

  /** Reads one group of types, or one type, and adds it to the types of {@code module}. */
  public static void group(ModuleBuilder module) {
    if (module.in.peek() == TypeCodes.REC) {
      module.in.u8();
      group(module, module.in.count("types", CommonLimits.TYPES - module.types.size()));
    } else {
      group(module, 1);
    }
  }

  private static void group(ModuleBuilder module, int size) {
    int first = module.types.size();
    if (first + size > CommonLimits.TYPES) {
      throw module.in.malformed(
          "too many types, the limit is " + CommonLimits.TYPES, module.in.position());
    }
    RecGroup group = new RecGroup(size, first);
    for (int i = 0; i < size; i++) {
      module.types.add(group.members().get(i));
    }
    int[] offsets = new int[size];
    for (int i = 0; i < size; i++) {
      offsets[i] = module.in.position();
      group.define(i, subType(module, first + i));
    }
    for (int i = 0; i < size; i++) {
      checkSupertypes(module, first + i, offsets[i]);
    }
  }

  private static SubType subType(ModuleBuilder module, int index) {
    int code = module.in.peek();
    if (code != TypeCodes.SUB && code != TypeCodes.SUB_FINAL) {
      return new SubType(true, Lists.empty(), composite(module));
    }
    module.in.u8();
    int at = module.in.position();
    int count = module.in.count("super types", CommonLimits.TYPES);
    if (count > 1) {
      module.problems.invalid("sub type " + index + " has " + count + " super types", at);
    }
    List<DefinedType> supertypes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      at = module.in.position();
      int supertype = module.in.u32();
      if (supertype < 0 || supertype >= index) {
        module.problems.invalid("unknown type " + ByteReader.unsigned(supertype), at);
      } else if (i == 0) {
        supertypes.add(module.types.get(supertype));
      }
    }
    return new SubType(code == TypeCodes.SUB_FINAL, supertypes, composite(module));
  }

  private static CompositeType composite(ModuleBuilder module) {
    int at = module.in.position();
    int code = module.in.u8();
    if (code == TypeCodes.FUNC_TYPE) {
      List<ValType> params = TypeReader.valTypes(module, "parameters", CommonLimits.PARAMS);
      return new FuncType(params, TypeReader.valTypes(module, "results", CommonLimits.RESULTS));
    }
    if (code == TypeCodes.STRUCT_TYPE) {
      int count = module.in.count("fields", CommonLimits.FIELDS);
      List<FieldType> fields = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        fields.add(TypeReader.field(module));
      }
      return new StructType(fields);
    }
    if (code != TypeCodes.ARRAY_TYPE) {
      throw module.in.malformed("malformed definition type", at);
    }
    return new ArrayType(TypeReader.field(module));
  }

  private static void checkSupertypes(ModuleBuilder module, int index, int offset) {
    SubType type = module.types.get(index).subType();
    if (type.supertypes().isEmpty()) {
      return;
    }
    if (isTooDeep(type)) {
      throw module.in.malformed(
          "sub type " + index + " has more than " + CommonLimits.SUBTYPING_DEPTH + " ancestors",
          offset);
    }
    if (!type.fitsSupertypes()) {
      int supertype = type.supertypes().get(0).typeIndex();
      module.problems.invalid(
          "sub type " + index + " does not match super type " + supertype, offset);
    }
  }

  /** Whether a type has too many ancestors, each of which has not. */
  private static boolean isTooDeep(SubType type) {
    SubType ancestor = type;
    int depth = 0;
    while (!ancestor.supertypes().isEmpty()) {
      ancestor = ancestor.supertypes().get(0).subType();
      depth++;
    }
    return depth > CommonLimits.SUBTYPING_DEPTH;
  }
}
