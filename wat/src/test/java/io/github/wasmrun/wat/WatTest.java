package io.github.wasmrun.wat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.validate.CodeValidator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatTest {
  private static String hex(String text) {
    return HexFormat.of().formatHex(Wat.parse(text));
  }

  private static ModuleInfo valid(String text) {
    ModuleInfo info = ModuleReader.read(Wat.parse(text));
    CodeValidator.validate(info);
    return info;
  }

  private static WatException refused(String text) {
    return assertThrows(WatException.class, () -> Wat.parse(text));
  }

  @Test
  void aFunctionIsWritten() {
    assertEquals(
        "0061736d01000000"
            + "0107016002"
            + "7f7f017f"
            + "03020100"
            + "0707010361646400"
            + "00"
            + "0a09010700200020016a0b",
        hex(
            "(module (func (export \"add\") (param i32 i32) (result i32)"
                + " local.get 0 local.get 1 i32.add))"));
  }

  @Test
  void foldedAndFlatAreTheSame() {
    String flat =
        "(func (param $x i32) (result i32) local.get $x if (result i32) i32.const 1 else"
            + " i32.const 2 local.get $x i32.sub end)";
    String folded =
        "(func (param $x i32) (result i32) (if (result i32) (local.get $x) (then (i32.const 1))"
            + " (else (i32.sub (i32.const 2) (local.get $x)))))";
    assertEquals(hex(flat), hex("(module " + folded + ")"));
  }

  @Test
  void identifiersAreNames() {
    ModuleInfo info = valid("(module $m (func $f (local $l i32) (block $b (br $b))))");
    assertEquals(Optional.of("m"), info.moduleName());
    assertEquals(Optional.of("f"), info.functionName(0));
    assertEquals(Optional.of("other"), valid("(func $f (@name \"other\"))").functionName(0));
  }

  @Test
  void labelsHideOuterOnes() {
    valid(
        "(func (block $l (result i32) (block $l (br $l)) (br $l (i32.const 1))) drop"
            + " block $l loop $l br $l end br $l end)");
    assertEquals("unknown label $l", refused("(func (block $l) (br $l))").problem());
  }

  @Test
  void numbersAreRoundedOnce() {
    assertEquals(
        hex("(global f32 (f32.const 0x1.000002p0))"),
        hex("(global f32 (f32.const 1.00000017881393432617187499))"));
    assertEquals(
        hex("(global f64 (f64.const 0x0.0000000000001p-1022))"),
        hex("(global f64 (f64.const 4.94065645841246544e-324))"));
    assertEquals(
        hex("(global f64 (f64.const 0x1.fffffffffffffp1023))"),
        hex("(global f64 (f64.const 1.7976931348623157e308))"));
    assertEquals(
        "constant out of range: 1e309", refused("(global f64 (f64.const 1e309))").problem());
    assertEquals(
        "constant out of range: 256 for 8 bits",
        refused("(func (v128.const i8x16 256 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0) drop)").problem());
  }

  @Test
  void errorsSayWhereAndWhatWasExpected() {
    WatException error = refused("(module\n  (func\n    i32.const $x))");
    assertEquals(3, error.line());
    assertEquals(15, error.column());
    assertEquals(30, error.offset());
    assertEquals("unexpected token: expected an integer, got $x", error.problem());
    assertEquals(
        "unexpected token: expected an integer, got $x (at line 3, column 15)", error.getMessage());
    assertEquals("unknown operator i32.addd", refused("(func i32.addd)").problem());
    assertEquals("unexpected end: ')' is missing", refused("(module (func)").problem());
    assertEquals("duplicate function $f", refused("(func $f) (func $f)").problem());
    assertEquals(
        "malformed UTF-8 encoding",
        assertThrows(WatException.class, () -> Wat.parse(new byte[] {'"', (byte) 0xFF, '"'}))
            .problem());
  }

  @Test
  void annotationsAreKeptOrSkipped() {
    byte[] module =
        Wat.parse("(module (@custom \"x\" (before type) \"\\01\") (@y (a) \"b\" 1) (type (func)))");
    ModuleInfo info = ModuleReader.read(module);
    assertArrayEquals(new byte[] {1}, info.customSections("x").get(0));
    assertEquals(0, info.sections().get(0).id());
    assertEquals(1, info.sections().size() - 1);
    ModuleInfo hinted =
        valid("(func (local i32) i32.const 0 (@metadata.code.branch_hint \"\\01\") if end)");
    assertArrayEquals(
        HexFormat.of().parseHex("01000105" + "0101"),
        hinted.customSections("metadata.code.branch_hint").get(0));
  }

  @Test
  void depthCostsNoStack() {
    int depth = 100_000;
    String folded = "(block ".repeat(depth) + ")".repeat(depth);
    String operands = "(i32.eqz ".repeat(depth) + "(i32.const 0)" + ")".repeat(depth);
    String flat = "block ".repeat(depth) + "end ".repeat(depth);
    String condition =
        "(if (result i32) ".repeat(depth)
            + "(i32.const 0) "
            + "(then (i32.const 1)) (else (i32.const 2)))".repeat(depth);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> valid("(func " + folded + operands + "drop " + flat + condition + "drop)"));
    assertTimeout(
        Duration.ofSeconds(20),
        () -> Wat.parse("(@x " + "(".repeat(depth) + ")".repeat(depth) + ")"));
  }

  @Test
  void bytesAreUtf8() {
    byte[] text = "(func (export \"ü😀\"))".getBytes(StandardCharsets.UTF_8);
    assertEquals("ü😀", ModuleReader.read(Wat.parse(text)).exports().get(0).name());
  }

  @Test
  void whatIsPrintedIsParsedAgain() {
    String text =
        """
        (module $m
          (type (;0;) (func (param i32 i32) (result i32)))
          (import "env" "log" (func $log (;0;) (type 0)))
          (memory (;0;) 1 2)
          (global $g (;0;) (mut f64) f64.const -0x1.8p+0)
          (export "f" (func $f))
          (elem (;0;) declare func $log)
          (func $f (;1;) (type 0) (param $a i32) (param i32) (result i32)
            (local i64 i64) (local $v v128)
            block $out
              loop ;; label = @2
                local.get $a
                br_if 0 (;@2;)
                br $out
              end
            end
            v128.const i32x4 0x00000001 0x00000002 0xffffffff 0x00000000
            local.set $v
            local.get $a
            if (result i32) ;; label = @1
              i32.const -1
            else
              local.get 1
              i32.load8_u offset=4
            end
          )
          (data (;0;) (i32.const 0) "a\\00\\22")
        )
        """
            .replace("\\\\", "\\");
    assertEquals(text, Wat.print(Wat.parse(text)));
    assertEquals("(module)\n", Wat.print(Wat.parse("")));
  }

  @Test
  void namesThatAreNoIdentifiersArePrintedToo() {
    byte[] module =
        Wat.parse(
            "(func $\"a b\") (func $c) (func $\"#func2 c\" (@name \"c\")) (func (@name \"\"))");
    String text = Wat.print(module);
    assertArrayEquals(module, Wat.parse(text));
    assertEquals(Optional.of("c"), ModuleReader.read(Wat.parse(text)).functionName(2));
  }

  @Test
  void aLabelThatIsHiddenIsPrintedAsNumber() {
    String text = "(func (block $l (block $l (br 0) (br 1))))";
    byte[] module = Wat.parse(text);
    String printed = Wat.print(module);
    assertArrayEquals(module, Wat.parse(printed));
    assertEquals(true, printed.contains("br $l\n") && printed.contains("br 1 (;@1;)"), printed);
  }

  @Test
  void malformedModulesAreNotPrinted() {
    assertThrows(ModuleException.class, () -> Wat.print(new byte[] {0, 'a', 's', 'm', 1, 0, 0}));
    byte[] module = Wat.parse("(module (memory 1) (func i32.const 1 drop))");
    for (int i = 0; i < module.length; i++) {
      byte[] cut = java.util.Arrays.copyOf(module, i);
      try {
        Wat.print(cut);
      } catch (ModuleException refused) {
        // As it may be.
      }
      byte[] changed = module.clone();
      changed[i] ^= (byte) 0xFF;
      try {
        Wat.print(changed);
      } catch (ModuleException refused) {
        // As it may be; anything else is a mistake.
      }
    }
  }

  @Test
  void deepModulesArePrinted() {
    int depth = 100_000;
    byte[] module = Wat.parse("(func " + "block ".repeat(depth) + "end ".repeat(depth) + ")");
    assertTimeout(
        Duration.ofSeconds(20), () -> assertArrayEquals(module, Wat.parse(Wat.print(module))));
  }

  @Test
  void producersHaveAnAnnotation() {
    String text =
        """
        (module
          (type (;0;) (func))
          (@producers
            (language "C" "17")
            (processed-by "a" "1")
          )
        )
        """;
    assertEquals(text, Wat.print(Wat.parse(text)));
    String other = "(module (@custom \"producers\" \"\\01\\03sdk\\00\"))";
    assertArrayEquals(Wat.parse(other), Wat.parse(Wat.print(Wat.parse(other))));
    assertThrows(WatException.class, () -> Wat.parse("(module (@producers (by \"a\" \"1\")))"));
  }
}
