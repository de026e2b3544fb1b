package io.github.wasmrun.component.support;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The codecs of types that are the same in each world, and those that generated Java builds on. */
public final class Codecs {
  /** {@code bool}. */
  public static final Codec<Boolean> BOOL = Codec.of(ValueWriter::bool, ValueReader::bool);

  /** {@code s8}. */
  public static final Codec<Byte> S8 = Codec.of(ValueWriter::s8, ValueReader::s8);

  /** {@code u8}. */
  public static final Codec<Integer> U8 = Codec.of(ValueWriter::u8, ValueReader::u8);

  /** {@code s16}. */
  public static final Codec<Short> S16 = Codec.of(ValueWriter::s16, ValueReader::s16);

  /** {@code u16}. */
  public static final Codec<Integer> U16 = Codec.of(ValueWriter::u16, ValueReader::u16);

  /** {@code s32}. */
  public static final Codec<Integer> S32 = Codec.of(ValueWriter::s32, ValueReader::s32);

  /** {@code u32}, as its bits. */
  public static final Codec<Integer> U32 = Codec.of(ValueWriter::u32, ValueReader::u32);

  /** {@code s64}. */
  public static final Codec<Long> S64 = Codec.of(ValueWriter::s64, ValueReader::s64);

  /** {@code u64}, as its bits. */
  public static final Codec<Long> U64 = Codec.of(ValueWriter::u64, ValueReader::u64);

  /** {@code f32}. */
  public static final Codec<Float> F32 = Codec.of(ValueWriter::f32, ValueReader::f32);

  /** {@code f64}. */
  public static final Codec<Double> F64 = Codec.of(ValueWriter::f64, ValueReader::f64);

  /** {@code char}, as a code point. */
  public static final Codec<Integer> CHAR =
      Codec.of(ValueWriter::character, ValueReader::character);

  /** {@code string}. */
  public static final Codec<String> STRING = Codec.of(ValueWriter::string, ValueReader::string);

  private Codecs() {}

  /** A list of what is no number. */
  public static <T extends @Nullable Object> Codec<List<T>> list(Codec<T> element) {
    return Codec.of(
        (out, list) -> {
          out.list(Objects.requireNonNull(list, "list").size());
          for (T one : list) {
            element.write(out, one);
          }
        },
        in -> {
          int count = in.list();
          List<T> list = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            list.add(element.read(in));
          }
          return list;
        });
  }

  /** A map; of a key that is there twice the last value counts. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Codec<Map<K, V>> map(
      Codec<K> key, Codec<V> value) {
    return Codec.of(
        (out, map) -> {
          out.map(Objects.requireNonNull(map, "map").size());
          for (Map.Entry<K, V> one : map.entrySet()) {
            out.entry();
            key.write(out, one.getKey());
            value.write(out, one.getValue());
          }
        },
        in -> {
          int count = in.map();
          Map<K, V> map = new LinkedHashMap<>();
          for (int i = 0; i < count; i++) {
            in.entry();
            K read = key.read(in);
            map.put(read, value.read(in));
          }
          return map;
        });
  }

  /** An option as null or its value. */
  public static <T> Codec<@Nullable T> nullable(Codec<T> some) {
    return Codec.of(
        (out, object) -> {
          if (object == null) {
            out.none();
          } else {
            out.some();
            some.write(out, object);
          }
        },
        in -> in.isSome() ? some.read(in) : null);
  }

  /** An option inside of another one. */
  public static <T> Codec<Option<T>> option(Codec<T> some) {
    return Codec.of(
        (out, option) -> {
          T object = Objects.requireNonNull(option, "option").orNull();
          if (object == null) {
            out.none();
          } else {
            out.some();
            some.write(out, object);
          }
        },
        in -> in.isSome() ? Option.some(some.read(in)) : Option.none());
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
        (out, result) -> {
          if (result instanceof Result.Ok<T, E> success) {
            out.ok();
            if (ok != null) {
              ok.write(out, success.value());
            }
          } else if (result instanceof Result.Err<T, E> failure) {
            out.error();
            if (error != null) {
              error.write(out, failure.error());
            }
          } else {
            throw unknownCase(result);
          }
        },
        in -> in.isOk() ? Result.ok(payload(ok, in)) : Result.err(payload(error, in)));
  }

  @SuppressWarnings("unchecked") // without a codec the type is Tuple0
  private static <T extends @Nullable Object> T payload(@Nullable Codec<T> codec, ValueReader in) {
    return codec == null ? (T) Tuple0.UNIT : codec.read(in);
  }

  /**
   * A record.
   *
   * @param labels the labels of its fields
   * @param write writes its fields
   * @param read makes the object of them
   */
  public static <T> Codec<T> record(
      List<String> labels,
      BiConsumer<? super ValueWriter, ? super T> write,
      Function<? super ValueReader, ? extends T> read) {
    return Codec.of(
        (out, object) -> {
          Objects.requireNonNull(object, "object");
          out.record(labels);
          write.accept(out, object);
        },
        in -> {
          in.record(labels);
          return read.apply(in);
        });
  }

  /**
   * A tuple.
   *
   * @param size how many elements it has
   * @param write writes its elements
   * @param read makes the object of them
   */
  public static <T> Codec<T> tuple(
      int size,
      BiConsumer<? super ValueWriter, ? super T> write,
      Function<? super ValueReader, ? extends T> read) {
    return Codec.of(
        (out, object) -> {
          Objects.requireNonNull(object, "object");
          out.tuple(size);
          write.accept(out, object);
        },
        in -> {
          in.tuple(size);
          return read.apply(in);
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
        (out, object) ->
            out.flags(labels, (int) bits.applyAsLong(Objects.requireNonNull(object, "object"))),
        in -> of.apply(in.flags(labels) & 0xFFFFFFFFL));
  }

  /**
   * An enumeration.
   *
   * @param constants its constants, in the order of its cases
   * @param witName gives the label of a constant
   */
  public static <T extends Enum<T>> Codec<T> enumOf(T[] constants, Function<T, String> witName) {
    List<String> labels = new ArrayList<>();
    for (T constant : constants) {
      labels.add(witName.apply(constant));
    }
    return Codec.of(
        (out, object) -> out.enumCase(labels, Objects.requireNonNull(object, "object").ordinal()),
        in -> constants[in.enumCase(labels)]);
  }

  /** What is not supported yet: streams, futures, contexts of errors. */
  public static <T extends @Nullable Object> Codec<T> unsupported(String type) {
    return Codec.of(
        (out, object) -> {
          throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type);
        },
        in -> {
          throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type);
        });
  }

  /** The error of an object that is none of the cases of a variant: null. */
  public static IllegalArgumentException unknownCase(@Nullable Object object) {
    return new IllegalArgumentException("expected a case of the variant, got " + object);
  }
}
