package io.github.wasmrun.contract.component;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.text.ComponentWat;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wat.Wast;
import io.github.wasmrun.wat.WastCommand;
import io.github.wasmrun.wat.WatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Components in the text format. */
public final class ComponentWatTests {
  private static final String TEXT =
      """
      (component $add
        (core module $m
          (func (export "add") (param i32 i32) (result i32)
            (i32.add (local.get 0) (local.get 1)))
          (memory (export "memory") 1)
          (data (i32.const 8) "\\10\\00\\00\\00\\04\\00\\00\\00")
          (data (i32.const 16) "text")
          (func (export "text") (result i32) i32.const 8))
        (core instance $i (instantiate $m))
        (type $pair (tuple u32 u32))
        (func (export "add") (param "a" u32) (param "b" u32) (result u32)
          (canon lift (core func $i "add")))
        (func (export "text") (result string)
          (canon lift (core func $i "text") (memory (core memory $i "memory"))))
        (component $inner
          (type $own (list $pair))
          (export "pairs" (type $own)))
        (instance (export "inner") (instantiate $inner)))
      """;

  private ComponentWatTests() {}

  public static void add(Tests tests) {
    tests.test("component text: a text is a component that runs", () -> runs(tests.engine()));
    tests.async("component text: a source with a decoder takes texts", () -> load(tests));
    tests.test("component text: what is printed is parsed to the same bytes", () -> print());
    tests.test(
        "component text: mistakes have line, column and what was expected", () -> mistakes());
    tests.test("component text: depth costs no stack", () -> depth());
    tests.test("component text: scripts have components", () -> script());
  }

  private static void runs(Engine engine) {
    ComponentInstance instance =
        WasmComponent.compile(engine, ComponentWat.parse(TEXT)).instantiate();
    Expect.equal(
        Val.of(7L).toString(),
        String.valueOf(instance.function("add").call(List.of(Val.of(3L), Val.of(4L)))));
    Expect.equal("text", text(instance));
  }

  private static CompletableFuture<?> load(Tests tests) {
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    WasmSource source =
        WasmSource.of(new byte[] {'('})
            .withFallback(WasmSource.of(text))
            .withFallback(WasmSource.of(text).withDecoder(ComponentWat::decode));
    return WasmComponent.load(tests.engine(), source)
        .thenAccept(
            component -> {
              Expect.equal("[add, text, inner]", component.type().exports().keySet().toString());
              Expect.equal("text", text(component.instantiate()));
            });
  }

  private static String text(ComponentInstance instance) {
    Val text = instance.function("text").call(List.of());
    return text instanceof Val.Str string ? string.value() : "no string";
  }

  private static void print() {
    byte[] component = ComponentWat.parse(TEXT);
    String printed = ComponentWat.print(component);
    Expect.array(component, ComponentWat.parse(printed));
    Expect.contains("(alias outer $add $pair (type $pair (;0;)))", printed);
    Expect.contains("(canon lift (core func 0))", printed);
    String[] names = {"component_guest", "component_command", "component_hostile"};
    for (String name : names) {
      byte[] bytes = Fixtures.bytes(name);
      Expect.array(bytes, ComponentWat.parse(ComponentWat.print(bytes)));
    }
    byte[] module = Fixtures.bytes("names");
    Expect.array(module, ComponentWat.parse(ComponentWat.print(module)));
  }

  private static void mistakes() {
    WatException error =
        Expect.thrown(
            WatException.class,
            () -> ComponentWat.parse("(component\n  (import \"a\" (func (param \"x\" i32))))"));
    Expect.equal(2, error.line());
    Expect.equal(32, error.column());
    Expect.contains("expected a value type, got i32", error.getMessage());
    error =
        Expect.thrown(
            WatException.class, () -> ComponentWat.parse("(component (export \"f\" (func $f)))"));
    Expect.contains("unknown func $f", error.getMessage());
    Expect.thrown(WatException.class, () -> ComponentWat.parse("(component"));
  }

  private static void depth() {
    String[] heads = {"(component ", "(component (type ", "(component (type (component "};
    String[] parts = {"(component ", "(option ", "(type (component "};
    for (int i = 0; i < heads.length; i++) {
      String part = parts[i];
      int closes = 0;
      for (int at = 0; at < part.length(); at++) {
        closes += part.charAt(at) == '(' ? 1 : 0;
      }
      String text = heads[i] + part.repeat(10_000) + ")".repeat(10_000 * closes + i + 1);
      WatException error = Expect.thrown(WatException.class, () -> ComponentWat.parse(text));
      Expect.contains("nested too deep", error.getMessage());
    }
  }

  private static void script() {
    List<WastCommand> commands =
        Wast.parse(
            """
            (component definition $c (import "f" (func)))
            (assert_malformed (component quote "(import \\"f\\" (func (param i32)))") "")
            (assert_return (invoke "f" (u8.const 200) (enum.const "a")) (option.none))
            """);
    Expect.equal(3, commands.size());
    Expect.equal(
        true,
        commands.get(0) instanceof WastCommand.Module module
            && module.definition()
            && ComponentWat.parse(module.module()).length > 8);
    Expect.equal(
        true,
        commands.get(1) instanceof WastCommand.AssertModule malformed
            && malformed.module().isComponent());
    Expect.thrown(
        WatException.class,
        () -> ComponentWat.parse(((WastCommand.AssertModule) commands.get(1)).module()));
  }
}
