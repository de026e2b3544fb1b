package io.github.wasmrun.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The specification's <a
 * href="https://webassembly.github.io/spec/core/valid/matching.html">matching</a> relation.
 */
final class Subtyping {
  private Subtyping() {}

  static boolean lists(List<ValType> subs, List<ValType> supers) {
    if (subs.size() != supers.size()) {
      return false;
    }
    for (int i = 0; i < subs.size(); i++) {
      if (!values(subs.get(i), supers.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean values(ValType sub, ValType sup) {
    if (sub == sup) {
      return true;
    }
    if (sub.kind() != sup.kind()) {
      return false;
    }
    if (!sub.isRef()) {
      return true;
    }
    return (sup.isNullable() || !sub.isNullable()) && heaps(sub.heapType(), sup.heapType());
  }

  static boolean heaps(HeapType sub, HeapType sup) {
    if (sub == sup) {
      return true;
    }
    @Nullable DefinedType subDefined = sub.definedTypeOrNull();
    @Nullable DefinedType supDefined = sup.definedTypeOrNull();
    if (subDefined != null) {
      return supDefined != null
          ? defined(subDefined, supDefined)
          : abstracts(abstractOf(subDefined), sup);
    }
    return supDefined != null ? sub == bottomOf(abstractOf(supDefined)) : abstracts(sub, sup);
  }

  static boolean defined(DefinedType sub, DefinedType sup) {
    DefinedType current = sub;
    while (true) {
      if (current.equals(sup)) {
        return true;
      }
      if (current.supertypes().isEmpty()) {
        return false;
      }
      current = current.supertypes().get(0);
    }
  }

  static boolean composites(CompositeType sub, CompositeType sup) {
    if (sub instanceof FuncType x && sup instanceof FuncType y) {
      return lists(y.params(), x.params()) && lists(x.results(), y.results());
    }
    if (sub instanceof ArrayType x && sup instanceof ArrayType y) {
      return fields(x.element(), y.element());
    }
    if (!(sub instanceof StructType x && sup instanceof StructType y)
        || x.fields().size() < y.fields().size()) {
      return false;
    }
    for (int i = 0; i < y.fields().size(); i++) {
      if (!fields(x.fields().get(i), y.fields().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fields(FieldType sub, FieldType sup) {
    if (sub.mutable() != sup.mutable()) {
      return false;
    }
    if (!sub.mutable()
        && sub.storage() instanceof ValType x
        && sup.storage() instanceof ValType y) {
      return values(x, y);
    }
    return sub.storage().equals(sup.storage());
  }

  private static HeapType abstractOf(DefinedType type) {
    CompositeType composite = type.composite();
    if (composite instanceof FuncType) {
      return HeapType.FUNC;
    }
    return composite instanceof StructType ? HeapType.STRUCT : HeapType.ARRAY;
  }

  private static boolean abstracts(HeapType sub, HeapType sup) {
    return sub == sup
        || sub == bottomOf(sup)
        || (sup == HeapType.ANY || sup == HeapType.EQ) && isEq(sub)
        || sup == HeapType.ANY && sub == HeapType.EQ;
  }

  private static boolean isEq(HeapType type) {
    return type == HeapType.I31 || type == HeapType.STRUCT || type == HeapType.ARRAY;
  }

  private static HeapType bottomOf(HeapType type) {
    if (type == HeapType.FUNC || type == HeapType.NOFUNC) {
      return HeapType.NOFUNC;
    }
    if (type == HeapType.EXTERN || type == HeapType.NOEXTERN) {
      return HeapType.NOEXTERN;
    }
    if (type == HeapType.EXN || type == HeapType.NOEXN) {
      return HeapType.NOEXN;
    }
    return HeapType.NONE;
  }
}
