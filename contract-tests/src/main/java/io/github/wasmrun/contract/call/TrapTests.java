package io.github.wasmrun.contract.call;

import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import java.util.List;
import java.util.Optional;

/** Guest code is aborted: each kind, with the same class, code and text on every host. */
public final class TrapTests {
  private TrapTests() {}

  private static final int MIN = Integer.MIN_VALUE;

  public static void add(Tests tests) {
    arithmetic(tests);
    memory(tests);
    tables(tests);
    references(tests);
    atomics(tests);
    stack(tests);
    context(tests);
  }

  private static void trap(Tests tests, String what, TrapCode code, String export, Object... args) {
    trapOf(tests, "traps", what, code, export, args);
  }

  private static void gcTrap(
      Tests tests, String what, TrapCode code, String export, Object... args) {
    trapOf(tests, "traps_gc", what, code, export, args);
  }

  private static void trapOf(
      Tests tests, String fixture, String what, TrapCode code, String export, Object... args) {
    tests.test("traps: " + what, () -> traps(tests.instance(fixture), code, export, args));
  }

  /** A trap that hosts with a difference report as {@code there}. */
  private static void differentTrap(
      Tests tests,
      String fixture,
      String what,
      Difference difference,
      TrapCode there,
      TrapCode code,
      String export,
      Object... args) {
    tests.test(
        "traps: " + what,
        () ->
            traps(tests.instance(fixture), tests.differs(difference) ? there : code, export, args));
  }

  private static void traps(Instance instance, TrapCode code, String export, Object... args) {
    TrapException trap =
        Expect.thrown(
            TrapException.class,
            code.text() + " (in export " + export + ")",
            () -> instance.call(export, args));
    Expect.same(code, trap.code());
    Expect.equal(Optional.of(export), trap.exportName());
    Expect.isTrue(trap.detail().isPresent(), "the engine's own text");
  }

  private static void arithmetic(Tests tests) {
    trap(tests, "unreachable", TrapCode.UNREACHABLE, "unreachable");
    TrapCode zero = TrapCode.INTEGER_DIVIDE_BY_ZERO;
    trap(tests, "signed i32 division by zero", zero, "divS", 1, 0);
    trap(tests, "unsigned i32 division by zero", zero, "divU", 1, 0);
    trap(tests, "signed i32 remainder by zero", zero, "remS", 1, 0);
    trap(tests, "unsigned i32 remainder by zero", zero, "remU", 1, 0);
    trap(tests, "signed i64 division by zero", zero, "div64S", 1L, 0L);
    trap(tests, "unsigned i64 division by zero", zero, "div64U", 1L, 0L);
    trap(tests, "signed i64 remainder by zero", zero, "rem64S", 1L, 0L);
    trap(tests, "unsigned i64 remainder by zero", zero, "rem64U", 1L, 0L);
    trap(tests, "smallest i32 by -1", TrapCode.INTEGER_OVERFLOW, "divS", MIN, -1);
    trap(tests, "smallest i64 by -1", TrapCode.INTEGER_OVERFLOW, "div64S", Long.MIN_VALUE, -1L);
    TrapCode conversion = TrapCode.INVALID_CONVERSION;
    trap(tests, "f32 NaN to i32", conversion, "truncF32", Float.NaN);
    trap(tests, "f32 2^31 to i32", conversion, "truncF32", 0x1p31f);
    trap(tests, "f32 -1 to unsigned i32", conversion, "truncF32U", -1f);
    trap(tests, "f64 NaN to i32", conversion, "truncF64", Double.NaN);
    trap(tests, "f64 -2^31 - 1 to i32", conversion, "truncF64", -2147483649.0);
    trap(tests, "f64 infinity to i64", conversion, "trunc64F64", Double.POSITIVE_INFINITY);
    trap(tests, "f64 2^63 to i64", conversion, "trunc64F64", 0x1p63);
    trap(tests, "f64 NaN to unsigned i64", conversion, "trunc64F64U", Double.NaN);
    tests.test(
        "traps: what is just inside the range does not trap",
        () -> {
          Instance instance = tests.instance("traps");
          Expect.equal(MIN, instance.call("divS", MIN, 1));
          Expect.equal(0, instance.call("remS", MIN, -1));
          Expect.equal(0L, instance.call("rem64S", Long.MIN_VALUE, -1L));
          Expect.equal(MIN, instance.call("truncF64", -2147483648.9));
          Expect.equal(Integer.MAX_VALUE, instance.call("truncF64", 2147483647.9));
          Expect.equal(0, instance.call("truncF32U", -0.9f));
          Expect.equal(Long.MIN_VALUE, instance.call("trunc64F64", -0x1p63));
          Expect.equal(-2048L, instance.call("trunc64F64U", 0x1.fffffffffffffp63));
          Expect.equal(0x7fffffff, instance.call("divU", -1, 2));
        });
  }

  private static void memory(Tests tests) {
    TrapCode bounds = TrapCode.MEMORY_OUT_OF_BOUNDS;
    trap(tests, "a load of the byte behind the memory", bounds, "load8", 65536);
    trap(tests, "a load that ends behind the memory", bounds, "load32", 65533);
    trap(tests, "a load of eight bytes that ends behind the memory", bounds, "load64", 65529);
    trap(tests, "a store that ends behind the memory", bounds, "store32", 65533);
    trap(tests, "a store of eight bytes that ends behind the memory", bounds, "store64", 65529);
    trap(tests, "a load at 2^31", bounds, "load8", MIN);
    trap(tests, "a load at 2^32 - 1", bounds, "load8", -1);
    trap(tests, "a load at 2^32 - 4", bounds, "load32", -4);
    trap(tests, "a store at 2^32 - 1", bounds, "store32", -1);
    trap(tests, "a load whose address and offset exceed 32 bits", bounds, "loadFar", 1);
    trap(tests, "a load whose address and offset are the largest", bounds, "loadFar", -1);
    trap(tests, "a fill that ends behind the memory", bounds, "fill", 65535, 2);
    trap(tests, "a fill of 2^32 - 1 bytes", bounds, "fill", 1, -1);
    trap(tests, "a copy from behind the memory", bounds, "copy", 0, 65535, 2);
    trap(tests, "a copy to behind the memory", bounds, "copy", 65535, 0, 2);
    trap(tests, "a copy at 2^32 - 1", bounds, "copy", -1, 0, 1);
    trap(tests, "an init from behind the segment", bounds, "init", 0, 3, 2);
    trap(tests, "an init to behind the memory", bounds, "init", 65535, 0, 2);
    tests.test(
        "traps: an init from a dropped segment",
        () -> {
          Instance instance = tests.instance("traps");
          instance.call("init", 0, 0, 4);
          instance.call("dropData");
          instance.call("init", 0, 0, 0);
          Expect.thrown(
              TrapException.class,
              "out of bounds memory access (in export init)",
              () -> instance.call("init", 0, 0, 1));
          Expect.equal("abcd", instance.memory().readUtf8Z(0));
        });
    tests.test(
        "traps: a store that traps writes nothing",
        () -> {
          Instance instance = tests.instance("traps");
          Expect.thrown(TrapException.class, () -> instance.call("store64", 65532));
          Expect.equal(0, instance.memory().getInt(65532));
          Expect.thrown(TrapException.class, () -> instance.call("init", 65534, 0, 4));
          Expect.equal(0, instance.memory().getInt(65532));
        });
    tests.test(
        "traps: the last places of the memory do not trap",
        () -> {
          Instance instance = tests.instance("traps");
          Expect.equal(0, instance.call("load8", 65535));
          Expect.equal(0L, instance.call("load64", 65528));
          instance.call("store64", 65528);
          instance.call("fill", 65536, 0);
          instance.call("copy", 65536, 65536, 0);
          Expect.equal(1, instance.memory().getByte(65528));
        });
  }

  private static void tables(Tests tests) {
    TrapCode call = TrapCode.BAD_INDIRECT_CALL;
    TrapCode bounds = TrapCode.TABLE_OUT_OF_BOUNDS;
    trap(tests, "an indirect call of null", call, "callIndirect", 2);
    trap(tests, "an indirect call of a function of another type", call, "callIndirect", 1);
    trap(tests, "an indirect call behind the table", bounds, "callIndirect", 3);
    trap(tests, "an indirect call at 2^32 - 1", bounds, "callIndirect", -1);
    trap(tests, "a table.get behind the table", bounds, "tableGet", 3);
    trap(tests, "a table.set behind the table", bounds, "tableSet", 3);
    trap(tests, "a table.set at 2^32 - 1", bounds, "tableSet", -1);
    trap(tests, "a table.fill that ends behind the table", bounds, "tableFill", 2, 2);
    trap(tests, "a table.copy from behind the table", bounds, "tableCopy", 0, 2, 2);
    trap(tests, "a table.copy to behind the table", bounds, "tableCopy", 2, 0, 2);
    trap(tests, "a table.init from behind the segment", bounds, "tableInit", 0, 0, 2);
    trap(tests, "a table.init to behind the table", bounds, "tableInit", 3, 0, 1);
  }

  private static void references(Tests tests) {
    TrapCode nothing = TrapCode.NULL_REFERENCE;
    gcTrap(tests, "ref.as_non_null of null", nothing, "asNonNull");
    gcTrap(tests, "call_ref of null", nothing, "callNull");
    gcTrap(tests, "struct.get of null", nothing, "structGetNull");
    gcTrap(tests, "array.len of null", nothing, "arrayLenNull");
    gcTrap(tests, "i31.get of null", nothing, "i31GetNull");
    TrapCode bounds = TrapCode.ARRAY_OUT_OF_BOUNDS;
    gcTrap(tests, "array.get behind the array", bounds, "arrayGet", 3);
    gcTrap(tests, "array.get at 2^32 - 1", bounds, "arrayGet", -1);
    gcTrap(tests, "array.set behind the array", bounds, "arraySet", 3);
    gcTrap(tests, "array.fill that ends behind the array", bounds, "arrayFill", 2, 2);
    gcTrap(tests, "a cast to another type", TrapCode.CAST_FAILURE, "castWrong");
    gcTrap(tests, "a cast of null to a type without null", TrapCode.CAST_FAILURE, "castNull");
    gcTrap(tests, "array.get_u behind the array", bounds, "getU", 3);
    gcTrap(tests, "array.copy to behind the array", bounds, "copy", 2, 0, 2);
    gcTrap(tests, "array.copy from behind the array", bounds, "copy", 0, 2, 2);
    gcTrap(tests, "array.get of null", nothing, "getNull");
    gcTrap(tests, "array.set of null", nothing, "setNull");
    gcTrap(tests, "array.fill of null", nothing, "fillNull");
    gcTrap(tests, "array.copy of null", nothing, "copyNull");
    gcTrap(tests, "array.init_data of null", nothing, "initDataNull");
    gcTrap(tests, "array.init_elem of null", nothing, "initElemNull");
    gcTrap(tests, "struct.set of null", nothing, "structSetNull");
    gcTrap(tests, "return_call_ref of null", nothing, "returnCallNull");
    gcTrap(tests, "a cast of a structure to i31", TrapCode.CAST_FAILURE, "castI31");
    trapOf(tests, "traps_exnref", "throw_ref of null", nothing, "throwNull");
    segments(tests);
    gcTrap(tests, "an array of 2^32 - 1 elements", bounds, "hugeArray", -1);
    gcTrap(tests, "a filled array of 2^32 - 1 elements", bounds, "hugeFilled", -1);
    tests.test(
        "traps: an array is made after one that is too large",
        () -> {
          Instance instance = tests.instance("traps_gc");
          Expect.thrown(TrapException.class, () -> instance.call("hugeArray", -1));
          Expect.equal(5, instance.call("hugeArray", 5));
        });
  }

  private static void segments(Tests tests) {
    TrapCode data = TrapCode.MEMORY_OUT_OF_BOUNDS;
    TrapCode elements = TrapCode.TABLE_OUT_OF_BOUNDS;
    TrapCode array = TrapCode.ARRAY_OUT_OF_BOUNDS;
    gcTrap(tests, "array.new_data from behind the segment", data, "newData", 3, 2);
    gcTrap(tests, "array.new_data of 2^32 - 1 bytes", data, "newData", 0, -1);
    gcTrap(tests, "array.new_elem from behind the segment", elements, "newElem", 0, 2);
    gcTrap(tests, "array.new_elem of 2^32 - 1 elements", elements, "newElem", 0, -1);
    gcTrap(tests, "array.init_data to behind the array", array, "initData", 2, 0, 2);
    gcTrap(tests, "array.init_elem to behind the array", array, "initElem", 3, 0, 1);
    Difference blames = Difference.INIT_BLAMES_THE_ARRAY;
    String what = "array.init_data from behind the segment";
    differentTrap(tests, "traps_gc", what, blames, array, data, "initData", 0, 3, 2);
    what = "array.init_elem from behind the segment";
    differentTrap(tests, "traps_gc", what, blames, array, elements, "initElem", 0, 1, 1);
  }

  private static void atomicTrap(
      Tests tests, String what, TrapCode code, String export, Object... args) {
    trapOf(tests, "traps_atomic", what, code, export, args);
  }

  private static void atomics(Tests tests) {
    TrapCode unaligned = TrapCode.UNALIGNED_ATOMIC;
    TrapCode bounds = TrapCode.MEMORY_OUT_OF_BOUNDS;
    atomicTrap(tests, "an unaligned atomic load", unaligned, "load", 1);
    atomicTrap(tests, "an unaligned atomic load of eight bytes", unaligned, "load64", 4);
    atomicTrap(tests, "an unaligned atomic store", unaligned, "store16", 1);
    atomicTrap(tests, "an unaligned atomic addition", unaligned, "add", 2);
    atomicTrap(tests, "an unaligned atomic exchange", unaligned, "exchange", 4);
    atomicTrap(tests, "an atomic load behind the memory", bounds, "load", 65536);
    atomicTrap(tests, "a notification behind the memory", bounds, "notify", 65536);
    atomicTrap(tests, "a wait behind the memory", bounds, "wait", 65536);
    crooked(tests, "an unaligned notification", "notify", 2);
    crooked(tests, "an unaligned wait", "wait", 2);
    crooked(tests, "an unaligned wait for eight bytes", "wait64", 4);
    differentTrap(
        tests,
        "threads_unshared",
        "a wait on a memory that is not shared",
        Difference.WAIT_IS_OUT_OF_BOUNDS,
        bounds,
        TrapCode.NOT_SHARED,
        "wait");
    tests.test(
        "traps: a wait on a thread that must not block",
        () -> {
          Instance instance = tests.instance("traps_atomic");
          if (tests.differs(Difference.GUEST_CANNOT_WAIT)) {
            boolean oneText = tests.differs(Difference.WAIT_IS_OUT_OF_BOUNDS);
            traps(instance, oneText ? bounds : TrapCode.CANNOT_WAIT, "waitEqual", 0);
          } else {
            Expect.equal(2, instance.call("waitEqual", 0));
          }
        });
  }

  private static void crooked(Tests tests, String what, String export, int address) {
    differentTrap(
        tests,
        "traps_atomic",
        what,
        Difference.WAIT_IS_OUT_OF_BOUNDS,
        TrapCode.MEMORY_OUT_OF_BOUNDS,
        TrapCode.UNALIGNED_ATOMIC,
        export,
        address);
  }

  private static void stack(Tests tests) {
    trap(tests, "endless recursion", TrapCode.STACK_EXHAUSTED, "recurse", 0);
    trap(tests, "endless mutual recursion", TrapCode.STACK_EXHAUSTED, "ping", 0);
    tests.test(
        "traps: the instance stays usable after its stack was exhausted",
        () -> {
          Instance instance = tests.instance("traps");
          for (int i = 0; i < 3; i++) {
            Expect.thrown(
                TrapException.class,
                "call stack exhausted (in export recurse)",
                () -> instance.call("recurse", 0));
            Expect.equal(3, instance.call("divS", 7, 2));
          }
        });
    tests.test(
        "traps: endless recursion in a typed call",
        () -> {
          Recursive recursive = tests.instance("traps").as(Recursive.class);
          Expect.thrown(
              TrapException.class,
              "call stack exhausted (in export recurse)",
              () -> recursive.recurse(0));
        });
    tests.test(
        "traps: endless recursion through the host",
        () -> {
          Instance[] instance = new Instance[1];
          Imports imports =
              Imports.of(
                  "env", "host", HostFunction.of((int x) -> (Integer) instance[0].call("call", x)));
          instance[0] = tests.instance("reentry", imports);
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  "call stack exhausted (in export call)",
                  () -> instance[0].call("call", 1));
          Expect.same(TrapCode.STACK_EXHAUSTED, trap.code());
          Expect.equal(14, instance[0].call("double", 7));
        });
  }

  /** Never returns. */
  public interface Recursive {
    int recurse(int a);
  }

  private static void context(Tests tests) {
    tests.test(
        "traps: the instance stays usable after a trap",
        () -> {
          Instance instance = tests.instance("traps");
          Expect.thrown(TrapException.class, () -> instance.call("unreachable"));
          Expect.thrown(TrapException.class, () -> instance.call("divS", 1, 0));
          Expect.equal(1, instance.call("getter"));
          instance.memory().setInt(0, 5);
          Expect.equal(5, instance.call("load32", 0));
        });
    tests.test(
        "traps: what the guest wrote before a trap stays",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          Expect.thrown(
              TrapException.class,
              "unreachable",
              () -> tests.instance("start_trap", Imports.of("env", "memory", memory)));
          Expect.equal(7, memory.getByte(0));
        });
    tests.test(
        "traps: a trap of the start function names no export",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.of(1));
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  "unreachable",
                  () -> tests.instance("start_trap", Imports.of("env", "memory", memory)));
          Expect.same(TrapCode.UNREACHABLE, trap.code());
          Expect.equal(Optional.empty(), trap.exportName());
        });
    tests.test(
        "traps: a trap of a function without a name names no export",
        () -> {
          Instance instance = tests.instance("table");
          instance.table("table").set(2, null);
          WasmFunction hidden = (WasmFunction) instance.table("table").get(1);
          Expect.equal(13, hidden.call());
          Instance traps = tests.instance("traps");
          WasmFunction unit = (WasmFunction) traps.call("innerRef");
          Expect.same(null, unit.call());
          Expect.thrown(
              IllegalArgumentException.class,
              "the function takes 0 arguments [] -> [], got 1",
              () -> unit.call(1));
        });
    tests.test(
        "traps: frames name the guest's functions, innermost first",
        () -> {
          Instance instance = tests.instance("frames");
          Expect.equal(2 + 1, instance.call("run", 1));
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  "integer divide by zero (in export run)",
                  () -> instance.call("run", 0));
          List<GuestFrame> frames = trap.frames();
          Expect.equal(3, frames.size());
          Expect.equal(Optional.of("innermost"), frames.get(0).functionName());
          Expect.equal(Optional.of("middle"), frames.get(1).functionName());
          Expect.equal(Optional.of("outermost"), frames.get(2).functionName());
          Expect.equal(0, frames.get(0).functionIndex());
          Expect.equal(2, frames.get(2).functionIndex());
        });
    tests.test(
        "traps: no exception of the engine is seen but as the cause",
        () -> {
          TrapException trap =
              Expect.thrown(TrapException.class, () -> tests.instance("traps").call("unreachable"));
          Expect.isTrue(trap.getCause() != null, "a cause");
        });
  }
}
