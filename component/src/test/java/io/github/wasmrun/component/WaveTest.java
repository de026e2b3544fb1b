package io.github.wasmrun.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.component.type.ValueType.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveTest {
  private static final ValueType U8 = ValueType.of(Kind.U8);
  private static final ValueType S32 = ValueType.of(Kind.S32);
  private static final ValueType U64 = ValueType.of(Kind.U64);
  private static final ValueType F64 = ValueType.of(Kind.F64);
  private static final ValueType STRING = ValueType.of(Kind.STRING);
  private static final ValueType CHAR = ValueType.of(Kind.CHAR);

  /** A text and what is printed of its value. */
  private static void both(String printed, String text, ValueType type) {
    Val value = Wave.parse(text, type);
    assertEquals(printed, Wave.print(value, type));
    assertEquals(value, Wave.parse(printed, type));
  }

  private static void refused(String problem, String text, ValueType type) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Wave.parse(text, type));
    assertEquals(problem, error.getMessage());
  }

  @Test
  void numbers() {
    both("true", " true // yes", ValueType.of(Kind.BOOL));
    both("-5", "-5", S32);
    both("18446744073709551615", "18446744073709551615", U64);
    both("9999999999999999999", "9999999999999999999", U64);
    refused(
        "expected a number of type u64 at character 1 of the value 18446744073709551616",
        "18446744073709551616",
        U64);
    both("-9223372036854775808", "-9223372036854775808", ValueType.of(Kind.S64));
    both("0.5", "0.5", F64);
    both("3", "3", F64);
    both("-inf", "-inf", F64);
    both("nan", "nan", F64);
    both("1.0E300", "1e300", F64);
    refused("expected a number of type u8 at character 1 of the value 256", "256", U8);
    refused("expected a number of type s32 at character 1 of the value 1x", "1x", S32);
    refused("expected a number at character 1 of the value 1d", "1d", F64);
    refused("expected the end at character 3 of the value 1 2", "1 2", S32);
  }

  @Test
  void textsAreEscaped() {
    both("\"a\\\"\\\\\\n\\u{1b}é𝄞\"", "\"a\\\"\\\\\\n\\u{1B}\\u{e9}𝄞\"", STRING);
    both("'\\''", "'\\''", CHAR);
    both("'𝄞'", "'\\u{1D11E}'", CHAR);
    both("\"a\\n  b\"", "\"\"\"\n  a\n    b\n  \"\"\"", STRING);
    refused(
        "expected {digits} of a character at character 4 of the value \"\\u{D800}\"",
        "\"\\u{D800}\"",
        STRING);
    refused(
        "a lone surrogate is no character at character 2 of the value \"\uD800\"",
        "\"\uD800\"",
        STRING);
    refused("expected the end of the string at character 3 of the value \"a", "\"a", STRING);
  }

  @Test
  void whatIsMadeOfOthers() {
    ValueType list = ValueType.list(ValueType.tuple(List.of(S32, STRING)));
    both("[(1, \"a\"), (2, \"b\")]", "[(1, \"a\"), (2, \"b\",),]", list);
    both("[1, 255]", "[1,255]", ValueType.list(U8));
    both("[]", "[ ]", list);
    ValueType record =
        ValueType.record(List.of("a-b", "ok"), List.of(ValueType.option(S32), STRING));
    both("{%ok: \"x\"}", "{ok: \"x\"}", record);
    both("{a-b: some(1), %ok: \"x\"}", "{%ok: \"x\", a-b: 1}", record);
    refused("the field ok is missing at character 9 of the value {a-b: 1}", "{a-b: 1}", record);
    refused(
        "the field ok is there twice at character 12 of the value {ok: \"\", ok: \"\"}",
        "{ok: \"\", ok: \"\"}",
        record);
    refused("expected one of [a-b, ok] at character 2 of the value {c: 1}", "{c: 1}", record);
    both("{:}", "{}", ValueType.record(List.of("a"), List.of(ValueType.option(S32))));
    both("[1, 2]", "[1, 2]", ValueType.fixedList(S32, 2));
    refused(
        "expected 2 elements, not 1, at character 4 of the value [1]",
        "[1]",
        ValueType.fixedList(S32, 2));
    both("[(\"a\", 1)]", "[(\"a\", 1)]", ValueType.map(STRING, S32));
  }

  @Test
  void cases() {
    ValueType variant = ValueType.variant(List.of("a", "true"), Arrays.asList(S32, null));
    both("a(1)", "a ( 1 )", variant);
    both("%true", "%true", variant);
    both("b", "b", ValueType.enumOf(List.of("a", "b")));
    both("{a, c}", "{c, a}".replace("c, a", "a, c"), ValueType.flags(List.of("a", "b", "c")));
    both("none", "none", ValueType.option(S32));
    both("some(none)", "some(none)", ValueType.option(ValueType.option(S32)));
    refused(
        "expected some(...) or none at character 1 of the value 1",
        "1",
        ValueType.option(ValueType.option(S32)));
    both("ok(1)", "1", ValueType.result(S32, STRING));
    both("err(\"x\")", "err(\"x\")", ValueType.result(S32, STRING));
    both("ok", "ok", ValueType.result(null, STRING));
    refused("expected ok or err at character 1 of the value 1", "1", ValueType.result(null, null));
  }
}
