package io.github.wasmrun.type;

import io.github.wasmrun.internal.host.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a group's shape: two groups have the same one exactly if they are equal by the
 * specification's iso-recursive rule. It holds the hashes of the earlier groups that are referred
 * to, so that each group is looked at once, however types refer to each other.
 */
final class TypeDigest {
  private final RecGroup group;
  private final Fingerprint hash = new Fingerprint();

  private TypeDigest(RecGroup group) {
    this.group = group;
  }

  /** The hash of {@code group}; those of the groups that it needs are kept in them. */
  static int[] of(RecGroup group) {
    List<RecGroup> pending = new ArrayList<>();
    pending.add(group);
    while (true) {
      RecGroup next = pending.get(pending.size() - 1);
      int before = pending.size();
      int[] digest = next.knownDigest();
      if (digest == null) {
        addUnknown(next, pending);
        if (pending.size() > before) {
          continue;
        }
        digest = new TypeDigest(next).digest();
        next.keepDigest(digest);
      }
      pending.remove(before - 1);
      if (pending.isEmpty()) {
        return digest;
      }
    }
  }

  /** Adds the other groups that {@code group} refers to and whose hash is not known yet. */
  private static void addUnknown(RecGroup group, List<RecGroup> pending) {
    for (int i = 0; i < group.size(); i++) {
      SubType type = group.subType(i);
      for (int j = 0; j < type.supertypes().size(); j++) {
        addUnknown(group, type.supertypes().get(j), pending);
      }
      CompositeType composite = type.composite();
      if (composite instanceof FuncType func) {
        addUnknown(group, func.params(), pending);
        addUnknown(group, func.results(), pending);
      } else if (composite instanceof StructType struct) {
        for (int j = 0; j < struct.fields().size(); j++) {
          addUnknown(group, struct.fields().get(j).storage(), pending);
        }
      } else if (composite instanceof ArrayType array) {
        addUnknown(group, array.element().storage(), pending);
      }
    }
  }

  private static void addUnknown(RecGroup group, List<ValType> types, List<RecGroup> pending) {
    for (int i = 0; i < types.size(); i++) {
      addUnknown(group, types.get(i), pending);
    }
  }

  private static void addUnknown(RecGroup group, StorageType type, List<RecGroup> pending) {
    if (type instanceof ValType value && value.isRef()) {
      addUnknown(group, value.heapType().definedTypeOrNull(), pending);
    }
  }

  private static void addUnknown(
      RecGroup group, @Nullable DefinedType type, List<RecGroup> pending) {
    if (type != null && type.group() != group && type.group().knownDigest() == null) {
      pending.add(type.group());
    }
  }

  private int[] digest() {
    for (int i = 0; i < group.size(); i++) {
      SubType type = group.subType(i);
      hash.add(type.isFinal() ? 1 : 0);
      hash.addInt(type.supertypes().size());
      for (int j = 0; j < type.supertypes().size(); j++) {
        add(type.supertypes().get(j));
      }
      add(type.composite());
    }
    return hash.finish();
  }

  private void add(CompositeType composite) {
    if (composite instanceof FuncType func) {
      hash.add('f');
      add(func.params());
      add(func.results());
    } else if (composite instanceof StructType struct) {
      hash.add('s');
      hash.addInt(struct.fields().size());
      for (int i = 0; i < struct.fields().size(); i++) {
        add(struct.fields().get(i));
      }
    } else if (composite instanceof ArrayType array) {
      hash.add('a');
      add(array.element());
    }
  }

  private void add(List<ValType> types) {
    hash.addInt(types.size());
    for (int i = 0; i < types.size(); i++) {
      add(types.get(i));
    }
  }

  private void add(FieldType field) {
    hash.add(field.mutable() ? 1 : 0);
    if (field.storage() instanceof ValType value) {
      add(value);
    } else {
      hash.add(field.storage() == PackedType.I8 ? 'b' : 'h');
    }
  }

  private void add(ValType type) {
    hash.add(type.kind().ordinal());
    if (type.isRef()) {
      hash.add(type.isNullable() ? 1 : 0);
      HeapType heap = type.heapType();
      DefinedType defined = heap.definedTypeOrNull();
      if (defined == null) {
        hash.add(heap.code());
      } else {
        add(defined);
      }
    }
  }

  private void add(DefinedType type) {
    hash.add(type.group() == group ? 'i' : 'o');
    if (type.group() != group) {
      for (int word : type.group().digest()) {
        hash.addInt(word);
      }
    }
    hash.addInt(type.indexInGroup());
  }
}
