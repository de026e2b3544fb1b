package io.github.wasmrun.contract.module;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.WasmName;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Host;
import io.github.wasmrun.contract.harness.Tests;
import java.util.List;

/** Names of imports and exports that are hard to handle. */
public final class NameTests {
  private NameTests() {}

  public static void add(Tests tests) {
    names(tests);
  }

  private static void names(Tests tests) {
    tests.test(
        "linking: names that mean something to JavaScript are names like others",
        () -> {
          Instance instance = tests.instance("names", imports());
          Expect.equal(1, instance.call("__proto__"));
          Expect.equal(2, instance.call("constructor"));
          Expect.equal(3, instance.call("toString"));
          Expect.equal(4, instance.call("hasOwnProperty"));
          Expect.equal(5, instance.call("then"));
          Expect.equal(11, instance.call("call"));
          Expect.equal(12, instance.call("arguments"));
        });
    tests.test(
        "linking: names that mean something to JavaScript are missing like others",
        () ->
            Expect.thrown(
                LinkException.class,
                "import __proto__.__proto__: expected func [] -> [i32], nothing supplied; import"
                    + " constructor.toString: expected func [] -> [i32], nothing supplied; import"
                    + " a.b.c d: expected func [] -> [i32], nothing supplied",
                () -> tests.instance("names")));
    tests.test(
        "linking: empty, numeric and non-ASCII names work and keep their order",
        () -> {
          Instance instance = tests.instance("names", imports());
          Expect.equal(6, instance.call(""));
          Expect.equal(7, instance.call("1"));
          Expect.equal(8, instance.call("0"));
          Expect.equal(9, instance.call("€ 😀"));
          Expect.equal(10, instance.call("a\0b"));
          Expect.equal(
              List.of(
                  "__proto__",
                  "constructor",
                  "toString",
                  "hasOwnProperty",
                  "then",
                  "",
                  "1",
                  "0",
                  "€ 😀",
                  "a\0b",
                  "call",
                  "arguments"),
              List.copyOf(instance.exports().keySet()));
        });
    tests.test(
        "linking: names of JavaScript objects that are no exports are unknown",
        () ->
            Expect.thrown(
                IllegalArgumentException.class,
                "no export toString; there are: add",
                () -> tests.instance("add").function("toString")));
    tests.test(
        "linking: interfaces reach exports of any name",
        () -> {
          OddNames odd = tests.instance("names", imports()).as(OddNames.class);
          Expect.equal(1, odd.proto());
          Expect.equal(6, odd.empty());
          Expect.equal(9, odd.euro());
          Expect.equal(10, odd.zero());
          Expect.equal(2, odd.constructor());
          Expect.equal(11, odd.call());
        });
    tests.test(
        "linking: a name of a million letters is a name, or beyond a limit of WebKit",
        () -> {
          String name = "y".repeat(1_000_000);
          byte[] bytes =
              Binary.module()
                  .section(1, "01 60 00 00")
                  .section(3, "01 00")
                  .section(7, Binary.bytes().u32(1).name(name).add("00 00").get())
                  .section(10, "01 02 00 0b")
                  .get();
          try {
            Instance instance = tests.engine().compile(bytes).instantiate();
            instance.call(name);
            Expect.equal(List.of(name), List.copyOf(instance.exports().keySet()));
          } catch (LimitException e) {
            Expect.equal(Host.WEBKIT, tests.host());
          }
        });
  }

  /** What the fixture asks for. */
  private static Imports imports() {
    return Imports.of("__proto__", "__proto__", HostFunction.of(() -> 1))
        .withFunction("constructor", "toString", HostFunction.of(() -> 2))
        .withFunction("a.b", "c d", HostFunction.of(() -> 3));
  }

  /** Names that are no Java names. */
  public interface OddNames {
    @WasmName("__proto__")
    int proto();

    @WasmName("")
    int empty();

    @WasmName("€ 😀")
    int euro();

    @WasmName("a\0b")
    int zero();

    int constructor();

    int call();
  }
}
