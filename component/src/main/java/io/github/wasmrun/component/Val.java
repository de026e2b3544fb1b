package io.github.wasmrun.component;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a component whose type is known at run time only. Immutable, but for bytes and
 * resources.
 *
 * <p>Integers of all types are {@link Int}; a u64 from 2^63 on is negative there. A value that is
 * passed must fit the type of its parameter, or the call throws {@link IllegalArgumentException}.
 */
public sealed interface Val {
  /** A {@code bool}. */
  record Bool(boolean value) implements Val {
    /** The value true. */
    public static final Bool TRUE = new Bool(true);

    /** The value false. */
    public static final Bool FALSE = new Bool(false);
  }

  /** An integer of 8, 16, 32 or 64 bits. */
  record Int(long value) implements Val {}

  /** An {@code f32}. */
  record F32(float value) implements Val {}

  /** An {@code f64}. */
  record F64(double value) implements Val {}

  /** A {@code char}. */
  record Char(int codePoint) implements Val {}

  /**
   * A {@code string}. Where it came from steers how it is stored, not its equality.
   *
   * @param value the text
   * @param source the encoding of the memory that it was in
   * @param units how many units of that encoding it had there
   */
  record Str(String value, Source source, int units) implements Val {
    /** Where a string came from. Immutable. */
    public enum Source {
      /** Made by the host. */
      HOST,
      /** UTF-8. */
      UTF8,
      /** UTF-16. */
      UTF16,
      /** Latin-1 in a memory that has either. */
      LATIN1,
      /** UTF-16 in a memory that has either. */
      COMPACT_UTF16
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Str that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** A list; also of a fixed length. A {@code list<u8>} is {@link Bytes} where the host gets it. */
  record ListOf(List<Val> values) implements Val {
    /** Copies the list. */
    public ListOf {
      values = List.copyOf(values);
    }
  }

  /**
   * A {@code list<u8>}.
   *
   * @param value its bytes; not copied
   */
  record Bytes(byte[] value) implements Val {
    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return "Bytes[" + value.length + "]";
    }
  }

  /**
   * A record.
   *
   * @param labels its labels
   * @param values the values of the fields, as many
   */
  record Record(List<String> labels, List<Val> values) implements Val {
    /** Copies both lists. */
    public Record {
      labels = List.copyOf(labels);
      values = List.copyOf(values);
      if (labels.size() != values.size()) {
        throw new IllegalArgumentException(labels.size() + " labels, " + values.size() + " values");
      }
    }

    /**
     * The value of a field.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public Val get(String label) {
      int index = labels.indexOf(label);
      if (index < 0) {
        throw new IllegalArgumentException("no field " + label + ", the record has " + labels);
      }
      return values.get(index);
    }
  }

  /** A tuple. */
  record Tuple(List<Val> values) implements Val {
    /** Copies the list. */
    public Tuple {
      values = List.copyOf(values);
    }
  }

  /** A case of a variant with its payload, if it has one. */
  record Variant(String label, @Nullable Val value) implements Val {}

  /** A case of an enumeration. */
  record EnumCase(String label) implements Val {}

  /** An option: some value, or none. */
  record Option(@Nullable Val value) implements Val {}

  /** A result: success or an error, each with its value, if it has one. */
  record Result(boolean isOk, @Nullable Val value) implements Val {}

  /** The labels of a {@code flags} that are set. */
  record Flags(List<String> labels) implements Val {
    /** Copies the list. */
    public Flags {
      labels = List.copyOf(labels);
    }
  }

  /** A map; a key may be there more than once. */
  record MapOf(List<Entry> entries) implements Val {
    /** Copies the list. */
    public MapOf {
      entries = List.copyOf(entries);
    }
  }

  /** An entry of a map. */
  record Entry(Val key, Val value) {}

  /** A handle of a resource. */
  record Resource(ResourceHandle handle) implements Val {}

  /** A boolean. */
  static Val of(boolean value) {
    return value ? Bool.TRUE : Bool.FALSE;
  }

  /** An integer of any type. */
  static Val of(long value) {
    return new Int(value);
  }

  /** A {@code string}. */
  static Val of(String value) {
    return new Str(value, Str.Source.HOST, value.length());
  }

  /** A {@code list<u8>}; the array is not copied. */
  static Val of(byte[] value) {
    return new Bytes(value);
  }

  /** A list. */
  static Val list(Val... values) {
    return new ListOf(List.of(values));
  }

  /** A tuple. */
  static Val tuple(Val... values) {
    return new Tuple(List.of(values));
  }

  /** An option that has a value. */
  static Val some(Val value) {
    return new Option(value);
  }

  /** An option without a value. */
  static Val none() {
    return new Option(null);
  }

  /** A success. */
  static Val ok(@Nullable Val value) {
    return new Result(true, value);
  }

  /** An error. */
  static Val error(@Nullable Val value) {
    return new Result(false, value);
  }
}
