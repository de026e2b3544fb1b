package io.github.wasmrun.binary;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.PackedType;
import io.github.wasmrun.type.StorageType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads value types. References to defined types are made once each, so that a module cannot ask
 * for more memory than a few objects for each of its types.
 */
public final class TypeReader {
  private static final int HIGHEST_NUMBER = TypeCodes.I32;
  private static final int LOWEST_HEAP_TYPE = TypeCodes.EXN;

  /** By code, from {@link #LOWEST_HEAP_TYPE} on. */
  private static final HeapType[] HEAP_TYPES = {
    HeapType.EXN,
    HeapType.ARRAY,
    HeapType.STRUCT,
    HeapType.I31,
    HeapType.EQ,
    HeapType.ANY,
    HeapType.EXTERN,
    HeapType.FUNC,
    HeapType.NONE,
    HeapType.NOEXTERN,
    HeapType.NOFUNC,
    HeapType.NOEXN
  };

  private static final ValType[] NULLABLE = nullable();

  /** By code, downwards from {@link #HIGHEST_NUMBER}; in the order of their kinds. */
  private static final ValType[] NUMBERS = {
    ValType.I32, ValType.I64, ValType.F32, ValType.F64, ValType.V128
  };

  private TypeReader() {}

  /** The code of a type of numbers or vectors. */
  public static int code(ValType number) {
    return HIGHEST_NUMBER - number.kind().ordinal();
  }

  /** Whether a byte is the code of an abstract heap type. */
  static boolean isHeapType(int code) {
    return code >= LOWEST_HEAP_TYPE && code < LOWEST_HEAP_TYPE + HEAP_TYPES.length;
  }

  /** Whether a byte is a value type without a heap type after it. */
  static boolean isValType(int code) {
    return code <= HIGHEST_NUMBER && code > HIGHEST_NUMBER - NUMBERS.length || isHeapType(code);
  }

  /**
   * The value type of one byte.
   *
   * @return null if the byte begins a reference to a heap type, see {@link #isNullable}
   */
  public static @Nullable ValType valType(int code) {
    if (code <= HIGHEST_NUMBER && code > HIGHEST_NUMBER - NUMBERS.length) {
      return NUMBERS[HIGHEST_NUMBER - code];
    }
    return isHeapType(code) ? NULLABLE[code - LOWEST_HEAP_TYPE] : null;
  }

  /** Whether the reference that a byte begins is nullable. */
  public static boolean isNullable(int code) {
    return code == TypeCodes.REF_NULL;
  }

  /** The reference to the abstract heap type {@code code}. */
  public static ValType reference(boolean nullable, int code) {
    int heap = code - LOWEST_HEAP_TYPE;
    return nullable ? NULLABLE[heap] : ValType.ref(false, HEAP_TYPES[heap]);
  }

  private static ValType[] nullable() {
    ValType[] types = new ValType[HEAP_TYPES.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = ValType.ref(true, HEAP_TYPES[i]);
    }
    types[6] = ValType.EXTERNREF;
    types[7] = ValType.FUNCREF;
    types[0] = ValType.EXNREF;
    return types;
  }

  public static ValType valType(ModuleBuilder module) {
    int code = module.in.peek();
    if (code <= HIGHEST_NUMBER && code > HIGHEST_NUMBER - NUMBERS.length) {
      module.in.u8();
      return NUMBERS[HIGHEST_NUMBER - code];
    }
    return refType(module, "malformed value type");
  }

  public static ValType refType(ModuleBuilder module) {
    return refType(module, "malformed reference type");
  }

  private static ValType refType(ModuleBuilder module, String error) {
    int at = module.in.position();
    int code = module.in.u8();
    if (code == TypeCodes.REF || code == TypeCodes.REF_NULL) {
      return reference(module, code == TypeCodes.REF_NULL);
    }
    int heap = code - LOWEST_HEAP_TYPE;
    if (heap < 0 || heap >= HEAP_TYPES.length) {
      throw module.in.malformed(error, at);
    }
    return NULLABLE[heap];
  }

  /** A reference to the heap type that follows. */
  public static ValType reference(ModuleBuilder module, boolean nullable) {
    int at = module.in.position();
    int heap = module.in.peek() - LOWEST_HEAP_TYPE;
    if (heap >= 0 && heap < HEAP_TYPES.length) {
      module.in.u8();
      return nullable ? NULLABLE[heap] : ValType.ref(false, HEAP_TYPES[heap]);
    }
    int index = module.in.signed(33);
    if (module.in.lastWasNegative()) {
      throw module.in.malformed("malformed heap type", at);
    }
    return module.isKnown("type", module.types, index, at)
        ? reference(module, nullable, module.types.get(index))
        : ValType.ref(nullable, HeapType.of(ModuleBuilder.UNKNOWN));
  }

  /** The reference to a defined type. */
  public static ValType reference(ModuleBuilder module, boolean nullable, DefinedType type) {
    int index = type.typeIndex();
    if (index >= module.types.size() || module.types.get(index) != type) {
      return ValType.ref(nullable, HeapType.of(type)); // unknown, or known by another index
    }
    int slot = index * 2;
    while (module.references.size() <= slot + 1) {
      module.references.add(null);
    }
    ValType known = module.references.get(nullable ? slot + 1 : slot);
    if (known == null) {
      ValType twin = module.references.get(nullable ? slot : slot + 1);
      known = ValType.ref(nullable, twin == null ? HeapType.of(type) : twin.heapType());
      module.references.set(nullable ? slot + 1 : slot, known);
    }
    return known;
  }

  public static List<ValType> valTypes(ModuleBuilder module, String what, int most) {
    int count = module.in.count(what, most);
    List<ValType> types = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      types.add(valType(module));
    }
    return types;
  }

  public static FieldType field(ModuleBuilder module) {
    int code = module.in.peek();
    StorageType storage;
    if (code == TypeCodes.I8 || code == TypeCodes.I16) {
      module.in.u8();
      storage = code == TypeCodes.I8 ? PackedType.I8 : PackedType.I16;
    } else {
      storage = valType(module);
    }
    return new FieldType(storage, mutability(module));
  }

  public static boolean mutability(ModuleBuilder module) {
    int at = module.in.position();
    int code = module.in.u8();
    if (code > 1) {
      throw module.in.malformed("malformed mutability", at);
    }
    return code == 1;
  }
}
