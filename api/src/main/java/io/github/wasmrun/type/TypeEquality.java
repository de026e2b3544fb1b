package io.github.wasmrun.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Iso-recursive equality of defined types. Pairs of groups met before are taken as equal, so that
 * chains of groups which share members cost no more than the number of pairs.
 */
final class TypeEquality {
  private final List<RecGroup> seenLeft = new ArrayList<>();
  private final List<RecGroup> seenRight = new ArrayList<>();

  private TypeEquality() {}

  static boolean equal(DefinedType a, DefinedType b) {
    return a == b || new TypeEquality().defined(a, b);
  }

  private boolean defined(DefinedType a, DefinedType b) {
    return a == b || a.indexInGroup() == b.indexInGroup() && groups(a.group(), b.group());
  }

  private boolean groups(RecGroup a, RecGroup b) {
    if (a == b) {
      return true;
    }
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < seenLeft.size(); i++) {
      if (seenLeft.get(i) == a && seenRight.get(i) == b) {
        return true;
      }
    }
    seenLeft.add(a);
    seenRight.add(b);
    for (int i = 0; i < a.size(); i++) {
      if (!subTypes(a.subType(i), b.subType(i), a, b)) {
        return false;
      }
    }
    return true;
  }

  private boolean subTypes(SubType a, SubType b, RecGroup groupA, RecGroup groupB) {
    if (a.isFinal() != b.isFinal() || a.supertypes().size() != b.supertypes().size()) {
      return false;
    }
    for (int i = 0; i < a.supertypes().size(); i++) {
      if (!references(a.supertypes().get(i), b.supertypes().get(i), groupA, groupB)) {
        return false;
      }
    }
    return composites(a.composite(), b.composite(), groupA, groupB);
  }

  private boolean composites(CompositeType a, CompositeType b, RecGroup groupA, RecGroup groupB) {
    if (a instanceof FuncType x && b instanceof FuncType y) {
      return values(x.params(), y.params(), groupA, groupB)
          && values(x.results(), y.results(), groupA, groupB);
    }
    if (a instanceof ArrayType x && b instanceof ArrayType y) {
      return fields(x.element(), y.element(), groupA, groupB);
    }
    if (a instanceof StructType x && b instanceof StructType y) {
      if (x.fields().size() != y.fields().size()) {
        return false;
      }
      for (int i = 0; i < x.fields().size(); i++) {
        if (!fields(x.fields().get(i), y.fields().get(i), groupA, groupB)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  private boolean fields(FieldType a, FieldType b, RecGroup groupA, RecGroup groupB) {
    if (a.mutable() != b.mutable()) {
      return false;
    }
    if (a.storage() instanceof ValType x && b.storage() instanceof ValType y) {
      return value(x, y, groupA, groupB);
    }
    return a.storage() == b.storage();
  }

  private boolean values(List<ValType> a, List<ValType> b, RecGroup groupA, RecGroup groupB) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!value(a.get(i), b.get(i), groupA, groupB)) {
        return false;
      }
    }
    return true;
  }

  private boolean value(ValType a, ValType b, RecGroup groupA, RecGroup groupB) {
    if (a.kind() != b.kind() || a.isNullable() != b.isNullable()) {
      return false;
    }
    if (!a.isRef()) {
      return true;
    }
    @Nullable DefinedType x = a.heapType().definedTypeOrNull();
    @Nullable DefinedType y = b.heapType().definedTypeOrNull();
    if (x == null || y == null) {
      return a.heapType() == b.heapType();
    }
    return references(x, y, groupA, groupB);
  }

  private boolean references(DefinedType a, DefinedType b, RecGroup groupA, RecGroup groupB) {
    boolean innerA = a.group() == groupA;
    boolean innerB = b.group() == groupB;
    if (innerA || innerB) {
      return innerA && innerB && a.indexInGroup() == b.indexInGroup();
    }
    return defined(a, b);
  }
}
