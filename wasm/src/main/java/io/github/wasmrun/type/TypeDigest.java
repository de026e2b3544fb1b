package io.github.wasmrun.type;

import io.github.wasmrun.internal.host.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/**
 * The fingerprint of a group's shape: two groups have the same one exactly if they are equal by the
 * specification's iso-recursive rule. It holds the hashes of the earlier groups that are referred
 * to, so that each group is looked at once, however types refer to each other.
 */
final class TypeDigest {
  private final RecGroup group;
  private final List<RecGroup> pending;
  private final Fingerprint hash = new Fingerprint();

  private TypeDigest(RecGroup group, List<RecGroup> pending) {
    this.group = group;
    this.pending = pending;
  }

  /** The hash of {@code group}; those of the groups that it needs are kept in them. */
  static int[] of(RecGroup group) {
    List<RecGroup> pending = new ArrayList<>();
    pending.add(group);
    while (true) {
      int before = pending.size();
      RecGroup next = pending.get(before - 1);
      int[] digest = next.knownDigest();
      if (digest == null) {
        digest = new TypeDigest(next, pending).digest();
        if (pending.size() > before) {
          continue; // some groups had no hash yet: again, after them
        }
        next.keepDigest(digest);
      }
      pending.remove(before - 1);
      if (pending.isEmpty()) {
        return digest;
      }
    }
  }

  /** The hash; without meaning if it needs one that is not known yet, which becomes pending. */
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
      int[] digest = type.group().knownDigest();
      if (digest == null) {
        pending.add(type.group());
      } else {
        for (int word : digest) {
          hash.addInt(word);
        }
      }
    }
    hash.addInt(type.indexInGroup());
  }
}
