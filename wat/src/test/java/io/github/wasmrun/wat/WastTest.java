package io.github.wasmrun.wat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WastTest {
  @Test
  void commandsAreRead() {
    List<WastCommand> commands =
        Wast.parse(
            """
            (module $m (func (export "f") (param i32) (result i32) (local.get 0)))
            (register "m" $m)
            (assert_return (invoke $m "f" (i32.const -1)) (either (i32.const 1) (i32.const -1)))
            (assert_trap (invoke "f") "unreachable")
            (assert_malformed (module quote "(func i32.addd)") "unknown operator")
            (thread $t (shared (module $m)) (invoke "f"))
            (wait $t)
            """);
    assertEquals(7, commands.size());
    WastCommand.Module module = assertInstanceOf(WastCommand.Module.class, commands.get(0));
    assertEquals(Optional.of("m"), module.module().id());
    assertTrue(module.module().encode().length > 8);
    WastCommand.AssertReturn returned =
        assertInstanceOf(WastCommand.AssertReturn.class, commands.get(2));
    assertEquals(3, returned.line());
    WastCommand.Invoke invoke = assertInstanceOf(WastCommand.Invoke.class, returned.action());
    assertEquals("f", invoke.name());
    assertEquals(-1, invoke.arguments().get(0).bits());
    assertEquals(WastValue.Kind.EITHER, returned.results().get(0).kind());
    WastCommand.AssertModule failing =
        assertInstanceOf(WastCommand.AssertModule.class, commands.get(4));
    assertEquals(WastModule.Form.QUOTE, failing.module().form());
    assertThrows(WatException.class, () -> failing.module().encode());
    WastCommand.Thread thread = assertInstanceOf(WastCommand.Thread.class, commands.get(5));
    assertEquals(List.of("m"), thread.shared());
  }

  @Test
  void valuesAreRead() {
    WastCommand.Invoke invoke =
        assertInstanceOf(
            WastCommand.Invoke.class,
            Wast.parse(
                    "(invoke \"f\" (f32.const nan:canonical) (v128.const i16x8 -1 0 0 0 0 0 0 2)"
                        + " (ref.null func) (ref.extern 3) (f64.const -0x1p-1))")
                .get(0));
    List<WastValue> values = invoke.arguments();
    assertEquals(WastValue.Kind.F32_NAN_CANONICAL, values.get(0).kind());
    assertEquals(0xFFFF, values.get(1).parts().get(0).bits());
    assertEquals("func", values.get(2).text());
    assertEquals(3, values.get(3).bits());
    assertEquals(-0.5, Double.longBitsToDouble(values.get(4).bits()));
  }

  @Test
  void fieldsAloneAreAModule() {
    WastCommand.Module module =
        assertInstanceOf(WastCommand.Module.class, Wast.parse("(func) (memory 1)").get(0));
    assertEquals(Wat.parse("(module (func) (memory 1))").length, module.module().encode().length);
  }

  @Test
  void otherCommandsAreRefused() {
    WatException error =
        assertThrows(WatException.class, () -> Wast.parse("(module)\n(assert_nothing)"));
    assertEquals(2, error.line());
    assertEquals("unexpected token: no command is called assert_nothing", error.problem());
  }

  @Test
  void scriptsOfTheSpecificationAreRead() throws IOException {
    Path root = Path.of(System.getProperty("wasmrun.suites", "../target/suites"));
    Path scripts = root.resolve("spec-testsuite");
    Assumptions.assumeTrue(
        Files.isDirectory(scripts), "The scripts of the specification are NOT read: no " + scripts);
    int commands = 0;
    try (Stream<Path> files = Files.walk(scripts.toRealPath())) {
      for (Path file : (Iterable<Path>) files.filter(WastTest::isScript)::iterator) {
        commands += Wast.parse(Files.readString(file)).size();
      }
    }
    assertTrue(commands >= 67_119, "only " + commands);
  }

  private static boolean isScript(Path file) {
    return file.toString().endsWith(".wast");
  }
}
