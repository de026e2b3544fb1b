package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Storage;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.StructType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the structures of a type have as fields, and in which classes: one class for the fields of
 * each ancestor that has more of them than its own parent. Types of equal shapes share the classes,
 * whatever modules they are from.
 */
public final class StructShape {
  private static final char NEXT_CLASS = '_';

  private final String key;
  private final Storage[] fields;

  /** For each field, how much of the key is that of its class. */
  private final int[] ends;

  private StructShape(String key) {
    this.key = key;
    int levels = 0;
    for (int i = 0; i < key.length(); i++) {
      levels += key.charAt(i) == NEXT_CLASS ? 1 : 0;
    }
    fields = new Storage[key.length() - levels];
    ends = new int[fields.length];
    int count = 0;
    int first = 0;
    for (int i = 0; i <= key.length(); i++) {
      if (i < key.length() && key.charAt(i) != NEXT_CLASS) {
        fields[count++] = Storage.of(key.charAt(i));
      } else {
        for (; first < count; first++) {
          ends[first] = i;
        }
      }
    }
  }

  /** The shape with this {@link #key}. */
  public static StructShape of(String key) {
    return new StructShape(key);
  }

  /** The shape of a type of structures. */
  static StructShape of(DefinedType type) {
    Deque<List<FieldType>> line = new ArrayDeque<>();
    DefinedType next = type;
    while (next != null) {
      line.push(((StructType) next.composite()).fields());
      next = next.supertypes().isEmpty() ? null : next.supertypes().get(0);
    }
    StringBuilder key = new StringBuilder();
    int count = 0;
    for (List<FieldType> all : line) {
      if (count > 0 && all.size() > count) {
        key.append(NEXT_CLASS);
      }
      for (; count < all.size(); count++) {
        key.append(Storage.of(all.get(count)).letter());
      }
    }
    return new StructShape(key.toString());
  }

  /** A name for all types of this shape. */
  public String key() {
    return key;
  }

  /** The key of the class that this shape's extends; null if that has no fields. */
  public @Nullable String parent() {
    int end = key.lastIndexOf(NEXT_CLASS);
    return end < 0 ? null : key.substring(0, end);
  }

  /** The number of fields. */
  int count() {
    return fields.length;
  }

  /** How many fields the parents have. */
  int inherited() {
    int count = 0;
    while (count < ends.length && ends[count] < key.length()) {
      count++;
    }
    return count;
  }

  Storage storage(int field) {
    return fields[field];
  }

  /** The name of the class. */
  String className() {
    return Layout.STRUCT + key;
  }

  /** The name of the class that has a field. */
  String owner(int field) {
    return Layout.STRUCT + key.substring(0, ends[field]);
  }

  /** The name of a field; of a vector, of its low half. */
  static String field(int field) {
    return "f" + field;
  }

  /** The name of the field with the high half of a vector. */
  static String highField(int field) {
    return "f" + field + "high";
  }

  /** The name of the method that sets a vector. */
  static String setter(int field) {
    return "set" + field;
  }
}
