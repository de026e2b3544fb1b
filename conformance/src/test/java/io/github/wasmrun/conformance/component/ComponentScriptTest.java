package io.github.wasmrun.conformance.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.Engine;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.conformance.script.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentScriptTest {
  private static final String ADD =
      """
      (component definition $D
        (core module $m
          (func (export "add") (param i32 i32) (result i32)
            (i32.add (local.get 0) (local.get 1)))
          (func (export "fail") unreachable))
        (core instance $i (instantiate $m))
        (func (export "add") (param "a" u8) (param "b" u8) (result u8)
          (canon lift (core func $i "add")))
        (func (export "fail") (canon lift (core func $i "fail"))))
      (component instance $I $D)
      """;

  /** For each command its line, type, and how it ended. */
  private static List<String> run(String script) {
    List<String> lines = new ArrayList<>();
    for (Outcome outcome : ComponentScript.run(Engine.create(), script, Gates.STABLE)) {
      String kind = outcome.kind().isEmpty() ? "" : " " + outcome.kind();
      lines.add(outcome.line() + " " + outcome.type() + " " + outcome.status() + kind);
    }
    return lines;
  }

  @Test
  void aScriptIsRunFromItsText() {
    assertEquals(
        List.of(
            "1 module_definition PASSED",
            "10 module_instance PASSED",
            "11 assert_return PASSED",
            "12 assert_return FAILED value",
            "13 assert_trap PASSED"),
        run(
            ADD
                + """
                (assert_return (invoke "add" (u8.const 200) (u8.const 50)) (u8.const 250))
                (assert_return (invoke "add" (u8.const 1) (u8.const 1)) (u8.const 3))
                (assert_trap (invoke $I "fail") "unreachable")
                """));
  }

  @Test
  void whatMustBeRefusedMustBeSoForItsReason() {
    assertEquals(
        List.of(
            "2 assert_malformed PASSED",
            "3 assert_malformed FAILED accepted",
            "4 assert_invalid PASSED",
            "5 assert_invalid FAILED course",
            "7 assert_uninstantiable PASSED"),
        run(
            """
            (assert_malformed
              (component quote "(type i32)") "")
            (assert_malformed (component quote "(type u32)") "")
            (assert_invalid (component (export "f" (func 0))) "")
            (assert_invalid (component (export "f" (func $f))) "")
            (assert_trap
              (component (core module $m (func $f unreachable) (start $f))
                (core instance (instantiate $m))) "")
            """));
  }
}
