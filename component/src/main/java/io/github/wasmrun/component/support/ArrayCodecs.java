package io.github.wasmrun.component.support;

import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import java.util.Objects;

/** The codecs of lists of numbers, which are arrays. */
public final class ArrayCodecs {
  /** {@code list<u8>}; the array that is passed is not copied. */
  public static final Codec<byte[]> U8S = Codec.of(ValueWriter::bytes, ValueReader::bytes);

  /** {@code list<bool>}. */
  public static final Codec<boolean[]> BOOLS =
      Codec.of(
          (out, array) -> {
            boolean[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (boolean one : from) {
              out.bool(one);
            }
          },
          in -> {
            boolean[] array = new boolean[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.bool();
            }
            return array;
          });

  /** {@code list<s8>}. */
  public static final Codec<byte[]> S8S =
      Codec.of(
          (out, array) -> {
            byte[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (byte one : from) {
              out.s8(one);
            }
          },
          in -> {
            byte[] array = new byte[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.s8();
            }
            return array;
          });

  /** {@code list<s16>}. */
  public static final Codec<short[]> S16S =
      Codec.of(
          (out, array) -> {
            short[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (short one : from) {
              out.s16(one);
            }
          },
          in -> {
            short[] array = new short[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.s16();
            }
            return array;
          });

  /** {@code list<u16>}, as their bits. */
  public static final Codec<short[]> U16S =
      Codec.of(
          (out, array) -> {
            short[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (short one : from) {
              out.u16(one & 0xFFFF);
            }
          },
          in -> {
            short[] array = new short[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = (short) in.u16();
            }
            return array;
          });

  /** {@code list<s32>}. */
  public static final Codec<int[]> S32S =
      Codec.of(
          (out, array) -> {
            int[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (int one : from) {
              out.s32(one);
            }
          },
          in -> {
            int[] array = new int[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.s32();
            }
            return array;
          });

  /** {@code list<u32>}, as their bits. */
  public static final Codec<int[]> U32S =
      Codec.of(
          (out, array) -> {
            int[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (int one : from) {
              out.u32(one);
            }
          },
          in -> {
            int[] array = new int[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.u32();
            }
            return array;
          });

  /** {@code list<s64>}. */
  public static final Codec<long[]> S64S =
      Codec.of(
          (out, array) -> {
            long[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (long one : from) {
              out.s64(one);
            }
          },
          in -> {
            long[] array = new long[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.s64();
            }
            return array;
          });

  /** {@code list<u64>}, as their bits. */
  public static final Codec<long[]> U64S =
      Codec.of(
          (out, array) -> {
            long[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (long one : from) {
              out.u64(one);
            }
          },
          in -> {
            long[] array = new long[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.u64();
            }
            return array;
          });

  /** {@code list<f32>}. */
  public static final Codec<float[]> F32S =
      Codec.of(
          (out, array) -> {
            float[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (float one : from) {
              out.f32(one);
            }
          },
          in -> {
            float[] array = new float[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.f32();
            }
            return array;
          });

  /** {@code list<f64>}. */
  public static final Codec<double[]> F64S =
      Codec.of(
          (out, array) -> {
            double[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (double one : from) {
              out.f64(one);
            }
          },
          in -> {
            double[] array = new double[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.f64();
            }
            return array;
          });

  /** {@code list<char>}. */
  public static final Codec<int[]> CHARS =
      Codec.of(
          (out, array) -> {
            int[] from = Objects.requireNonNull(array, "array");
            out.list(from.length);
            for (int one : from) {
              out.character(one);
            }
          },
          in -> {
            int[] array = new int[in.list()];
            for (int i = 0; i < array.length; i++) {
              array[i] = in.character();
            }
            return array;
          });

  private ArrayCodecs() {}
}
