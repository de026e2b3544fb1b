package io.github.wasmrun.component.support;

import io.github.wasmrun.component.Val;
import java.util.ArrayList;
import java.util.List;

/** The codecs of lists of numbers, which are arrays. */
public final class ArrayCodecs {
  /** {@code list<u8>}; the array that is passed is not copied. */
  public static final Codec<byte[]> U8S =
      Codec.of(
          Val::of,
          value -> {
            if (value instanceof Val.Bytes bytes) {
              return bytes.value();
            }
            List<Val> values = Codecs.elements(value);
            byte[] array = new byte[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = (byte) Codecs.number(values.get(i));
            }
            return array;
          });

  /** {@code list<bool>}. */
  public static final Codec<boolean[]> BOOLS =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(Val.of(array[i]));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            boolean[] array = new boolean[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = Codecs.BOOL.lift(values.get(i));
            }
            return array;
          });

  /** {@code list<s8>}. */
  public static final Codec<byte[]> S8S =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(Val.of((long) array[i]));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            byte[] array = new byte[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = (byte) Codecs.number(values.get(i));
            }
            return array;
          });

  /** {@code list<s16>}. */
  public static final Codec<short[]> S16S =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(Val.of((long) array[i]));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            short[] array = new short[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = (short) Codecs.number(values.get(i));
            }
            return array;
          });

  /** {@code list<u16>}. */
  public static final Codec<short[]> U16S =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(Val.of(array[i] & 0xFFFFL));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            short[] array = new short[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = (short) Codecs.number(values.get(i));
            }
            return array;
          });

  /** {@code list<s32>}. */
  public static final Codec<int[]> S32S =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(Val.of((long) array[i]));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            int[] array = new int[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = (int) Codecs.number(values.get(i));
            }
            return array;
          });

  /** {@code list<u32>}. */
  public static final Codec<int[]> U32S =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(Val.of(array[i] & 0xFFFFFFFFL));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            int[] array = new int[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = (int) Codecs.number(values.get(i));
            }
            return array;
          });

  /** {@code list<s64>}. */
  public static final Codec<long[]> S64S =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(Val.of(array[i]));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            long[] array = new long[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = Codecs.number(values.get(i));
            }
            return array;
          });

  /** {@code list<u64>}, as their bits. */
  public static final Codec<long[]> U64S = S64S;

  /** {@code list<f32>}. */
  public static final Codec<float[]> F32S =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(new Val.F32(array[i]));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            float[] array = new float[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = Codecs.F32.lift(values.get(i));
            }
            return array;
          });

  /** {@code list<f64>}. */
  public static final Codec<double[]> F64S =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(new Val.F64(array[i]));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            double[] array = new double[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = Codecs.F64.lift(values.get(i));
            }
            return array;
          });

  /** {@code list<char>}. */
  public static final Codec<int[]> CHARS =
      Codec.of(
          array -> {
            List<Val> values = new ArrayList<>(array.length);
            for (int i = 0; i < array.length; i++) {
              values.add(new Val.Char(array[i]));
            }
            return new Val.ListOf(values);
          },
          value -> {
            List<Val> values = Codecs.elements(value);
            int[] array = new int[values.size()];
            for (int i = 0; i < array.length; i++) {
              array[i] = Codecs.CHAR.lift(values.get(i));
            }
            return array;
          });

  private ArrayCodecs() {}
}
