package io.github.wasmrun.contract.call;

import io.github.wasmrun.Args;
import io.github.wasmrun.GuestAllocator;
import io.github.wasmrun.GuestBytes;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Host functions reach the guest that calls them: its instance, its memory, its allocator. */
public final class CallerTests {
  private static final FuncType SAY = FuncType.of(ValType.I32, ValType.I32);

  private CallerTests() {}

  public static void add(Tests tests) {
    texts(tests);
    callers(tests);
    unknown(tests);
    allocators(tests);
  }

  private static Imports say(HostFunction.Body body) {
    return Imports.of("env", "say", body).withFunction("env", "name", args -> {});
  }

  private static void texts(Tests tests) {
    tests.test(
        "callers: a host function reads text in its caller's memory",
        () -> {
          List<String> said = new ArrayList<>();
          Instance instance =
              tests.instance(
                  "caller", say(args -> said.add(args.readUtf8(args.i32(0), args.i32(1)))));
          instance.call("say", 16, 5);
          instance.call("say", 22, 6);
          Expect.equal(List.of("hello", "wörld"), said);
          Expect.thrown(IndexOutOfBoundsException.class, () -> instance.call("say", 65535, 2));
          Expect.thrown(IndexOutOfBoundsException.class, () -> instance.call("say", -1, 1));
        });
    tests.test(
        "callers: a host function reads text up to a zero byte",
        () -> {
          List<String> said = new ArrayList<>();
          Instance instance =
              tests.instance("caller", say(args -> said.add(args.readUtf8Z(args.i32(0)))));
          instance.call("say", 16, 0);
          instance.memory().fill(65530, (byte) 65, 6);
          Expect.thrown(IndexOutOfBoundsException.class, () -> instance.call("say", 65530, 0));
          Expect.equal(List.of("hello"), said);
        });
    tests.test(
        "callers: a host function gives text that the guest's allocator has room for",
        () -> {
          Instance instance =
              tests.instance(
                  "caller",
                  say(args -> {})
                      .withFunction(
                          "env",
                          "name",
                          args ->
                              args.returnI32(
                                  GuestAllocator.of(args.instance())
                                      .writeUtf8Z("Zoë 🚀")
                                      .address())));
          Expect.equal(9, instance.call("nameLength"));
          Expect.equal("Zoë 🚀", instance.memory().readUtf8Z(1024));
        });
  }

  private static void callers(Tests tests) {
    tests.test(
        "callers: instances that share a host function have each its own memory there",
        () -> {
          List<String> said = new ArrayList<>();
          List<Instance> callers = new ArrayList<>();
          Imports imports =
              say(
                  args -> {
                    callers.add(args.instance());
                    said.add(args.readUtf8(args.i32(0), args.i32(1)));
                  });
          Instance first = tests.instance("caller", imports);
          Instance second = tests.instance("caller", imports);
          second.memory().writeUtf8(16, "HELLO");
          first.call("say", 16, 5);
          second.call("say", 16, 5);
          first.call("say", 16, 5);
          Expect.equal(List.of("hello", "HELLO", "hello"), said);
          Expect.same(first, callers.get(0));
          Expect.same(second, callers.get(1));
          Expect.same(first, callers.get(2));
        });
    tests.test(
        "callers: a memory that is imported and not exported can be read",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1, 1));
          List<Memory> seen = new ArrayList<>();
          boolean[] made = new boolean[1];
          Instance instance =
              tests.instance(
                  "caller_imported",
                  Imports.of("env", "memory", memory)
                      .withFunction(
                          "env",
                          "say",
                          args -> {
                            if (made[0]) {
                              seen.add(args.memory());
                            }
                          }));
          made[0] = true;
          instance.call("say", 16, 8);
          Expect.same(memory, seen.get(0));
        });
    tests.test(
        "callers: a host function in a table belongs to the instance that imports it",
        () -> {
          List<String> said = new ArrayList<>();
          Instance importing =
              tests.instance(
                  "caller", say(args -> said.add(args.readUtf8(args.i32(0), args.i32(1)))));
          Instance calling =
              tests.instance("caller_table", Imports.of("env", "table", importing.table("table")));
          calling.call("say", 16, 5);
          importing.function("say").call(16, 5);
          Expect.equal(List.of("hello", "hello"), said);
        });
    tests.test(
        "callers: a host function calls its caller again",
        () -> {
          List<Object> seen = new ArrayList<>();
          Instance instance =
              tests.instance("caller", say(args -> seen.add(args.instance().call("malloc", 8))));
          instance.call("say", 0, 0);
          instance.call("say", 0, 0);
          Expect.equal(List.of(1024, 1032), seen);
        });
  }

  private static void thrown(Tests tests, String text, Instance instance) {
    IllegalStateException error =
        Expect.thrown(IllegalStateException.class, () -> instance.call("say", 16, 5));
    Expect.contains(text, error.getMessage());
  }

  private static void unknown(Tests tests) {
    Consumer<Args> askInstance = args -> args.instance().module();
    Consumer<Args> askMemory = args -> args.memory().pages();
    for (Consumer<Args> ask : List.of(askInstance, askMemory)) {
      String what = ask == askInstance ? "instance" : "memory";
      tests.test(
          "callers: a function made by createFunction has no caller's " + what,
          () -> {
            WasmFunction function =
                tests.engine().createFunction(HostFunction.of(SAY, ask::accept));
            Instance instance =
                tests.instance(
                    "caller",
                    Imports.of("env", "say", function).withFunction("env", "name", args -> {}));
            thrown(tests, "createFunction", instance);
            IllegalStateException error =
                Expect.thrown(IllegalStateException.class, () -> function.call(16, 5));
            Expect.contains("does not know its caller", error.getMessage());
          });
      tests.test(
          "callers: the " + what + " of an instance that is being made",
          () -> {
            Memory memory = tests.engine().createMemory(MemoryType.of(1, 1));
            Imports imports =
                Imports.of("env", "memory", memory).withFunction("env", "say", ask::accept);
            if (tests.differs(Difference.NO_CALLER_AT_START)) {
              IllegalStateException error =
                  Expect.thrown(
                      IllegalStateException.class,
                      () -> tests.instance("caller_imported", imports));
              Expect.contains("still being made", error.getMessage());
            } else {
              tests.instance("caller_imported", imports);
            }
          });
    }
    tests.test(
        "callers: a memory that is neither imported nor exported is not to be had",
        () -> {
          Instance instance = tests.instance("caller_private", say(args -> args.memory()));
          thrown(tests, "neither imports nor exports its first memory", instance);
        });
  }

  private static void allocators(Tests tests) {
    tests.test(
        "allocators: malloc and free",
        () -> {
          Instance instance = tests.instance("caller", say(args -> {}));
          GuestAllocator allocator = GuestAllocator.of(instance);
          Expect.same(instance.memory(), allocator.memory());
          GuestBytes text = allocator.writeUtf8("wörld");
          Expect.equal(1024, text.address());
          Expect.equal(6, text.byteLength());
          Expect.equal("wörld", text.readUtf8());
          Expect.equal(0, instance.global("freed").getI32());
          text.close();
          Expect.equal(1024, instance.global("freed").getI32());
          instance.global("freed").setI32(0);
          text.close();
          Expect.equal(0, instance.global("freed").getI32());
          Expect.equal(1030, allocator.write(new byte[] {1, 2}).address());
          Expect.equal(2, instance.memory().getByte(1031));
          Expect.equal(3, allocator.writeUtf8Z("ab").byteLength());
          LimitException error =
              Expect.thrown(LimitException.class, () -> allocator.allocate(60001));
          Expect.equal("guestMemory", error.limit());
          Expect.thrown(IllegalArgumentException.class, () -> allocator.allocate(-1));
        });
    tests.test(
        "allocators: cabi_realloc",
        () -> {
          List<Object> told = new ArrayList<>();
          Instance instance = allocators(tests, told);
          try (GuestBytes bytes = GuestAllocator.of(instance).write(new byte[] {7, 8, 9})) {
            Expect.equal(64, bytes.address());
          }
          Expect.equal(List.of(List.of(0, 0, 8, 3)), told);
          Expect.equal(9, instance.memory().getByte(66));
        });
    tests.test(
        "allocators: functions of other names",
        () -> {
          List<Object> told = new ArrayList<>();
          Instance instance = allocators(tests, told);
          WasmFunction take = instance.function("take");
          GuestAllocator two =
              GuestAllocator.of(instance.memory(), take, instance.function("drop"));
          two.allocate(5).close();
          GuestAllocator.of(instance.memory(), take, instance.function("drop3"))
              .allocate(6)
              .close();
          GuestAllocator.of(instance.memory(), take, null).allocate(7).close();
          Expect.equal(
              List.of(
                  List.of(5, 8, -1, -1),
                  List.of(128, 5, -2, -2),
                  List.of(6, 8, -1, -1),
                  List.of(128, 6, 8, -3),
                  List.of(7, 8, -1, -1)),
              told);
        });
    tests.test(
        "allocators: what is none is refused",
        () -> {
          Instance instance = allocators(tests, new ArrayList<>());
          WasmFunction take = instance.function("take");
          WasmFunction other = instance.function("other");
          Expect.thrown(
              IllegalArgumentException.class,
              "func [f32] -> [] is no allocator's type",
              () -> GuestAllocator.of(instance.memory(), other, null));
          Expect.thrown(
              IllegalArgumentException.class,
              "func [f32] -> [] is not the type of what frees",
              () -> GuestAllocator.of(instance.memory(), take, other));
          Instance none = tests.instance("caller_private", say(args -> {}));
          IllegalArgumentException error =
              Expect.thrown(IllegalArgumentException.class, () -> GuestAllocator.of(none));
          Expect.contains("exports none of malloc, alloc", error.getMessage());
        });
  }

  private static Instance allocators(Tests tests, List<Object> told) {
    return tests.instance(
        "allocators",
        Imports.of("env", "told", (int a, int b, int c, int d) -> told.add(List.of(a, b, c, d))));
  }
}
