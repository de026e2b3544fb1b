package io.github.wasmrun.spi;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.PackedType;
import io.github.wasmrun.type.StorageType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads value types. References to defined types are made once each, so that a module cannot ask
 * for more memory than a few objects for each of its types.
 */
final class TypeReader {
  private static final int REF = 0x64;
  private static final int REF_NULL = 0x63;
  private static final int LOWEST_HEAP_TYPE = 0x69;

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

  /** By code, downwards from 0x7F. */
  private static final ValType[] NUMBERS = {
    ValType.I32, ValType.I64, ValType.F32, ValType.F64, ValType.V128
  };

  private final ByteReader in;
  private final ModuleBuilder module;

  /** For each defined type its references: not nullable and nullable. */
  private final List<@Nullable ValType> references = new ArrayList<>();

  TypeReader(ByteReader in, ModuleBuilder module) {
    this.in = in;
    this.module = module;
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

  ValType valType() {
    int code = in.peek();
    if (code <= 0x7F && code >= 0x7B) {
      in.u8();
      return NUMBERS[0x7F - code];
    }
    return refType("malformed value type");
  }

  ValType refType() {
    return refType("malformed reference type");
  }

  private ValType refType(String error) {
    int at = in.position();
    int code = in.u8();
    if (code == REF || code == REF_NULL) {
      return reference(code == REF_NULL);
    }
    int heap = code - LOWEST_HEAP_TYPE;
    if (heap < 0 || heap >= HEAP_TYPES.length) {
      throw in.malformed(error, at);
    }
    return NULLABLE[heap];
  }

  /** A reference to the heap type that follows. */
  ValType reference(boolean nullable) {
    int at = in.position();
    int heap = in.peek() - LOWEST_HEAP_TYPE;
    if (heap >= 0 && heap < HEAP_TYPES.length) {
      in.u8();
      return nullable ? NULLABLE[heap] : ValType.ref(false, HEAP_TYPES[heap]);
    }
    int index = in.signed(33);
    if (in.lastWasNegative()) {
      throw in.malformed("malformed heap type", at);
    }
    return module.isKnown("type", module.types, index, at)
        ? reference(nullable, module.types.get(index))
        : ValType.ref(nullable, HeapType.of(ModuleBuilder.UNKNOWN));
  }

  /** The reference to a defined type. */
  ValType reference(boolean nullable, DefinedType type) {
    if (type == ModuleBuilder.UNKNOWN) {
      return ValType.ref(nullable, HeapType.of(type));
    }
    int slot = type.typeIndex() * 2;
    while (references.size() <= slot + 1) {
      references.add(null);
    }
    ValType known = references.get(nullable ? slot + 1 : slot);
    if (known == null) {
      ValType twin = references.get(nullable ? slot : slot + 1);
      known = ValType.ref(nullable, twin == null ? HeapType.of(type) : twin.heapType());
      references.set(nullable ? slot + 1 : slot, known);
    }
    return known;
  }

  List<ValType> valTypes(String what, int most) {
    int count = in.count(what, most);
    List<ValType> types = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      types.add(valType());
    }
    return types;
  }

  FieldType field() {
    int code = in.peek();
    StorageType storage;
    if (code == 0x78 || code == 0x77) {
      in.u8();
      storage = code == 0x78 ? PackedType.I8 : PackedType.I16;
    } else {
      storage = valType();
    }
    return new FieldType(storage, mutability());
  }

  boolean mutability() {
    int at = in.position();
    int code = in.u8();
    if (code > 1) {
      throw in.malformed("malformed mutability", at);
    }
    return code == 1;
  }
}
