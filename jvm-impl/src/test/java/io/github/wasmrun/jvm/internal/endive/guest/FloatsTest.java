package io.github.wasmrun.jvm.internal.endive.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FloatsTest {
  private static final int SIGNALLING = 0x7FA00001;
  private static final long SIGNALLING_64 = 0x7FF4000000000001L;

  private static int bits(float value) {
    return Float.floatToRawIntBits(value);
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  @Test
  void minimumAndMaximumQuietNaNs() {
    float nan = Float.intBitsToFloat(SIGNALLING);
    assertEquals(SIGNALLING | 0x00400000, bits(Floats.min(nan, 1f)));
    assertEquals(SIGNALLING | 0x00400000, bits(Floats.max(1f, nan)));
    double wide = Double.longBitsToDouble(SIGNALLING_64);
    assertEquals(SIGNALLING_64 | 0x0008000000000000L, bits(Floats.min(1d, wide)));
    assertEquals(SIGNALLING_64 | 0x0008000000000000L, bits(Floats.max(wide, 1d)));
    assertEquals(bits(-0f), bits(Floats.min(0f, -0f)));
    assertEquals(bits(0d), bits(Floats.max(-0d, 0d)));
  }

  @Test
  void signsAreBitsOfNaNsToo() {
    assertEquals(SIGNALLING, bits(Floats.abs(Float.intBitsToFloat(SIGNALLING | 0x80000000))));
    assertEquals(
        SIGNALLING_64, bits(Floats.abs(Double.longBitsToDouble(SIGNALLING_64 | Long.MIN_VALUE))));
    assertEquals(-1f, Floats.copySign(1f, -0f));
    assertEquals(1f, Floats.copySign(-1f, 4290772992f));
    assertEquals(-1d, Floats.copySign(1d, Double.longBitsToDouble(0xFFF8000000000000L)));
  }
}
