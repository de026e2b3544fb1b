package io.github.wasmrun.contract;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Global;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.Tag;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.WasmName;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import java.util.Optional;

/** Modules are linked with the host and with each other. */
final class LinkTests {
  private LinkTests() {}

  static void add(Tests tests) {
    linking(tests);
    names(tests);
    errors(tests);
    mismatches(tests);
  }

  private static void linking(Tests tests) {
    tests.test(
        "linking: two modules put their own passive segments into one memory",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          Imports imports = Imports.of("env", "memory", memory);
          Instance a = tests.instance("shared_data_a", imports);
          Instance b = tests.instance("shared_data_b", imports);
          a.call("init", 0);
          Expect.equal("AAAA", memory.readUtf8(0, 4));
          b.call("init", 4);
          Expect.equal("AAAABBBB", memory.readUtf8(0, 8));
          a.call("drop");
          b.call("init", 0);
          Expect.equal("BBBBBBBB", memory.readUtf8(0, 8));
          a.call("store8", 1, (int) 'x');
          Expect.equal((int) 'x', b.call("load8", 1));
        });
    tests.test(
        "linking: an export of one instance is the import of another",
        () -> {
          Instance math = tests.instance("calls");
          Instance user =
              tests.instance("imports_add", Imports.of("env", "add", math.function("add")));
          Expect.equal(5, user.call("call", 2, 3));
          Expect.same(math.function("add"), user.function("again"));
        });
    tests.test(
        "linking: all exports of an instance are supplied at once",
        () -> {
          Instance math = tests.instance("calls");
          Instance user = tests.instance("imports_add", Imports.none().withInstance("env", math));
          Expect.equal(5, user.call("call", 2, 3));
        });
    tests.test(
        "linking: calls go through a chain of instances",
        () -> {
          Imports host = Imports.of("prev", "next", (int x) -> x * 10);
          Instance instance = tests.instance("chain", host);
          for (int i = 0; i < 10; i++) {
            instance = tests.instance("chain", Imports.none().withInstance("prev", instance));
          }
          Expect.equal(41, instance.call("next", 3));
        });
    tests.test(
        "linking: instances of one module do not share their own state",
        () -> {
          WasmModule module = tests.module("counter");
          Instance first = module.instantiate();
          Instance second = module.instantiate();
          first.call("next");
          first.memory().setByte(0, (byte) 1);
          Expect.equal(1, first.global("n").getI32());
          Expect.equal(0, second.global("n").getI32());
          Expect.equal(0, second.memory().getByte(0));
        });
    tests.test(
        "linking: more than the module needs may be supplied",
        () -> {
          Imports imports =
              Imports.of("env", "add", (int a, int b) -> a + b)
                  .withFunction("env", "unused", () -> {})
                  .with("other", "memory", tests.engine().createMemory(MemoryType.of(1)));
          Expect.equal(5, tests.instance("imports_add", imports).call("call", 2, 3));
        });
    tests.test(
        "linking: of two entries with the same names the later one counts",
        () -> {
          Imports imports =
              Imports.of("env", "add", (int a, int b) -> a - b)
                  .withFunction("env", "add", (int a, int b) -> a + b);
          Expect.equal(5, tests.instance("imports_add", imports).call("call", 2, 3));
        });
    tests.test(
        "linking: imports are not changed by adding to them",
        () -> {
          Imports base = Imports.of("env", "add", (int a, int b) -> a + b);
          Imports changed = base.withFunction("env", "add", (int a, int b) -> a * b);
          Expect.equal(5, tests.instance("imports_add", base).call("call", 2, 3));
          Expect.equal(6, tests.instance("imports_add", changed).call("call", 2, 3));
          Expect.equal(0, Imports.none().entries().size());
        });
    tests.test(
        "linking: of two sets of imports the later one counts",
        () -> {
          Imports first = Imports.of("env", "add", (int a, int b) -> a + b);
          Imports second = Imports.of("env", "add", (int a, int b) -> a * b);
          Expect.equal(6, tests.instance("imports_add", first.withAll(second)).call("call", 2, 3));
          Expect.equal(5, tests.instance("imports_add", second.withAll(first)).call("call", 2, 3));
        });
    tests.test(
        "linking: everything of another engine is refused",
        () -> {
          Memory foreign = tests.other().createMemory(MemoryType.of(1));
          Expect.thrown(
              IllegalArgumentException.class,
              "import env.memory: the memory belongs to another engine",
              () -> tests.instance("shared_data_a", Imports.of("env", "memory", foreign)));
          Global counter = tests.other().createGlobal(GlobalType.mutable(ValType.I32), 0);
          Expect.thrown(
              IllegalArgumentException.class,
              "import env.counter: the global belongs to another engine",
              () -> tests.instance("globals_import", Imports.of("env", "counter", counter)));
          Instance math = tests.other().compile(Fixtures.bytes("calls")).instantiate();
          Expect.thrown(
              IllegalArgumentException.class,
              "import env.add: the func belongs to another engine",
              () -> tests.instance("imports_add", Imports.of("env", "add", math.function("add"))));
        });
    tests.test(
        "linking: the start function runs, exported _start and _initialize do not",
        () -> {
          StringBuilder log = new StringBuilder();
          Imports imports =
              Imports.of(
                  "env",
                  "log",
                  (int x) -> {
                    log.append(x);
                  });
          Instance instance = tests.instance("start", imports);
          Expect.equal("1", log.toString());
          instance.call("_start");
          instance.call("_initialize");
          Expect.equal("123", log.toString());
          tests.instance("start_only");
        });
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
                  () -> tests.instance("imports_add", Imports.of("env", "add", (int x) -> x + 1)));
          Expect.equal(
              Optional.of(FuncType.of(ValType.I32).returning(ValType.I32)), error.actual());
        });
    tests.test(
        "link errors: all imports that do not fit are named, in the module's order",
        () -> {
          LinkException error =
              Expect.thrown(
                  LinkException.class,
                  "import env.ran: expected func [] -> [], nothing supplied; import env.f:"
                      + " expected func [i32] -> [i64], nothing supplied; import env.memory:"
                      + " expected memory 2..4, nothing supplied; import env.table: expected table"
                      + " 2..4 funcref, nothing supplied; import env.global: expected global mut"
                      + " i32, nothing supplied; import env.const: expected global i32, nothing"
                      + " supplied; import env.tag: expected tag [i32], nothing supplied",
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
              () -> tests.instance("import_two_types", Imports.of("env", "f", () -> 1)));
          Expect.thrown(
              LinkException.class,
              "import env.f: expected func [] -> [i32], got func [i32] -> []",
              () -> tests.instance("import_two_types", Imports.of("env", "f", (int x) -> {})));
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
            () -> {
              ran[0] = true;
            })
        .withFunction("env", "f", (int x) -> (long) x)
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
