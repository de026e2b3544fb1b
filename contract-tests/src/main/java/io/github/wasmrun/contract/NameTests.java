package io.github.wasmrun.contract;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.WasmName;
import java.util.List;

/** Names of imports and exports that are hard to handle. */
final class NameTests {
  private NameTests() {}

  static void add(Tests tests) {
    names(tests);
  }

  private static void names(Tests tests) {
    tests.test(
        "linking: names that mean something to JavaScript are names like others",
        () -> {
          Imports imports =
              Imports.of("__proto__", "__proto__", () -> 1)
                  .withFunction("constructor", "toString", () -> 2)
                  .withFunction("a.b", "c d", () -> 3);
          Instance instance = tests.instance("names", imports);
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
          Imports imports =
              Imports.of("__proto__", "__proto__", () -> 1)
                  .withFunction("constructor", "toString", () -> 2)
                  .withFunction("a.b", "c d", () -> 3);
          Instance instance = tests.instance("names", imports);
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
          Imports imports =
              Imports.of("__proto__", "__proto__", () -> 1)
                  .withFunction("constructor", "toString", () -> 2)
                  .withFunction("a.b", "c d", () -> 3);
          OddNames odd = tests.instance("names", imports).as(OddNames.class);
          Expect.equal(1, odd.proto());
          Expect.equal(6, odd.empty());
          Expect.equal(9, odd.euro());
          Expect.equal(10, odd.zero());
          Expect.equal(2, odd.constructor());
          Expect.equal(11, odd.call());
        });
  }

  /** Names that are no Java names. */
  interface OddNames {
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
