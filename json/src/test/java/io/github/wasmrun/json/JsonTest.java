package io.github.wasmrun.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void valuesAreThoseOfJava() {
    assertEquals(
        Map.of("a", List.of(1L, -2.5, true, "x"), "b", Map.of(), "c", List.of()),
        Json.parse(" { \"a\" : [ 1 , -2.5 , true , \"x\" ] , \"b\":{}, \"c\":[] } "));
    assertEquals(Arrays.asList((Object) null, false), Json.parse("[null,false]"));
    assertEquals(
        "\"\\/\b\f\n\r\té\uD83D\uDE00",
        Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\""));
  }

  @Test
  void wholeNumbersAreExact() {
    for (long value : new long[] {0, 1, -1, 999, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53}) {
      assertEquals(value, Json.parse(Long.toString(value)));
    }
    assertEquals(9.223372036854775808e18, Json.parse("9223372036854775808"));
    assertEquals(-9.223372036854775809e18, Json.parse("-9223372036854775809"));
    assertEquals(1e19, Json.parse("10000000000000000000"));
    assertEquals(-0.0, Json.parse("-0"));
    assertEquals(100.0, Json.parse("1e2"));
    assertEquals(1.5e-7, Json.parse("1.5E-7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "tru",
        "nul",
        "True",
        "NaN",
        "Infinity",
        "-",
        "+1",
        "01",
        "-01",
        "1.",
        ".5",
        "1e",
        "1e+",
        "0x1",
        "1 2",
        "[1 2]",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"a\nb\"",
        "\"\u0001\"",
        "{\"a\":1,\"a\":2}",
        "1e999",
        "[]]",
        "\uFEFF1",
        "/*x*/1",
        "[1]\u00a0"
      })
  void whatIsNoJsonIsRefused(String text) {
    assertThrows(JsonException.class, () -> Json.parse(text));
  }

  @Test
  void aMistakeHasItsPlace() {
    JsonException e = assertThrows(JsonException.class, () -> Json.parse("{\"a\": [1, x]}"));
    assertEquals(10, e.offset());
    assertEquals("JSON at 10: expected a value, found 'x'", e.getMessage());
  }

  @Test
  void depthIsLimited() {
    String deep = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
    assertEquals(deep, Json.text(Json.parse(deep)));
    for (String open : new String[] {"[", "{\"a\":"}) {
      assertThrows(JsonException.class, () -> Json.parse(open.repeat(Json.MAX_DEPTH + 1)));
      assertThrows(JsonException.class, () -> Json.parse(open.repeat(1_000_000)));
    }
    assertEquals(1000, ((List<?>) Json.parse("[" + "[],".repeat(999) + "[]]")).size());
  }

  @Test
  void bytesMustBeUtf8() {
    assertEquals("é", Json.parse(new byte[] {'"', (byte) 0xC3, (byte) 0xA9, '"'}));
    assertThrows(
        JsonException.class, () -> Json.parse(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}));
  }

  enum Colour {
    RED
  }

  @Test
  void textsAreWritten() {
    assertEquals(
        "[1,-2.5,\"a\\\"\\\\\\n\\u0001é\",null,true,{\"k\":[]},{},\"x\",null,\"RED\",[1]]",
        Json.text(
            Arrays.asList(
                1,
                -2.5,
                "a\"\\\n\u0001é",
                null,
                true,
                Map.of("k", List.of()),
                Map.of(),
                Optional.of("x"),
                Optional.empty(),
                Colour.RED,
                new Object[] {1})));
    assertThrows(IllegalArgumentException.class, () -> Json.text(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Json.text(new Object()));
    Object[] circle = new Object[1];
    circle[0] = circle;
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Json.text(circle))
            .getMessage()
            .contains("nested deeper"));
  }
}
