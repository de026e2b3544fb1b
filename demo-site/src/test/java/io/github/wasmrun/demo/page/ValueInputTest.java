package io.github.wasmrun.demo.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.V128;
import io.github.wasmrun.type.ValType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueInputTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+7, 7",
    "-2147483648, -2147483648",
    "4294967295, -1",
    "0xff, 255",
    "-0x1, -1",
    "0xFFFFFFFF, -1",
    "' 12 ', 12"
  })
  void readsI32(String text, int value) {
    assertEquals(value, ValueInput.parse(ValType.I32, text));
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "18446744073709551615, -1",
    "0xffffffffffffffff, -1",
    "9007199254740993, 9007199254740993"
  })
  void readsI64(String text, long value) {
    assertEquals(value, ValueInput.parse(ValType.I64, text));
  }

  @Test
  void readsFloatingPoint() {
    assertEquals(0.1f, ValueInput.parse(ValType.F32, "0.1"));
    assertEquals(-1e300, ValueInput.parse(ValType.F64, "-1e300"));
    assertEquals(-0.0, ValueInput.parse(ValType.F64, "-0"));
    assertEquals(Double.NaN, ValueInput.parse(ValType.F64, "NaN"));
    assertEquals(Float.NEGATIVE_INFINITY, ValueInput.parse(ValType.F32, "-inf"));
  }

  @Test
  void readsVectors() {
    assertEquals(new V128(0x2a, 0), ValueInput.parse(ValType.V128, "0x2a"));
    assertEquals(
        new V128(-1, 0x0102030405060708L),
        ValueInput.parse(ValType.V128, "0x0102030405060708ffffffffffffffff"));
  }

  @ParameterizedTest
  @CsvSource({
    "i32, ''",
    "i32, '-'",
    "i32, 0x",
    "i32, 1.5",
    "i32, abc",
    "i32, 4294967296",
    "i32, -2147483649",
    "i32, 99999999999999999999999",
    "i64, 18446744073709551616",
    "i64, -9223372036854775809",
    "f64, ''",
    "f64, 1d",
    "f64, one",
    "f32, 1e",
    "v128, 0x",
    "v128, 000102030405060708090a0b0c0d0e0f1",
    "v128, xyz"
  })
  void refusesWhatIsNoValue(String type, String text) {
    ValType valType =
        switch (type) {
          case "i32" -> ValType.I32;
          case "i64" -> ValType.I64;
          case "f32" -> ValType.F32;
          case "f64" -> ValType.F64;
          default -> ValType.V128;
        };
    assertThrows(IllegalArgumentException.class, () -> ValueInput.parse(valType, text));
  }
}
