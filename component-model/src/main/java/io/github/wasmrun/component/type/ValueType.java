package io.github.wasmrun.component.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value type: primitive, or made of others. Immutable. */
public final class ValueType extends AnyType {
  /** What value types are made of. Immutable. */
  public enum Kind {
    BOOL,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    F32,
    F64,
    CHAR,
    STRING,
    ERROR_CONTEXT("error-context"),
    /** Labels and their types. */
    RECORD,
    /** Labels and their types, which may be missing. */
    VARIANT,
    /** One type. */
    LIST,
    /** One type, and a length. */
    FIXED_LIST("list"),
    /** Types. */
    TUPLE,
    /** Labels. */
    FLAGS,
    /** Labels. */
    ENUM,
    /** The labels {@code none} and {@code some}; the first has no type. */
    OPTION,
    /** The labels {@code ok} and {@code error}; both types may be missing. */
    RESULT,
    /** A resource type. */
    OWN,
    /** A resource type. */
    BORROW,
    /** One type, which may be missing. */
    STREAM,
    /** One type, which may be missing. */
    FUTURE,
    /** One type: a tuple of key and value. */
    MAP;

    private final @Nullable String special;

    Kind() {
      special = null;
    }

    Kind(String special) {
      this.special = special;
    }

    /** The keyword of the text format. */
    public String text() {
      if (special != null) {
        return special;
      }
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < name().length(); i++) {
        char c = name().charAt(i);
        text.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      }
      return text.toString();
    }
  }

  /** How values lie in memory with addresses of 32 bits and of 64 bits. */
  static final long TOO_LARGE = 1L << 40;

  private static final Kind[] KINDS = Kind.values();
  private static final ValueType[] PRIMITIVES = primitives();

  private final Kind kind;
  private final List<String> labels;
  private final @Nullable ValueType[] parts;
  private final int length;
  private final @Nullable ResourceType resource;
  private final boolean borrows;
  private final Layout layout32;
  private final Layout layout64;

  private ValueType(
      Kind kind,
      List<String> labels,
      @Nullable ValueType[] parts,
      int length,
      @Nullable ResourceType resource,
      @Nullable AnyType origin) {
    super(size(parts), depth(parts), origin);
    this.kind = kind;
    this.labels = labels;
    this.parts = parts;
    this.length = length;
    this.resource = resource;
    boolean found = kind == Kind.BORROW;
    for (ValueType part : parts) {
      found |= part != null && part.borrows;
    }
    borrows = found;
    layout32 = Layout.of(kind, labels.size(), parts, length, 4);
    layout64 = Layout.of(kind, labels.size(), parts, length, 8);
  }

  private ValueType(ValueType same) {
    super(same.size(), same.depth(), same);
    kind = same.kind;
    labels = same.labels;
    parts = same.parts;
    length = same.length;
    resource = same.resource;
    borrows = same.borrows;
    layout32 = same.layout32;
    layout64 = same.layout64;
  }

  private static ValueType[] primitives() {
    ValueType[] all = new ValueType[Kind.ERROR_CONTEXT.ordinal() + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = new ValueType(KINDS[i], List.of(), new ValueType[0], 0, null, null);
    }
    return all;
  }

  private static long size(@Nullable ValueType[] parts) {
    long size = 1;
    for (ValueType part : parts) {
      size += part == null ? 0 : part.size();
    }
    return size;
  }

  private static int depth(@Nullable ValueType[] parts) {
    int depth = 0;
    for (ValueType part : parts) {
      depth = Math.max(depth, part == null ? 0 : part.depth());
    }
    return depth + 1;
  }

  /** A primitive type. */
  public static ValueType of(Kind primitive) {
    if (primitive.ordinal() >= PRIMITIVES.length) {
      throw new IllegalArgumentException(primitive + " is not primitive");
    }
    return PRIMITIVES[primitive.ordinal()];
  }

  private static ValueType of(Kind kind, List<String> labels, List<@Nullable ValueType> parts) {
    return new ValueType(
        kind, List.copyOf(labels), parts.toArray(new ValueType[parts.size()]), 0, null, null);
  }

  private static List<@Nullable ValueType> list(@Nullable ValueType... parts) {
    List<@Nullable ValueType> list = new ArrayList<>();
    for (ValueType part : parts) {
      list.add(part);
    }
    return list;
  }

  /** A record type. */
  public static ValueType record(List<String> labels, List<? extends ValueType> types) {
    return of(Kind.RECORD, labels, new ArrayList<@Nullable ValueType>(types));
  }

  /** A variant type. */
  public static ValueType variant(List<String> labels, List<@Nullable ValueType> types) {
    return of(Kind.VARIANT, labels, types);
  }

  /** A list type. */
  public static ValueType list(ValueType element) {
    return of(Kind.LIST, List.of(), list(new ValueType[] {element}));
  }

  /** The type of lists with {@code length} elements. */
  public static ValueType fixedList(ValueType element, int length) {
    return new ValueType(Kind.FIXED_LIST, List.of(), new ValueType[] {element}, length, null, null);
  }

  /** A tuple type. */
  public static ValueType tuple(List<? extends ValueType> types) {
    return of(Kind.TUPLE, List.of(), new ArrayList<@Nullable ValueType>(types));
  }

  /** A type of sets of labels. */
  public static ValueType flags(List<String> labels) {
    return of(Kind.FLAGS, labels, List.of());
  }

  /** An enumeration. */
  public static ValueType enumOf(List<String> labels) {
    return of(Kind.ENUM, labels, List.of());
  }

  /** An option type. */
  public static ValueType option(ValueType type) {
    return of(Kind.OPTION, List.of("none", "some"), list(null, type));
  }

  /** A result type. */
  public static ValueType result(@Nullable ValueType ok, @Nullable ValueType error) {
    return of(Kind.RESULT, List.of("ok", "error"), list(ok, error));
  }

  /** An owning handle. */
  public static ValueType own(ResourceType resource) {
    return new ValueType(Kind.OWN, List.of(), new ValueType[0], 0, resource, null);
  }

  /** A borrowed handle. */
  public static ValueType borrow(ResourceType resource) {
    return new ValueType(Kind.BORROW, List.of(), new ValueType[0], 0, resource, null);
  }

  /** A stream type. */
  public static ValueType stream(@Nullable ValueType element) {
    return of(Kind.STREAM, List.of(), list(new ValueType[] {element}));
  }

  /** A future type. */
  public static ValueType future(@Nullable ValueType element) {
    return of(Kind.FUTURE, List.of(), list(new ValueType[] {element}));
  }

  /** A map type. */
  public static ValueType map(ValueType key, ValueType value) {
    return of(Kind.MAP, List.of(), list(new ValueType[] {tuple(List.of(key, value))}));
  }

  /** This type with other parts, another resource and another origin. */
  public ValueType with(
      @Nullable ValueType[] parts, @Nullable ResourceType resource, @Nullable AnyType origin) {
    return new ValueType(kind, labels, parts, length, resource, origin);
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The labels of fields, cases or flags. */
  public List<String> labels() {
    return labels;
  }

  /** The number of types that it is made of. */
  public int partCount() {
    return parts.length;
  }

  /** The number of cases of a variant, an enumeration, an option or a result. */
  public int caseCount() {
    return labels.size();
  }

  /** A type that it is made of, null if that is missing or there are only labels. */
  public @Nullable ValueType partOrNull(int index) {
    return index < parts.length ? parts[index] : null;
  }

  /**
   * A type that it is made of.
   *
   * @throws IllegalArgumentException if it is missing
   */
  public ValueType part(int index) {
    ValueType part = partOrNull(index);
    if (part == null) {
      throw new IllegalArgumentException("no type " + index + " in " + kind.text());
    }
    return part;
  }

  /** The length of lists with a fixed one. */
  public int length() {
    return length;
  }

  /** The resource type of a handle. */
  public ResourceType resource() {
    if (resource == null) {
      throw new IllegalArgumentException(kind.text() + " is no handle");
    }
    return resource;
  }

  /** The resource type of a handle, null if it is none. */
  public @Nullable ResourceType resourceOrNull() {
    return resource;
  }

  /** Whether there is a borrowed handle in it. */
  public boolean containsBorrow() {
    return borrows;
  }

  /** How its values lie in memory. */
  public Layout layout(boolean memory64) {
    return memory64 ? layout64 : layout32;
  }

  /** Whether this is a primitive type. */
  public boolean isPrimitive() {
    return kind.ordinal() < PRIMITIVES.length;
  }

  @Override
  public ValueType alias() {
    return new ValueType(this);
  }

  @Override
  public String noun() {
    return kind.text();
  }

  @Override
  public String toString() {
    if (parts.length == 0 || depth() > 3) {
      return kind.text();
    }
    StringBuilder text = new StringBuilder(kind.text()).append('<');
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : ", ").append(parts[i] == null ? "_" : parts[i].toString());
    }
    return text.append('>').toString();
  }
}
