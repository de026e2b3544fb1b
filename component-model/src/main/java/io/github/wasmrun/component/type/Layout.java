package io.github.wasmrun.component.type;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a type lie in memory and what core values they become.
 *
 * <p>See <a
 * href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md">the
 * canonical ABI</a>. Immutable.
 */
public final class Layout {
  /** The most core values that are told; more go through memory. */
  public static final int MOST_FLAT = 16;

  private final int alignment;
  private final long size;
  private final int[] offsets;
  private final int tagSize;
  private final @Nullable String flat;

  private Layout(int alignment, long size, int[] offsets, int tagSize, @Nullable String flat) {
    this.alignment = alignment;
    this.size = size;
    this.offsets = offsets;
    this.tagSize = tagSize;
    this.flat = flat;
  }

  /** The alignment in bytes. */
  public int alignment() {
    return alignment;
  }

  /** The size in bytes; at least 2^40 if it is too large for any memory. */
  public long size() {
    return size;
  }

  /** Where part {@code index} lies in a value; the payload of a variant is part 0. */
  public int offset(int index) {
    return offsets[index];
  }

  /** The bytes of a variant's discriminant, or of flags. */
  public int tagSize() {
    return tagSize;
  }

  /**
   * A letter for each core value: i, l, f, d for i32, i64, f32, f64; null if there are more than
   * {@link #MOST_FLAT}.
   */
  public @Nullable String flat() {
    return flat;
  }

  /** The multiple of {@code alignment} that is next to {@code offset}. */
  public static long align(long offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  private static Layout scalar(int size, String flat) {
    return new Layout(size, size, new int[0], 0, flat);
  }

  static Layout of(
      ValueType.Kind kind, int labels, @Nullable ValueType[] parts, int length, int pointer) {
    String address = pointer == 8 ? "l" : "i";
    switch (kind) {
      case BOOL:
      case S8:
      case U8:
        return scalar(1, "i");
      case S16:
      case U16:
        return scalar(2, "i");
      case S64:
      case U64:
        return scalar(8, "l");
      case F32:
        return scalar(4, "f");
      case F64:
        return scalar(8, "d");
      case STRING:
      case LIST:
      case MAP:
        return new Layout(pointer, 2L * pointer, new int[0], 0, address + address);
      case RECORD:
      case TUPLE:
        return record(parts, pointer);
      case FIXED_LIST:
        return fixedList(parts[0], length, pointer);
      case FLAGS:
        int bytes = labels <= 8 ? 1 : labels <= 16 ? 2 : 4;
        return new Layout(bytes, bytes, new int[0], bytes, "i");
      case VARIANT:
      case ENUM:
      case OPTION:
      case RESULT:
        return variant(labels, parts, pointer);
      default:
        return scalar(4, "i");
    }
  }

  private static Layout record(@Nullable ValueType[] parts, int pointer) {
    int[] offsets = new int[parts.length];
    int alignment = 1;
    long size = 0;
    String flat = "";
    for (int i = 0; i < parts.length; i++) {
      Layout part = parts[i].layout(pointer == 8);
      alignment = Math.max(alignment, part.alignment);
      size = align(size, part.alignment);
      offsets[i] = (int) size;
      size = Math.min(size + part.size, ValueType.TOO_LARGE);
      flat = concat(flat, part.flat);
    }
    return new Layout(alignment, align(size, alignment), offsets, 0, flat);
  }

  private static @Nullable String concat(@Nullable String first, @Nullable String second) {
    if (first == null || second == null || first.length() + second.length() > MOST_FLAT) {
      return null;
    }
    return first + second;
  }

  private static Layout fixedList(ValueType element, int length, int pointer) {
    Layout part = element.layout(pointer == 8);
    long count = length & 0xFFFFFFFFL;
    long size = part.size == 0 ? 0 : Math.min(part.size * count, ValueType.TOO_LARGE);
    if (part.size >= 1 << 28 && count > 0) {
      size = ValueType.TOO_LARGE;
    }
    String flat = "";
    for (long i = 0; i < count && flat != null && (i <= MOST_FLAT); i++) {
      flat = concat(flat, part.flat);
    }
    return new Layout(part.alignment, size, new int[0], 0, flat);
  }

  private static Layout variant(int cases, @Nullable ValueType[] parts, int pointer) {
    int tag = cases <= 1 << 8 ? 1 : cases <= 1 << 16 ? 2 : 4;
    int alignment = 1;
    long size = 0;
    String flat = "";
    for (ValueType type : parts) {
      if (type != null) {
        Layout part = type.layout(pointer == 8);
        alignment = Math.max(alignment, part.alignment);
        size = Math.max(size, part.size);
        flat = flat == null || part.flat == null ? null : join(flat, part.flat);
      }
    }
    int payload = (int) align(tag, alignment);
    int whole = Math.max(alignment, tag);
    return new Layout(
        whole, align(payload + size, whole), new int[] {payload}, tag, concat("i", flat));
  }

  /** The letters of core values that can hold those of either of two cases of a variant. */
  public static String join(String first, String second) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < Math.max(first.length(), second.length()); i++) {
      if (i >= first.length()) {
        joined.append(second.charAt(i));
      } else if (i >= second.length()) {
        joined.append(first.charAt(i));
      } else {
        joined.append(join(first.charAt(i), second.charAt(i)));
      }
    }
    return joined.toString();
  }

  /** The letter of a core value that can hold either of two. */
  private static char join(char first, char second) {
    if (first == second) {
      return first;
    }
    boolean small = (first == 'i' || first == 'f') && (second == 'i' || second == 'f');
    return small ? 'i' : 'l';
  }
}
