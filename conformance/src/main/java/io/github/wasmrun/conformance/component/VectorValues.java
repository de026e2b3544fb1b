package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.abi.CoreReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Core values as unsigned decimal bits. */
final class VectorValues implements CoreReader {
  private final List<?> bits;

  VectorValues(List<?> bits) {
    this.bits = bits;
  }

  private long bits(int index) {
    return Unsigned64.parse((String) bits.get(index));
  }

  @Override
  public int i32(int index) {
    return (int) bits(index);
  }

  @Override
  public long i64(int index) {
    return bits(index);
  }

  @Override
  public float f32(int index) {
    return Float.intBitsToFloat((int) bits(index));
  }

  @Override
  public double f64(int index) {
    return Double.longBitsToDouble(bits(index));
  }

  static List<String> bits(@Nullable Object[] values) {
    List<String> bits = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Integer i) {
        bits.add(Long.toString(i & 0xFFFFFFFFL));
      } else if (value instanceof Long l) {
        bits.add(Long.toUnsignedString(l));
      } else if (value instanceof Float f) {
        bits.add(Long.toString(Float.floatToRawIntBits(f) & 0xFFFFFFFFL));
      } else if (value instanceof Double d) {
        bits.add(Long.toUnsignedString(Double.doubleToRawLongBits(d)));
      }
    }
    return bits;
  }
}
