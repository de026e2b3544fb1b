package io.github.wasmrun.plugins.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says how values of a Java type are data, and reads them with a check of everything.
 *
 * <p>Data is what {@link DataFormat JSON and MessagePack} can hold. Types are put together by hand,
 * which needs no reflection, so that the same code works in a page:
 *
 * <pre>{@code
 * record Item(String name, long count) {
 *   private static final DataField<Item, String> NAME =
 *       DataField.of("name", DataType.TEXT, Item::name);
 *   private static final DataField<Item, Long> COUNT =
 *       DataField.of("count", DataType.LONG, Item::count);
 *   static final DataType<Item> TYPE =
 *       DataType.record(values -> new Item(values.get(NAME), values.get(COUNT)), NAME, COUNT);
 * }
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <T> the Java type
 */
public final class DataType<T> {
  /** What is not there: null in JSON, nil in MessagePack, or a component that is missing. */
  static final Object NOTHING = new Object();

  private static final double LARGEST_EXACT = 9.007199254740992E15;

  /** A text. */
  public static final DataType<String> TEXT =
      new DataType<>(
          text -> text,
          data -> {
            if (data instanceof String text) {
              return text;
            }
            throw DataException.expected("a text", data);
          });

  /** True or false. */
  public static final DataType<Boolean> BOOLEAN =
      new DataType<>(
          value -> value,
          data -> {
            if (data instanceof Boolean value) {
              return value;
            }
            throw DataException.expected("true or false", data);
          });

  /** A whole number of 64 bits. JavaScript's guests are exact up to 2^53 only. */
  public static final DataType<Long> LONG = new DataType<>(number -> number, DataType::whole);

  /** A whole number of 32 bits. */
  public static final DataType<Integer> INT =
      new DataType<>(
          number -> number.longValue(),
          data -> {
            long number = whole(data);
            if ((int) number != number) {
              throw DataException.expected("a whole number of 32 bits", data);
            }
            return (int) number;
          });

  /** Any number; whole ones are taken too. */
  public static final DataType<Double> DOUBLE =
      new DataType<>(
          number -> number,
          data -> {
            if (data instanceof Number number) {
              return number.doubleValue();
            }
            throw DataException.expected("a number", data);
          });

  /** Bytes: in JSON a list of numbers from 0 to 255, in MessagePack what they are. */
  public static final DataType<byte[]> BYTES = new DataType<>(bytes -> bytes, DataType::bytes);

  /** Whatever JSON or MessagePack has, see {@link io.github.wasmrun.json.Json}. */
  public static final DataType<Object> ANY =
      new DataType<>(
          value -> value,
          data -> {
            if (data == NOTHING) {
              throw new DataException("", "expected a value, got nothing");
            }
            return data;
          });

  private final Function<T, Object> writer;
  private final Function<Object, T> reader;

  private DataType(Function<T, Object> writer, Function<Object, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** A list. */
  public static <E> DataType<List<E>> list(DataType<E> elements) {
    Objects.requireNonNull(elements, "elements");
    return new DataType<>(
        list -> {
          List<Object> all = new ArrayList<>();
          for (E element : list) {
            all.add(elements.writeIn("[" + all.size() + "]", element));
          }
          return all;
        },
        data -> {
          if (!(data instanceof List<?> list)) {
            throw DataException.expected("a list", data);
          }
          List<E> all = new ArrayList<>();
          for (Object element : list) {
            all.add(elements.readIn("[" + all.size() + "]", element));
          }
          return List.copyOf(all);
        });
  }

  /** A map from texts, in the order of the data. */
  public static <V> DataType<Map<String, V>> map(DataType<V> values) {
    Objects.requireNonNull(values, "values");
    return new DataType<>(
        map -> {
          Map<String, Object> all = new LinkedHashMap<>();
          map.forEach((key, value) -> all.put(key, values.writeIn(key, value)));
          return all;
        },
        data -> {
          Map<String, V> all = new LinkedHashMap<>();
          object(data)
              .forEach((key, value) -> all.put((String) key, values.readIn((String) key, value)));
          return java.util.Collections.unmodifiableMap(all);
        });
  }

  /** What may not be there: null, or a component that is missing. */
  public static <V> DataType<Optional<V>> optional(DataType<V> value) {
    Objects.requireNonNull(value, "value");
    return new DataType<>(
        optional -> optional.isPresent() ? value.write(optional.get()) : NOTHING,
        data -> data == NOTHING ? Optional.empty() : Optional.of(value.read(data)));
  }

  /**
   * One of some constants.
   *
   * @param text gives the text of a constant, {@code Enum::name} for example
   * @param constants all that there are, {@code Colour.values()} for example
   */
  @SafeVarargs
  public static <E> DataType<E> oneOf(Function<E, String> text, E... constants) {
    Map<String, E> all = new LinkedHashMap<>();
    for (E constant : constants) {
      all.put(text.apply(constant), constant);
    }
    return new DataType<>(
        text::apply,
        data -> {
          E constant = data instanceof String name ? all.get(name) : null;
          if (constant == null) {
            throw new DataException(
                "",
                "expected one of "
                    + all.keySet()
                    + (data instanceof String name ? ", got " + name : ""));
          }
          return constant;
        });
  }

  /**
   * A record, whose data is an object with its components. What else the object has is left out, so
   * that a guest may be newer than its host.
   *
   * @param maker makes one of its components
   * @param fields all of them, in the order in which they are written
   */
  @SafeVarargs
  public static <R> DataType<R> record(Function<DataValues, R> maker, DataField<R, ?>... fields) {
    Objects.requireNonNull(maker, "maker");
    List<DataField<R, ?>> all = new ArrayList<>();
    for (DataField<R, ?> field : fields) {
      all.add(Objects.requireNonNull(field, "field"));
    }
    return new DataType<>(
        value -> {
          Map<String, Object> data = new LinkedHashMap<>();
          for (DataField<R, ?> field : all) {
            Object component = field.write(value);
            if (component != NOTHING) {
              data.put(field.name(), component);
            }
          }
          return data;
        },
        data -> maker.apply(new DataValues(object(data))));
  }

  /** This type's data as another Java type, a {@code Duration} of a number for example. */
  public <S> DataType<S> as(Function<T, S> from, Function<S, T> to) {
    return new DataType<>(value -> write(to.apply(value)), data -> from.apply(read(data)));
  }

  /** {@code value} as data: see {@link io.github.wasmrun.json.Json}, and bytes. */
  public @Nullable Object toData(T value) {
    Object data = write(Objects.requireNonNull(value, "value"));
    return data == NOTHING ? null : data;
  }

  /**
   * The value that data is.
   *
   * @throws DataException if it does not fit; the message says where and what was expected
   */
  public T fromData(@Nullable Object data) {
    return read(data == null ? NOTHING : data);
  }

  Object write(T value) {
    return writer.apply(value);
  }

  T read(Object data) {
    return reader.apply(data);
  }

  private @Nullable Object writeIn(String step, T value) {
    try {
      return toData(value);
    } catch (DataException e) {
      throw e.in(step);
    }
  }

  private T readIn(String step, @Nullable Object data) {
    try {
      return fromData(data);
    } catch (DataException e) {
      throw e.in(step);
    }
  }

  private static Map<?, ?> object(Object data) {
    if (data instanceof Map<?, ?> map) {
      return map;
    }
    throw DataException.expected("an object", data);
  }

  private static long whole(Object data) {
    if (data instanceof Long number) {
      return number;
    }
    // 3.0 is a whole number that JavaScript's guests may write so
    if (data instanceof Double number
        && Math.abs(number) <= LARGEST_EXACT
        && number == Math.rint(number)) {
      return number.longValue();
    }
    throw DataException.expected("a whole number", data);
  }

  private static byte[] bytes(Object data) {
    if (data instanceof byte[] bytes) {
      return bytes.clone();
    }
    if (!(data instanceof List<?> list)) {
      throw DataException.expected("bytes", data);
    }
    byte[] bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      Object element = list.get(i);
      if (!(element instanceof Long number) || number < 0 || number > 255) {
        throw DataException.expected("a number from 0 to 255", element == null ? NOTHING : element)
            .in("[" + i + "]");
      }
      bytes[i] = number.byteValue();
    }
    return bytes;
  }
}
