package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.type.Layout;
import io.github.wasmrun.component.type.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type as writers and readers of values walk over it: with all that its layout and its parts say
 * worked out for one width of addresses. Types that are equal share it.
 */
final class Plan {
  private static final int TOO_LARGE = AbiTraps.MOST_BYTES + 1;

  final ValueType type;
  final ValueType.Kind kind;

  /** The fields, elements or cases; null where a case carries nothing. */
  final @Nullable Plan[] parts;

  /** Where the fields lie; the payload of a variant is the first. */
  final int[] offsets;

  /** The size in bytes; 2^28 if it is that or more. */
  final int size;

  final int alignment;
  final int tagSize;

  /** The core values that it becomes; null if they are too many to pass as such. */
  private final @Nullable String flat;

  private final boolean memory64;

  /** Labels that were found to be those of the type, in one look. */
  private List<String> labels;

  private Plan(ValueType type, boolean memory64, @Nullable Plan[] parts) {
    this.type = type;
    this.parts = parts;
    kind = type.kind();
    labels = type.labels();
    Layout layout = type.layout(memory64);
    size = layout.size() > AbiTraps.MOST_BYTES ? TOO_LARGE : (int) layout.size();
    alignment = layout.alignment();
    tagSize = layout.tagSize();
    boolean isVariant = tagSize > 0 && kind != ValueType.Kind.FLAGS;
    boolean isTuple = kind == ValueType.Kind.RECORD || kind == ValueType.Kind.TUPLE;
    offsets = new int[isVariant ? 1 : isTuple ? parts.length : 0];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = layout.offset(i);
    }
    flat = layout.flat();
    this.memory64 = memory64;
  }

  /**
   * The plan of a type.
   *
   * @param known the plans of other types, which it is added to
   */
  static Plan of(ValueType type, boolean memory64, Map<ValueType, Plan> known) {
    Plan plan = known.get(type);
    if (plan == null) {
      @Nullable Plan[] parts = new Plan[type.partCount()];
      for (int i = 0; i < parts.length; i++) {
        ValueType part = type.partOrNull(i);
        parts[i] = part == null ? null : of(part, memory64, known);
      }
      plan = new Plan(type, memory64, parts);
      known.put(type, plan);
    }
    return plan;
  }

  /** The plan of a type alone. */
  static Plan of(ValueType type, boolean memory64) {
    return of(type, memory64, new HashMap<>());
  }

  /** The element of a list, the entry of a map. */
  Plan element() {
    Plan element = parts[0];
    if (element == null) {
      throw new IllegalStateException("no element in " + type);
    }
    return element;
  }

  /** How many core values it becomes; only asked for where it is passed as such. */
  int flatCount() {
    return (flat == null ? Flat.letters(type, memory64) : flat).length();
  }

  /** What a case carries; null if nothing. */
  @Nullable Plan payload(int index) {
    return index < parts.length ? parts[index] : null;
  }

  /** Whether the labels are those of the type, in the same order. */
  boolean hasLabels(List<String> wanted) {
    if (wanted == labels) {
      return true;
    }
    boolean same = wanted.equals(type.labels());
    if (same) {
      labels = wanted;
    }
    return same;
  }

  /**
   * The bytes of {@code length} elements.
   *
   * @return -1 if they are more than a list may have
   */
  static int bytes(Plan element, int length) {
    if (length < 0
        || length > AbiTraps.MOST_BYTES
        || element.size != 0 && length > AbiTraps.MOST_BYTES / element.size) {
      return -1;
    }
    return length * element.size;
  }
}
