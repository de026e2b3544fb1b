package io.github.wasmrun.yjs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value like those of JSON, with bytes besides. A number without a fraction is an {@link Int} up
 * to 2<sup>53</sup> - 1; a larger one comes back from a document as a {@link Real} if a {@code
 * double} has it exactly, or is {@link Long#MAX_VALUE}, which becomes 2<sup>63</sup>. Whether
 * JavaScript has a number as {@code BigInt} is not kept. Immutable.
 */
public sealed interface YValue extends YContent {
  /** {@code null}. */
  YValue NULL = new Null();

  /** JavaScript's {@code undefined}. */
  YValue UNDEFINED = new Undefined();

  /** See {@link #NULL}. */
  record Null() implements YValue {}

  /** See {@link #UNDEFINED}. */
  record Undefined() implements YValue {}

  /**
   * True or false.
   *
   * @param value which
   */
  record Bool(boolean value) implements YValue {}

  /**
   * A whole number.
   *
   * @param value which
   */
  record Int(long value) implements YValue {}

  /**
   * A number that is not an {@link Int}.
   *
   * @param value which
   */
  record Real(double value) implements YValue {
    /** Whether it is the same number; NaN is one. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Real real
          && Double.doubleToLongBits(value) == Double.doubleToLongBits(real.value);
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  /**
   * A text.
   *
   * @param value which
   */
  record Text(String value) implements YValue {
    /** Checks that nothing is missing. */
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /** Bytes. */
  final class Bytes implements YValue {
    private final byte[] value;

    private Bytes(byte[] value) {
      this.value = value.clone();
    }

    /** A copy of the bytes. */
    public byte[] value() {
      return value.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
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
   * A list.
   *
   * @param value the values
   */
  record Items(List<YValue> value) implements YValue {
    /** Copies the list. */
    public Items {
      value = List.copyOf(value);
    }
  }

  /**
   * A map, which an object of JavaScript is.
   *
   * @param value the values; two maps are equal in any order
   */
  record Entries(Map<String, YValue> value) implements YValue {
    /** Copies the map. */
    public Entries {
      Map<String, YValue> copy = new LinkedHashMap<>();
      for (Map.Entry<String, YValue> entry : value.entrySet()) {
        copy.put(
            Objects.requireNonNull(entry.getKey(), "key"),
            Objects.requireNonNull(entry.getValue(), "value"));
      }
      value = Collections.unmodifiableMap(copy);
    }
  }

  /** True or false. */
  static YValue of(boolean value) {
    return new Bool(value);
  }

  /** A whole number. */
  static YValue of(long value) {
    return new Int(value);
  }

  /** A number. */
  static YValue of(double value) {
    return Lib0.number(value);
  }

  /** A text. */
  static YValue of(String value) {
    return new Text(value);
  }

  /** Bytes, which are copied. */
  static YValue of(byte[] value) {
    return new Bytes(value);
  }

  /** A list. */
  static YValue of(List<YValue> value) {
    return new Items(value);
  }

  /** A map. */
  static YValue of(Map<String, YValue> value) {
    return new Entries(value);
  }

  /**
   * The value of a Java object: null, a {@code Boolean}, {@code Number}, {@code String}, {@code
   * byte[]}, a {@code List} or a {@code Map} with keys of texts, with such objects inside, or a
   * {@code YValue}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static YValue from(@Nullable Object object) {
    if (object == null) {
      return NULL;
    }
    if (object instanceof YValue value) {
      return value;
    }
    if (object instanceof String text) {
      return of(text);
    }
    if (object instanceof Boolean bool) {
      return of(bool.booleanValue());
    }
    if (object instanceof Double || object instanceof Float) {
      return of(((Number) object).doubleValue());
    }
    if (object instanceof Number number) {
      return of(number.longValue());
    }
    if (object instanceof byte[] bytes) {
      return of(bytes);
    }
    if (object instanceof List<?> list) {
      List<YValue> items = new ArrayList<>();
      for (Object item : list) {
        items.add(from(item));
      }
      return of(items);
    }
    if (object instanceof Map<?, ?> map) {
      Map<String, YValue> entries = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getKey() instanceof String key)) {
          throw new IllegalArgumentException("a key that is no text: " + entry.getKey());
        }
        entries.put(key, from(entry.getValue()));
      }
      return of(entries);
    }
    throw new IllegalArgumentException("no value: " + object);
  }

  /**
   * The text that this is.
   *
   * @throws IllegalStateException if this is something else
   */
  default String asText() {
    if (this instanceof Text text) {
      return text.value();
    }
    throw new IllegalStateException("not a text: " + this);
  }

  /**
   * The truth value that this is.
   *
   * @throws IllegalStateException if this is something else
   */
  default boolean asBoolean() {
    if (this instanceof Bool bool) {
      return bool.value();
    }
    throw new IllegalStateException("not true or false: " + this);
  }

  /**
   * The whole number that this is.
   *
   * @throws IllegalStateException if this is something else
   */
  default long asLong() {
    if (this instanceof Int number) {
      return number.value();
    }
    throw new IllegalStateException("not a whole number: " + this);
  }

  /**
   * The number that this is.
   *
   * @throws IllegalStateException if this is something else
   */
  default double asDouble() {
    if (this instanceof Int number) {
      return number.value();
    }
    if (this instanceof Real number) {
      return number.value();
    }
    throw new IllegalStateException("not a number: " + this);
  }

  /**
   * A copy of the bytes that this is.
   *
   * @throws IllegalStateException if this is something else
   */
  default byte[] asBytes() {
    if (this instanceof Bytes bytes) {
      return bytes.value();
    }
    throw new IllegalStateException("not bytes: " + this);
  }

  /**
   * The list that this is.
   *
   * @throws IllegalStateException if this is something else
   */
  default List<YValue> asList() {
    if (this instanceof Items items) {
      return items.value();
    }
    throw new IllegalStateException("not a list: " + this);
  }

  /**
   * The map that this is.
   *
   * @throws IllegalStateException if this is something else
   */
  default Map<String, YValue> asMap() {
    if (this instanceof Entries entries) {
      return entries.value();
    }
    throw new IllegalStateException("not a map: " + this);
  }
}
