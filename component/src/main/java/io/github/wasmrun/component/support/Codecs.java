package io.github.wasmrun.component.support;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.Val;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The codecs of types that are the same in each world, and those that generated Java builds on. */
public final class Codecs {
  /** {@code bool}. */
  public static final Codec<Boolean> BOOL =
      Codec.of(
          Val::of,
          value -> {
            if (value instanceof Val.Bool bool) {
              return bool.value();
            }
            throw mismatch("bool", value);
          });

  /** {@code s8}. */
  public static final Codec<Byte> S8 = Codec.of(x -> Val.of((long) x), x -> (byte) number(x));

  /** {@code u8}. */
  public static final Codec<Integer> U8 = Codec.of(x -> Val.of((long) x), x -> (int) number(x));

  /** {@code s16}. */
  public static final Codec<Short> S16 = Codec.of(x -> Val.of((long) x), x -> (short) number(x));

  /** {@code u16}. */
  public static final Codec<Integer> U16 = U8;

  /** {@code s32}. */
  public static final Codec<Integer> S32 = U8;

  /** {@code u32}, as its bits. */
  public static final Codec<Integer> U32 =
      Codec.of(x -> Val.of(x & 0xFFFFFFFFL), x -> (int) number(x));

  /** {@code s64}. */
  public static final Codec<Long> S64 = Codec.of(x -> Val.of((long) x), Codecs::number);

  /** {@code u64}, as its bits. */
  public static final Codec<Long> U64 = S64;

  /** {@code f32}. */
  public static final Codec<Float> F32 =
      Codec.of(
          Val.F32::new,
          value -> {
            if (value instanceof Val.F32 number) {
              return number.value();
            }
            throw mismatch("f32", value);
          });

  /** {@code f64}. */
  public static final Codec<Double> F64 =
      Codec.of(
          Val.F64::new,
          value -> {
            if (value instanceof Val.F64 number) {
              return number.value();
            }
            throw mismatch("f64", value);
          });

  /** {@code char}, as a code point. */
  public static final Codec<Integer> CHAR =
      Codec.of(
          Val.Char::new,
          value -> {
            if (value instanceof Val.Char character) {
              return character.codePoint();
            }
            throw mismatch("char", value);
          });

  /** {@code string}. */
  public static final Codec<String> STRING =
      Codec.of(
          Val::of,
          value -> {
            if (value instanceof Val.Str string) {
              return string.value();
            }
            throw mismatch("string", value);
          });

  private Codecs() {}

  static IllegalArgumentException mismatch(String expected, @Nullable Object value) {
    return new IllegalArgumentException(
        "expected " + expected + ", got " + value + ": the component is of another world");
  }

  static long number(Val value) {
    if (value instanceof Val.Int number) {
      return number.value();
    }
    throw mismatch("an integer", value);
  }

  /** The elements of a list, which may be bytes. */
  static List<Val> elements(Val value) {
    if (value instanceof Val.ListOf list) {
      return list.values();
    }
    if (value instanceof Val.Bytes bytes) {
      List<Val> values = new ArrayList<>();
      for (byte one : bytes.value()) {
        values.add(Val.of((long) (one & 0xFF)));
      }
      return values;
    }
    throw mismatch("a list", value);
  }

  /** A list of what is no number. */
  public static <T extends @Nullable Object> Codec<List<T>> list(Codec<T> element) {
    return Codec.of(
        list -> {
          List<Val> values = new ArrayList<>(list.size());
          for (T one : list) {
            values.add(element.lower(one));
          }
          return new Val.ListOf(values);
        },
        value -> {
          List<Val> values = elements(value);
          List<T> list = new ArrayList<>(values.size());
          for (Val one : values) {
            list.add(element.lift(one));
          }
          return list;
        });
  }

  /** A map; of a key that is there twice the last value counts. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Codec<Map<K, V>> map(
      Codec<K> key, Codec<V> value) {
    return Codec.of(
        map -> {
          List<Val.Entry> entries = new ArrayList<>();
          for (Map.Entry<K, V> one : map.entrySet()) {
            entries.add(new Val.Entry(key.lower(one.getKey()), value.lower(one.getValue())));
          }
          return new Val.MapOf(entries);
        },
        val -> {
          if (!(val instanceof Val.MapOf entries)) {
            throw mismatch("a map", val);
          }
          Map<K, V> map = new LinkedHashMap<>();
          for (Val.Entry one : entries.entries()) {
            map.put(key.lift(one.key()), value.lift(one.value()));
          }
          return map;
        });
  }

  private static @Nullable Val optional(Val value) {
    if (value instanceof Val.Option option) {
      return option.value();
    }
    throw mismatch("an option", value);
  }

  /** An option as null or its value. */
  public static <T> Codec<@Nullable T> nullable(Codec<T> some) {
    return Codec.of(
        object -> object == null ? Val.none() : Val.some(some.lower(object)),
        value -> {
          Val inner = optional(value);
          return inner == null ? null : some.lift(inner);
        });
  }

  /** An option inside of another one. */
  public static <T> Codec<Option<T>> option(Codec<T> some) {
    return Codec.of(
        option -> {
          T object = option.orNull();
          return object == null ? Val.none() : Val.some(some.lower(object));
        },
        value -> {
          Val inner = optional(value);
          return inner == null ? Option.none() : Option.some(some.lift(inner));
        });
  }

  /**
   * A result as a value.
   *
   * @param ok the codec of a success, null if it carries nothing: {@link Tuple0} then
   * @param error the codec of an error, likewise
   */
  public static <T extends @Nullable Object, E extends @Nullable Object> Codec<Result<T, E>> result(
      @Nullable Codec<T> ok, @Nullable Codec<E> error) {
    return Codec.of(
        result ->
            result.match(
                value -> Val.ok(ok == null ? null : ok.lower(value)),
                value -> Val.error(error == null ? null : error.lower(value))),
        value -> {
          if (!(value instanceof Val.Result result)) {
            throw mismatch("a result", value);
          }
          return result.isOk()
              ? Result.ok(payload(ok, result.value()))
              : Result.err(payload(error, result.value()));
        });
  }

  @SuppressWarnings("unchecked") // without a codec the type is Tuple0
  private static <T extends @Nullable Object> T payload(
      @Nullable Codec<T> codec, @Nullable Val value) {
    return codec == null ? (T) Tuple0.UNIT : codec.lift(value);
  }

  /**
   * A record.
   *
   * @param labels the labels of its fields
   * @param lower gives the values of its fields
   * @param lift makes the object of them
   */
  public static <T> Codec<T> record(
      List<String> labels, Function<T, List<Val>> lower, Function<List<Val>, T> lift) {
    return Codec.of(
        object -> new Val.Record(labels, lower.apply(object)),
        value -> {
          if (value instanceof Val.Record record && record.values().size() == labels.size()) {
            return lift.apply(record.values());
          }
          throw mismatch("a record of " + labels, value);
        });
  }

  /**
   * A tuple.
   *
   * @param size how many elements it has
   * @param lower gives the values of its elements
   * @param lift makes the object of them
   */
  public static <T> Codec<T> tuple(
      int size, Function<T, List<Val>> lower, Function<List<Val>, T> lift) {
    return Codec.of(
        object -> new Val.Tuple(lower.apply(object)),
        value -> {
          if (value instanceof Val.Tuple tuple && tuple.values().size() == size) {
            return lift.apply(tuple.values());
          }
          throw mismatch("a tuple of " + size, value);
        });
  }

  /**
   * A set of flags.
   *
   * @param labels the labels, the first one has the lowest bit
   * @param bits gives the bits of a set
   * @param of makes a set of bits
   */
  public static <T> Codec<T> flags(
      List<String> labels, ToLongFunction<T> bits, LongFunction<T> of) {
    return Codec.of(
        object -> {
          long set = bits.applyAsLong(object);
          List<String> found = new ArrayList<>();
          for (int i = 0; i < labels.size(); i++) {
            if ((set >>> i & 1) != 0) {
              found.add(labels.get(i));
            }
          }
          return new Val.Flags(found);
        },
        value -> {
          if (!(value instanceof Val.Flags flags)) {
            throw mismatch("flags of " + labels, value);
          }
          long set = 0;
          for (String label : flags.labels()) {
            int index = labels.indexOf(label);
            if (index < 0) {
              throw mismatch("flags of " + labels, value);
            }
            set |= 1L << index;
          }
          return of.apply(set);
        });
  }

  /**
   * An enumeration.
   *
   * @param constants its constants
   * @param witName gives the label of a constant
   */
  public static <T> Codec<T> enumOf(T[] constants, Function<T, String> witName) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (T constant : constants) {
      byName.put(witName.apply(constant), constant);
    }
    return Codec.of(
        object -> new Val.EnumCase(witName.apply(object)),
        value -> {
          T constant = value instanceof Val.EnumCase one ? byName.get(one.label()) : null;
          if (constant == null) {
            throw mismatch("one of " + byName.keySet(), value);
          }
          return constant;
        });
  }

  /** What is not supported yet: streams, futures, contexts of errors. */
  public static <T extends @Nullable Object> Codec<T> unsupported(String type) {
    return Codec.of(
        object -> {
          throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type);
        },
        value -> {
          throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type);
        });
  }

  /** The label of a variant's value. */
  public static String label(Val value) {
    if (value instanceof Val.Variant variant) {
      return variant.label();
    }
    throw mismatch("a variant", value);
  }

  /** What the value of a variant or a result carries. */
  public static Val payload(@Nullable Val value) {
    Val payload = null;
    if (value instanceof Val.Variant variant) {
      payload = variant.value();
    } else if (value instanceof Val.Result result) {
      payload = result.value();
    }
    if (payload == null) {
      throw mismatch("a case with a value", value);
    }
    return payload;
  }

  /** Whether a value is a success. */
  public static boolean isOk(@Nullable Val value) {
    if (value instanceof Val.Result result) {
      return result.isOk();
    }
    throw mismatch("a result", value);
  }

  /** The error of a value that has a label which the Java does not know. */
  public static IllegalArgumentException unknownCase(Val value) {
    return mismatch("a case of the variant", value);
  }
}
