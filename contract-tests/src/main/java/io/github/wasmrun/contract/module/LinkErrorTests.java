package io.github.wasmrun.contract.module;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.Tag;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.Optional;

/** Imports that are missing or of another type. */
public final class LinkErrorTests {
  private LinkErrorTests() {}

  public static void add(Tests tests) {
    errors(tests);
    mismatches(tests);
  }

  private static void errors(Tests tests) {
    tests.test(
        "link errors: a missing import is named with its type",
        () -> {
          LinkException error =
              Expect.thrown(
                  LinkException.class,
                  "import env.add: expected func [i32 i32] -> [i32], nothing supplied",
                  () -> tests.instance("imports_add"));
          Expect.equal("env", error.importModule());
          Expect.equal("add", error.importName());
          Expect.equal(
              FuncType.of(ValType.I32, ValType.I32).returning(ValType.I32), error.expected());
          Expect.equal(Optional.empty(), error.actual());
          Expect.equal(1, error.problems().size());
        });
    tests.test(
        "link errors: the right name in the wrong module is missing",
        () ->
            Expect.thrown(
                LinkException.class,
                "import env.add: expected func [i32 i32] -> [i32], nothing supplied",
                () ->
                    tests.instance("imports_add", Imports.of("env2", "add", (int a, int b) -> a))));
    tests.test(
        "link errors: a function of another type is named with both types",
        () -> {
          LinkException error =
              Expect.thrown(
                  LinkException.class,
                  "import env.add: expected func [i32 i32] -> [i32], got func [i32] -> [i32]",
                  () ->
                      tests.instance(
                          "imports_add",
                          Imports.of("env", "add", HostFunction.of((int x) -> x + 1))));
          Expect.equal(
              Optional.of(FuncType.of(ValType.I32).returning(ValType.I32)), error.actual());
        });
    tests.test(
        "link errors: all imports that do not fit are named, in the module's order",
        () -> {
          LinkException error =
              Expect.thrown(
                  LinkException.class,
                  "7 imports do not fit:\n"
                      + "  import env.ran: expected func [] -> [], nothing supplied\n"
                      + "  import env.f: expected func [i32] -> [i64], nothing supplied\n"
                      + "  import env.memory: expected memory 2..4, nothing supplied\n"
                      + "  import env.table: expected table 2..4 funcref, nothing supplied\n"
                      + "  import env.global: expected global mut i32, nothing supplied\n"
                      + "  import env.const: expected global i32, nothing supplied\n"
                      + "  import env.tag: expected tag [i32], nothing supplied",
                  () -> tests.instance("needs"));
          Expect.equal(7, error.problems().size());
          Expect.equal("ran", error.importName());
          Expect.equal("tag", error.problems().get(6).name());
        });
    tests.test(
        "link errors: one name asked for with two types fits neither",
        () -> {
          Expect.thrown(
              LinkException.class,
              "import env.f: expected func [i32] -> [], got func [] -> [i32]",
              () ->
                  tests.instance(
                      "import_two_types", Imports.of("env", "f", HostFunction.of(() -> 1))));
          Expect.thrown(
              LinkException.class,
              "import env.f: expected func [] -> [i32], got func [i32] -> []",
              () ->
                  tests.instance(
                      "import_two_types", Imports.of("env", "f", HostFunction.of((int x) -> {}))));
        });
    tests.test(
        "link errors: nothing has run when linking fails",
        () -> {
          boolean[] ran = new boolean[1];
          Imports imports = needs(tests, ran).with("env", "memory", memory(tests, 1, 4));
          Expect.thrown(LinkException.class, () -> tests.instance("needs", imports));
          Expect.isTrue(!ran[0], "the start function ran");
          tests.instance("needs", needs(tests, ran));
          Expect.isTrue(ran[0], "the start function did not run");
        });
  }

  private static Memory memory(Tests tests, long min, long max) {
    return tests.engine().createMemory(MemoryType.of(min, max));
  }

  private static Table table(Tests tests, ValType element, long min, long max) {
    return tests.engine().createTable(TableType.of(element, min, max), null);
  }

  /** All that the fixture {@code needs} asks for. */
  private static Imports needs(Tests tests, boolean[] ran) {
    Tag tag = tests.engine().createTag(TagType.of(ValType.I32));
    return Imports.of(
            "env",
            "ran",
            HostFunction.of(
                () -> {
                  ran[0] = true;
                }))
        .withFunction(
            "env",
            "f",
            HostFunction.of(FuncType.of(ValType.I32).returning(ValType.I64), args -> {}))
        .with("env", "memory", memory(tests, 2, 4))
        .with("env", "table", table(tests, ValType.FUNCREF, 2, 4))
        .with("env", "global", tests.engine().createGlobal(GlobalType.mutable(ValType.I32), 0))
        .with("env", "const", tests.engine().createGlobal(GlobalType.constant(ValType.I32), 0))
        .with("env", "tag", tag);
  }

  /** A value that does not fit, made when the test runs. */
  @FunctionalInterface
  private interface Supply {
    Object value();
  }

  private static void mismatch(
      Tests tests, String what, String name, String expected, String actual, Supply supply) {
    tests.test(
        "link errors: " + what + " is refused",
        () -> {
          Object value = supply.value();
          Imports base = needs(tests, new boolean[1]);
          Imports imports =
              value instanceof Extern extern
                  ? base.with("env", name, extern)
                  : base.withFunction("env", name, (HostFunction) value);
          LinkException error =
              Expect.thrown(
                  LinkException.class,
                  "import env." + name + ": expected " + expected + ", got " + actual,
                  () -> tests.instance("needs", imports));
          Expect.equal(name, error.importName());
          Expect.isTrue(error.actual().isPresent(), "an actual type");
        });
  }

  private static void mismatches(Tests tests) {
    mismatch(
        tests,
        "a memory for a function",
        "f",
        "func [i32] -> [i64]",
        "memory 2..4",
        () -> memory(tests, 2, 4));
    mismatch(
        tests,
        "a function for a memory",
        "memory",
        "memory 2..4",
        "func [] -> []",
        () -> HostFunction.of((Runnable) () -> {}));
    mismatch(
        tests,
        "a function with another result",
        "f",
        "func [i32] -> [i64]",
        "func [i32] -> [i32]",
        () ->
            HostFunction.of(
                FuncType.of(ValType.I32).returning(ValType.I32), args -> args.returnI32(0)));
    mismatch(
        tests,
        "a memory that is too small",
        "memory",
        "memory 2..4",
        "memory 1..4",
        () -> memory(tests, 1, 4));
    mismatch(
        tests,
        "a memory whose maximum is too large",
        "memory",
        "memory 2..4",
        "memory 2..5",
        () -> memory(tests, 2, 5));
    mismatch(
        tests,
        "a memory without the maximum that is asked for",
        "memory",
        "memory 2..4",
        "memory 2..",
        () -> tests.engine().createMemory(MemoryType.of(2)));
    mismatch(
        tests,
        "a shared memory for one that is not",
        "memory",
        "memory 2..4",
        "memory 2..4 shared",
        () -> tests.engine().createMemory(MemoryType.shared(2, 4)));
    mismatch(
        tests,
        "a table that is too small",
        "table",
        "table 2..4 funcref",
        "table 1..4 funcref",
        () -> table(tests, ValType.FUNCREF, 1, 4));
    mismatch(
        tests,
        "a table whose maximum is too large",
        "table",
        "table 2..4 funcref",
        "table 2..5 funcref",
        () -> table(tests, ValType.FUNCREF, 2, 5));
    mismatch(
        tests,
        "a table of other elements",
        "table",
        "table 2..4 funcref",
        "table 2..4 externref",
        () -> table(tests, ValType.EXTERNREF, 2, 4));
    mismatch(
        tests,
        "a constant for a mutable global",
        "global",
        "global mut i32",
        "global i32",
        () -> tests.engine().createGlobal(GlobalType.constant(ValType.I32), 0));
    mismatch(
        tests,
        "a mutable global for a constant",
        "const",
        "global i32",
        "global mut i32",
        () -> tests.engine().createGlobal(GlobalType.mutable(ValType.I32), 0));
    mismatch(
        tests,
        "a global of another type",
        "global",
        "global mut i32",
        "global mut i64",
        () -> tests.engine().createGlobal(GlobalType.mutable(ValType.I64), 0L));
    mismatch(
        tests,
        "a tag with another payload",
        "tag",
        "tag [i32]",
        "tag [i64]",
        () -> tests.engine().createTag(TagType.of(ValType.I64)));
    mismatch(
        tests,
        "a global for a tag",
        "tag",
        "tag [i32]",
        "global i32",
        () -> tests.engine().createGlobal(GlobalType.constant(ValType.I32), 0));
    tests.test(
        "linking: a memory that has grown to the size asked for fits",
        () -> {
          Memory memory = memory(tests, 1, 4);
          memory.grow(1);
          tests.instance("needs", needs(tests, new boolean[1]).with("env", "memory", memory));
          Expect.same(ExternKind.MEMORY, memory.type().kind());
        });
    tests.test(
        "linking: a table that has grown to the size asked for fits",
        () -> {
          Table table = table(tests, ValType.FUNCREF, 1, 3);
          table.grow(1, null);
          tests.instance("needs", needs(tests, new boolean[1]).with("env", "table", table));
        });
  }
}
