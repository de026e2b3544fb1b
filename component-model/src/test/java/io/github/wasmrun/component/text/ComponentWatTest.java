package io.github.wasmrun.component.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.validate.ComponentValidator;
import io.github.wasmrun.component.validate.Gate;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.wat.Wast;
import io.github.wasmrun.wat.WastCommand;
import io.github.wasmrun.wat.WatException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentWatTest {
  /** A bit of everything, in the form that is printed. */
  private static final String ALL =
      """
      (component $all
        (core module $M (;0;)
          (type (;0;) (func))
          (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
          (table (;0;) 1 funcref)
          (memory (;0;) 1)
          (export "mem" (memory 0))
          (export "tab" (table 0))
          (export "f" (func 0))
          (export "realloc" (func 1))
          (func (;0;) (type 0))
          (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)
            unreachable
          )
        )
        (core instance $m (;0;) (instantiate $M))
        (alias core export $m "f" (core func $f (;0;)))
        (alias core export $m "mem" (core memory $mem (;0;)))
        (alias core export $m "tab" (core table (;0;)))
        (alias core export $m "realloc" (core func $realloc (;1;)))
        (type $r (;0;) (resource (rep i32) (dtor $f)))
        (type (;1;) (own $r))
        (type (;2;) (borrow $r))
        (type (;3;) (list u8))
        (type (;4;) (list f64 4))
        (type (;5;) (record (field "a" u64) (field "b" 3)))
        (type (;6;) (variant (case "x") (case "y" 5)))
        (type (;7;) (tuple bool char string))
        (type (;8;) (flags "one" "two"))
        (type (;9;) (enum "one" "two"))
        (type (;10;) (option 1))
        (type (;11;) (result))
        (type (;12;) (result s8 (error 9)))
        (type (;13;) (result (error string)))
        (type (;14;) (map string s16))
        (type (;15;) (stream u16))
        (type (;16;) (future))
        (type (;17;) error-context)
        (type $function (;18;) (func async (param "p" 2) (param "q" f32) (result 6)))
        (core type $s (;0;) (struct (field (mut i32)) (field (ref null $s))))
        (core rec
          (type $one (;1;) (sub (func (param (ref $two)))))
          (type $two (;2;) (array i8))
        )
        (core type (;3;)
          (module
            (alias outer $all $s (type (;0;)))
            (type (;1;) (func (param i64)))
            (import "a" "b" (func (type 1)))
            (import "a" "m" (memory i64 1 2))
            (export "t" (table 1 funcref))
            (export "g" (global (mut f32)))
            (export "e" (tag (type 1)))
          )
        )
        (type $I (;19;)
          (instance
            (alias outer $all $r (type (;0;)))
            (export (;1;) "r" (type (sub resource)))
            (export (;2;) "same" (type (eq 0)))
            (type (;3;) (func))
            (export (;0;) "f" (func (type 3)))
          )
        )
        (type (;20;)
          (component
            (type (;0;)
              (instance)
            )
            (import "i" (implements "a:b/c") (instance (;0;) (type 0)))
            (import "v" (value (;0;) s64))
            (core type (;0;)
              (module)
            )
            (export (;0;) "m" (external-id "id") (core module (type 0)))
          )
        )
        (import "in" (instance $in (;0;) (type $I)))
        (import "t" (type $t (;21;) (eq 7)))
        (alias export $in "f" (func (;0;)))
        (alias export $in "r" (type (;22;)))
        (core func (;2;) (canon lower (func 0) string-encoding=utf16 (memory $mem) (realloc $realloc)))
        (func $lifted (;1;) (type $function) (canon lift (core func $f) async (memory $mem) (callback $realloc)))
        (core func (;3;) (canon resource.new $r))
        (core func (;4;) (canon resource.drop $r))
        (core func (;5;) (canon resource.rep $r))
        (core func (;6;) (canon task.return (result 6) (memory $mem)))
        (core func (;7;) (canon context.get i32 0))
        (core func (;8;) (canon subtask.cancel async))
        (core func (;9;) (canon waitable-set.wait cancellable (memory $mem)))
        (core func (;10;) (canon stream.read 15 async (memory $mem)))
        (core func (;11;) (canon stream.cancel-write 15))
        (core func (;12;) (canon future.new 16))
        (core func (;13;) (canon thread.new-indirect $one 0))
        (core func (;14;) (canon thread.yield))
        (component $inner (;0;)
          (type (;0;) (func))
          (import "f" (func $f (;0;) (type 0)))
          (alias outer $all $t (type $t (;1;)))
          (export (;2;) "t" (type $t))
          (@custom "note" "a\\00b")
        )
        (core instance (;1;)
          (export "f" (func $f))
          (export "m" (memory $mem))
        )
        (core instance (;2;) (instantiate $M
            (with "x" (instance 1))
          )
        )
        (instance $made (;1;) (instantiate $inner
            (with "f" (func 0))
          )
        )
        (instance (;2;)
          (export "m" (core module $M))
          (export "t" (type $t))
        )
        (export (;3;) "made" (instance $made))
        (export $shown (;2;) "shown" (func $lifted) (func (type $function)))
        (@custom "last" "")
        (@producers
          (language "C" "17")
          (processed-by "one" "1")
          (processed-by "two" "2")
        )
      )
      """;

  private static String hex(String text) {
    return HexFormat.of().formatHex(ComponentWat.parse(text));
  }

  private static String after(String text) {
    String hex = hex(text);
    assertTrue(hex.startsWith("0061736d0d000100"), hex);
    return hex.substring(16);
  }

  private static WatException error(String text) {
    return assertThrows(WatException.class, () -> ComponentWat.parse(text));
  }

  private static void refused(String problem, String text) {
    WatException error = error(text);
    assertTrue(error.problem().contains(problem), error.getMessage());
  }

  @Test
  void whatIsPrintedIsParsedToTheSameBytes() {
    byte[] bytes = ComponentWat.parse(ALL);
    assertEquals(ALL, ComponentWat.print(bytes));
    assertArrayEquals(bytes, ComponentWat.parse(ComponentWat.print(bytes)));
  }

  @Test
  void partsHaveTheBytesOfTheBinaryFormat() {
    assertEquals("", after("(component)"));
    // A type section with (func), an import section with a function of type 0.
    assertEquals(
        "0705" + "01" + "40000100" + "0a06" + "01" + "00016101" + "00",
        after("(component (import \"a\" (func)))"));
    // An instance section with an instance without exports; its name is in a custom section.
    assertEquals(
        "0503"
            + "01"
            + "0100"
            + "0016"
            + "0e"
            + hexOf("component-name")
            + "0105"
            + "05"
            + "01"
            + "000169",
        after("(component (instance $i))"));
  }

  private static String hexOf(String text) {
    return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void whatStandsWithinADefinitionComesBeforeIt() {
    assertEquals(
        hex(
            """
            (component
              (type (list u8))
              (type (option 0))
              (type (func (param "a" 1) (result (tuple))))
              (import "f" (func (type 3))))
            """
                .replace("(result (tuple))", "(result 2)")
                .replace("(type (func", "(type (tuple)) (type (func")),
        hex("(component (import \"f\" (func (param \"a\" (option (list u8))) (result (tuple)))))"));
    assertEquals(
        hex(
            """
            (component
              (core module $m (export "a"))
              (core instance (export "f" (func 0)))
              (core instance (instantiate 0 (with "b" (instance 0)))))
            """),
        hex(
            """
            (component
              (core module $m (export "a"))
              (core instance
                (instantiate $m (with "b" (instance (export "f" (func 0)))))))
            """));
  }

  @Test
  void exportsWithinDefinitionsComeLast() {
    assertEquals(
        hex(
            """
            (component
              (type (func)) (import "f" (func (type 0)))
              (type string)
              (component)
              (export "g" (func 0))
              (export "h" (func 0))
              (export "c" (component 0)))
            """),
        hex(
            """
            (component
              (func (export "g") (export "h") (import "f"))
              (type string)
              (component (export "c")))
            """));
  }

  @Test
  void whatAnInstanceExportsIsAliasedWhereItIsUsed() {
    assertEquals(
        hex(
            """
            (component
              (import "i" (instance $i
                (export "f" (func))
                (export "in" (instance (export "g" (func))))))
              (alias export 0 "f" (func))
              (core func (canon lower (func 0)))
              (alias export 0 "in" (instance))
              (alias export 1 "g" (func))
              (export "h" (func 1)))
            """),
        hex(
            """
            (component
              (import "i" (instance $i
                (export "f" (func))
                (export "in" (instance (export "g" (func))))))
              (core func (canon lower (func $i "f")))
              (export "h" (func $i "in" "g")))
            """));
    assertEquals(
        hex(
            """
            (component $c
              (core module $m (memory (export "mem") 1) (func (export "f")))
              (core instance $i (instantiate $m))
              (type $t (func))
              (alias core export $i "f" (core func))
              (alias core export $i "mem" (core memory))
              (func (type $t) (canon lift (core func 0) (memory 0))))
            """),
        hex(
            """
            (component $c
              (core module $m (memory (export "mem") 1) (func (export "f")))
              (core instance $i (instantiate $m))
              (type $t (func))
              (canon lift (core func $i "f") (memory (core memory $i "mem")) (func (type $t))))
            """));
  }

  @Test
  void whatIsDefinedOutsideIsAliasedWhereItIsUsed() {
    assertEquals(
        hex(
            """
            (component $c
              (type $t u8)
              (component (alias outer $c $t (type $t)) (export "t" (type $t)))
              (type (instance (alias outer 1 $t (type)) (export "t" (type (eq 0))))))
            """),
        hex(
            """
            (component $c
              (type $t u8)
              (component (export "t" (type $t)))
              (type (instance (export "t" (type (eq $t))))))
            """));
    refused(
        "outer func $f is no module, type or component",
        "(component (import \"f\" (func $f)) (component (export \"g\" (func $f))))");
  }

  @Test
  void typesWithinTypesHaveTheirOwnNames() {
    byte[] bytes =
        ComponentWat.parse(
            """
            (component
              (type $t (component
                (type $t string)
                (import "a" (func $f (param "p" $t)))
                (export "b" (instance (type $u (list $t)) (export "u" (type (eq $u))))))))
            """);
    assertEquals(List.of(), ComponentValidator.problems(bytes, Gates.STABLE));
  }

  @Test
  void componentsStandInTextsAsTheyDoInScripts() {
    assertEquals(hex("(component (type u8))"), hex("(component quote \"(type\" \" u8)\")"));
    assertEquals(hex("(component (type u8))"), hex("(component definition (type u8))"));
    assertEquals("00ff", hex("(component binary \"\\00\" \"\\ff\")"));
    assertEquals("0061736d01000000", hex("(module)"));
    assertArrayEquals(
        ComponentWat.parse("(component)"), ComponentWat.decode(ComponentWat.parse("(component)")));
  }

  @Test
  void errorsHaveLineAndColumnAndWhatWasExpected() {
    WatException error = error("(component\n  (import \"a\" (func $f (param \"x\" i32))))");
    assertEquals(2, error.line());
    assertEquals(35, error.column());
    assertEquals(45, error.offset());
    assertTrue(error.problem().contains("expected a value type, got i32"), error.problem());
    assertEquals(3, error("(component\n\n (export \"f\" (func $f)))").line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(component (export \"\" (func $foo)))",
        "(component (alias outer $nonexistent $foo (type $foo)))",
        "(component (alias outer 100 $foo (type $foo)))",
        "(component (import \"a\" (external-id \"\\ff\") (instance)))",
        "(component (import \"a\" (implements \"a:b/c\") (implements \"a:b/c\") (instance)))",
        "(component (import \"a\" (func $f)) (start $f) (start $f))",
        "(component (type (list u32 10000000000)))",
        "(component (type (component (type (export \"\") (func)))))",
        "(component (type $t string) (type (variant (case $x \"x\" $t) (case $x \"y\" $t))))",
        "(component (import \"a\" (func $f)) (func (export \"b\") (canon lift (core func $f))))",
        "(component (type (instance (type $t u8) (export \"t\" (type $t (eq $t))) (type $t u8))))",
        "(component (type (instance (import \"a\" (func)))))",
        "(component (core func (canon backpressure.set)))",
        "(component (core type $c (module (alias outer $c $t (type)))))",
        "(component (type $t (func)) (type $t (func)))",
        "(component (canon lift (core func 0) (func (type 0)) (memory 0)))",
        "(component (core instance (export \"t\" (type 0))))",
        "(component (core func (canon lower (func 0) (memory (memory 0)))))",
        "(component (nothing))",
        "(component (core nothing))",
        "(component",
        "(component))",
        "(component) (component)"
      })
  void otherTextsAreRefused(String text) {
    error(text);
  }

  @Test
  void depthHasALimit() {
    refused("nested too deep", "(component ".repeat(5000) + ")".repeat(5000));
    refused(
        "nested too deep",
        "(component (type " + "(list ".repeat(5000) + "u8" + ")".repeat(5000) + "))");
    String type = "(component (type (component ".repeat(1) + "(type (instance ".repeat(3000);
    refused("nested too deep", type + ")".repeat(2 * 3000 + 3));
    ComponentWat.parse("(component ".repeat(90) + ")".repeat(90));
  }

  @Test
  void namesThatAreNoIdentifiersAreKept() {
    byte[] bytes =
        ComponentWat.parse(
            """
            (component
              (type $"a b" u8)
              (type $x (@name "a b") u8)
              (type (tuple $"a b" $x)))
            """);
    String printed = ComponentWat.print(bytes);
    assertTrue(printed.contains("(tuple $\"a b\" $\"#type1 a b\")"), printed);
    assertArrayEquals(bytes, ComponentWat.parse(printed));
  }

  @Test
  void whatIsMalformedIsNotPrinted() {
    byte[] bytes = ComponentWat.parse("(component (type u8))");
    bytes[bytes.length - 1] = 0x10;
    assertThrows(ModuleException.class, () -> ComponentWat.print(bytes));
  }

  @Test
  void whatIsNotValidIsPrinted() {
    byte[] bytes =
        ComponentWat.parse("(component (export \"f\" (func 7)) (alias outer 3 4 (type)))");
    assertArrayEquals(bytes, ComponentWat.parse(ComponentWat.print(bytes)));
    assertEquals(2, ComponentReader.read(bytes).sections().size());
    assertTrue(
        !ComponentValidator.problems(bytes, Gates.of(Stream.of(Gate.values()).toList())).isEmpty());
  }

  @Test
  void scriptsHaveComponentsAndTheirValues() {
    List<WastCommand> commands =
        Wast.parse(
            """
            (component definition $d (type u8))
            (component instance $i $d)
            (assert_return
              (invoke "f" (record.const (field "a" (u8.const 255)) (field "b" s64.const -1))
                (variant.const "x" (option.some (char.const "é"))))
              (result.err (list.const (str.const "a") (bool.const true))))
            (assert_malformed
              (component quote "(type i32)") "no type")
            """);
    assertEquals(4, commands.size());
    WastCommand.Module definition = (WastCommand.Module) commands.get(0);
    assertTrue(definition.definition() && definition.module().isComponent());
    assertArrayEquals(
        ComponentWat.parse("(component (type u8))"),
        withoutNames(ComponentWat.parse(definition.module())));
    WastCommand.AssertReturn returns = (WastCommand.AssertReturn) commands.get(2);
    assertEquals(1, returns.results().size());
    assertEquals(2, returns.results().get(0).parts().get(0).parts().size());
    WastCommand.AssertModule malformed = (WastCommand.AssertModule) commands.get(3);
    assertEquals(8, malformed.module().line());
    assertThrows(WatException.class, () -> ComponentWat.parse(malformed.module()));
  }

  private static byte[] withoutNames(byte[] bytes) {
    String printed = ComponentWat.print(bytes).replace("(component $d", "(component");
    return ComponentWat.parse(printed);
  }
}
