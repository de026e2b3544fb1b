package io.github.wasmrun.component.support;

import io.github.wasmrun.component.Val;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** The codecs of lists of numbers, which are arrays. */
public final class ArrayCodecs {
  /** {@code list<u8>}; the array that is passed is not copied. */
  public static final Codec<byte[]> U8S =
      Codec.of(
          Val::of,
          value ->
              value instanceof Val.Bytes bytes
                  ? bytes.value()
                  : lift(
                      value, byte[]::new, (array, i, one) -> array[i] = (byte) Codecs.number(one)));

  /** {@code list<bool>}. */
  public static final Codec<boolean[]> BOOLS =
      of(
          array -> array.length,
          boolean[]::new,
          (array, i) -> Val.of(array[i]),
          (array, i, value) -> array[i] = Codecs.BOOL.lift(value));

  /** {@code list<s8>}. */
  public static final Codec<byte[]> S8S =
      of(
          array -> array.length,
          byte[]::new,
          (array, i) -> Val.of((long) array[i]),
          (array, i, value) -> array[i] = (byte) Codecs.number(value));

  /** {@code list<s16>}. */
  public static final Codec<short[]> S16S =
      of(
          array -> array.length,
          short[]::new,
          (array, i) -> Val.of((long) array[i]),
          (array, i, value) -> array[i] = (short) Codecs.number(value));

  /** {@code list<u16>}. */
  public static final Codec<short[]> U16S =
      of(
          array -> array.length,
          short[]::new,
          (array, i) -> Val.of(array[i] & 0xFFFFL),
          (array, i, value) -> array[i] = (short) Codecs.number(value));

  /** {@code list<s32>}. */
  public static final Codec<int[]> S32S =
      of(
          array -> array.length,
          int[]::new,
          (array, i) -> Val.of((long) array[i]),
          (array, i, value) -> array[i] = (int) Codecs.number(value));

  /** {@code list<u32>}. */
  public static final Codec<int[]> U32S =
      of(
          array -> array.length,
          int[]::new,
          (array, i) -> Val.of(array[i] & 0xFFFFFFFFL),
          (array, i, value) -> array[i] = (int) Codecs.number(value));

  /** {@code list<s64>}. */
  public static final Codec<long[]> S64S =
      of(
          array -> array.length,
          long[]::new,
          (array, i) -> Val.of(array[i]),
          (array, i, value) -> array[i] = Codecs.number(value));

  /** {@code list<u64>}, as their bits. */
  public static final Codec<long[]> U64S = S64S;

  /** {@code list<f32>}. */
  public static final Codec<float[]> F32S =
      of(
          array -> array.length,
          float[]::new,
          (array, i) -> new Val.F32(array[i]),
          (array, i, value) -> array[i] = Codecs.F32.lift(value));

  /** {@code list<f64>}. */
  public static final Codec<double[]> F64S =
      of(
          array -> array.length,
          double[]::new,
          (array, i) -> new Val.F64(array[i]),
          (array, i, value) -> array[i] = Codecs.F64.lift(value));

  /** {@code list<char>}. */
  public static final Codec<int[]> CHARS =
      of(
          array -> array.length,
          int[]::new,
          (array, i) -> new Val.Char(array[i]),
          (array, i, value) -> array[i] = Codecs.CHAR.lift(value));

  /** An element of an array as a value. */
  private interface Reader<A> {
    Val read(A array, int index);
  }

  /** Sets an element of an array. */
  private interface Writer<A> {
    void write(A array, int index, Val value);
  }

  private ArrayCodecs() {}

  private static <A> Codec<A> of(
      ToIntFunction<A> length, IntFunction<A> maker, Reader<A> reader, Writer<A> writer) {
    return Codec.of(
        array -> {
          int count = length.applyAsInt(array);
          List<Val> values = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            values.add(reader.read(array, i));
          }
          return new Val.ListOf(values);
        },
        value -> lift(value, maker, writer));
  }

  private static <A> A lift(Val value, IntFunction<A> maker, Writer<A> writer) {
    List<Val> values = Codecs.elements(value);
    A array = maker.apply(values.size());
    for (int i = 0; i < values.size(); i++) {
      writer.write(array, i, values.get(i));
    }
    return array;
  }
}
