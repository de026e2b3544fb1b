package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.TypeCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Modules of one shape in any size. Each exports a function {@code f} without parameters and
 * results, which has the body or uses what the sections hold.
 */
final class GrowthShapes {
  private static final int I32 = TypeCodes.I32;
  private static final int EMPTY = TypeCodes.EMPTY_BLOCK;

  /**
   * A shape.
   *
   * @param size how large the smaller of both modules is
   * @param module makes a module of a size
   */
  record Shape(int size, IntFunction<byte[]> module) {}

  private GrowthShapes() {}

  /** The shapes by name. */
  static Map<String, Shape> all() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    sections(shapes);
    bodies(shapes);
    return shapes;
  }

  private static void sections(Map<String, Shape> shapes) {
    shapes.put("types", new Shape(50_000, GrowthShapes::types));
    shapes.put("groups", new Shape(2_000, GrowthShapes::groups));
    shapes.put("functions", new Shape(200_000, n -> functions(n, false)));
    shapes.put("exports", new Shape(20_000, n -> functions(n, true)));
    shapes.put("globals", new Shape(50_000, GrowthShapes::globals));
    shapes.put("elements", new Shape(100_000, GrowthShapes::elements));
    shapes.put("data", new Shape(25_000, GrowthShapes::data));
  }

  private static void bodies(Map<String, Shape> shapes) {
    body(shapes, "straight", 60_000, GrowthShapes::straight);
    body(
        shapes,
        "locals",
        10_000,
        (to, n) -> repeat(n, i -> to.op(Opcodes.I32_CONST).s64(i).op(Opcodes.LOCAL_SET).u32(i)));
    body(
        shapes,
        "blocks",
        10_000,
        (to, n) -> {
          repeat(n, i -> to.op(Opcodes.BLOCK).u8(EMPTY));
          repeat(n, i -> to.op(Opcodes.END));
        });
    body(shapes, "branches", 5_000, GrowthShapes::branches);
    body(shapes, "loops", 10_000, GrowthShapes::loops);
    body(shapes, "ifs", 10_000, GrowthShapes::ifs);
    body(shapes, "table", 5_000, GrowthShapes::table);
    body(shapes, "stack", 10_000, GrowthShapes::stack);
    body(shapes, "selects", 5_000, GrowthShapes::selects);
    body(shapes, "try", 5_000, GrowthShapes::tries);
    body(shapes, "calls", 20_000, (to, n) -> repeat(n, i -> to.op(Opcodes.CALL).u32(1)));
  }

  private interface Body {
    void write(WasmBytes to, int size);
  }

  private static void body(Map<String, Shape> shapes, String name, int size, Body body) {
    shapes.put(
        name,
        new Shape(
            size,
            n -> {
              WasmBytes code = new WasmBytes().u32(1).u32(Math.min(n, 45_000)).u8(I32);
              body.write(code, n);
              return module(code.op(Opcodes.END));
            }));
  }

  private static void repeat(int count, IntConsumer step) {
    for (int i = 0; i < count; i++) {
      step.accept(i);
    }
  }

  /** A module of {@code f} and an empty function. */
  private static byte[] module(WasmBytes code) {
    return WasmBytes.module()
        .section(1, new WasmBytes().u32(1).u8s(TypeCodes.FUNC_TYPE, 0, 0))
        .section(3, new WasmBytes().u32(2).u8s(0, 0))
        .section(7, exported())
        .section(10, new WasmBytes().u32(2).sized(code).u8s(2, 0, Opcodes.END))
        .toArray();
  }

  private static WasmBytes exported() {
    return new WasmBytes().u32(1).name("f").u8(0).u32(0);
  }

  private static WasmBytes get(WasmBytes to, int local) {
    return to.op(Opcodes.LOCAL_GET).u32(local);
  }

  private static WasmBytes constant(WasmBytes to, int value) {
    return to.op(Opcodes.I32_CONST).s64(value);
  }

  /** Arithmetic as compilers write it, on a few locals. */
  private static void straight(WasmBytes to, int n) {
    repeat(
        n,
        i -> {
          constant(get(get(to, i % 7), (i + 3) % 7).op(Opcodes.I32_ADD), i);
          to.op(Opcodes.I32_XOR).op(Opcodes.LOCAL_SET).u32((i + 1) % 7);
        });
  }

  private static void branches(WasmBytes to, int n) {
    repeat(n, i -> to.op(Opcodes.BLOCK).u8(EMPTY));
    repeat(
        n,
        i -> {
          get(to, 0).op(Opcodes.BR_IF).u32(n - 1 - i);
          to.op(Opcodes.END);
        });
  }

  private static void loops(WasmBytes to, int n) {
    repeat(
        n,
        i -> {
          to.op(Opcodes.LOOP).u8(EMPTY);
          constant(get(to, i % 5), 1).op(Opcodes.I32_ADD).op(Opcodes.LOCAL_SET).u32((i + 1) % 5);
          constant(to, 0).op(Opcodes.BR_IF).u32(0).op(Opcodes.END);
        });
  }

  private static void ifs(WasmBytes to, int n) {
    repeat(
        n,
        i -> {
          get(to, i % 5).op(Opcodes.IF).u8(I32);
          constant(to, i).op(Opcodes.ELSE);
          get(to, (i + 2) % 5).op(Opcodes.END).op(Opcodes.LOCAL_SET).u32((i + 1) % 5);
        });
  }

  private static void table(WasmBytes to, int n) {
    repeat(n, i -> to.op(Opcodes.BLOCK).u8(EMPTY));
    get(to, 0).op(Opcodes.BR_TABLE).u32(n - 1);
    repeat(n, to::u32);
    repeat(n, i -> to.op(Opcodes.END));
  }

  private static void stack(WasmBytes to, int n) {
    repeat(n, i -> get(to, i % 11));
    repeat(n - 1, i -> to.op(i % 2 == 0 ? Opcodes.I32_ADD : Opcodes.I32_XOR));
    to.op(Opcodes.DROP);
  }

  private static void selects(WasmBytes to, int n) {
    repeat(2 * n + 1, i -> constant(to, i));
    repeat(n, i -> to.op(Opcodes.SELECT));
    to.op(Opcodes.DROP);
  }

  private static void tries(WasmBytes to, int n) {
    repeat(n, i -> to.op(Opcodes.TRY_TABLE).u8s(EMPTY, 1, 2).u32(0)); // catch_all to itself
    repeat(n, i -> to.op(Opcodes.END));
  }

  private static byte[] types(int n) {
    WasmBytes types = new WasmBytes().u32(n + 1).u8s(TypeCodes.FUNC_TYPE, 0, 0);
    repeat(
        n,
        i -> {
          types.u8(TypeCodes.FUNC_TYPE).u32(14);
          repeat(14, bit -> types.u8((i >> bit & 1) == 0 ? I32 : TypeCodes.I64));
          types.u32(0);
        });
    return rest(WasmBytes.module().section(1, types));
  }

  /** Groups of types that refer to those before them. */
  private static byte[] groups(int n) {
    WasmBytes types = new WasmBytes().u32(n + 1).u8s(TypeCodes.FUNC_TYPE, 0, 0);
    repeat(
        n,
        i -> {
          types.u8s(TypeCodes.REC, 2);
          types
              .u8s(TypeCodes.STRUCT_TYPE, 2, TypeCodes.REF_NULL)
              .s64(1 + 2 * i)
              .u8s(0, TypeCodes.REF_NULL)
              .s64(Math.max(0, 2 * i - 1))
              .u8(1);
          types.u8s(TypeCodes.ARRAY_TYPE, TypeCodes.REF_NULL).s64(1 + 2 * i).u8(1);
        });
    return rest(WasmBytes.module().section(1, types));
  }

  private static byte[] rest(WasmBytes module) {
    return module
        .section(3, new WasmBytes().u32(1).u32(0))
        .section(7, exported())
        .section(10, new WasmBytes().u32(1).u8s(2, 0, Opcodes.END))
        .toArray();
  }

  private static byte[] functions(int n, boolean exported) {
    WasmBytes kinds = new WasmBytes().u32(n);
    WasmBytes codes = new WasmBytes().u32(n);
    WasmBytes exports = new WasmBytes().u32(exported ? n : 1).name("f").u8(0).u32(0);
    repeat(
        n,
        i -> {
          kinds.u32(0);
          codes.u8s(2, 0, Opcodes.END);
          if (exported && i > 0) {
            exports.name("function" + i).u8(0).u32(i);
          }
        });
    return WasmBytes.module()
        .section(1, new WasmBytes().u32(1).u8s(TypeCodes.FUNC_TYPE, 0, 0))
        .section(3, kinds)
        .section(7, exports)
        .section(10, codes)
        .toArray();
  }

  private static byte[] globals(int n) {
    WasmBytes globals = new WasmBytes().u32(n);
    repeat(n, i -> constant(globals.u8s(I32, 1), i).op(Opcodes.END));
    return WasmBytes.module()
        .section(1, new WasmBytes().u32(1).u8s(TypeCodes.FUNC_TYPE, 0, 0))
        .section(3, new WasmBytes().u32(1).u32(0))
        .section(6, globals)
        .section(7, exported())
        .section(10, new WasmBytes().u32(1).u8s(2, 0, Opcodes.END))
        .toArray();
  }

  private static byte[] elements(int n) {
    WasmBytes elements = new WasmBytes().u32(n);
    repeat(n, i -> constant(elements.u32(0), i).op(Opcodes.END).u32(1).u32(0));
    return WasmBytes.module()
        .section(1, new WasmBytes().u32(1).u8s(TypeCodes.FUNC_TYPE, 0, 0))
        .section(3, new WasmBytes().u32(1).u32(0))
        .section(4, new WasmBytes().u32(1).u8s(TypeCodes.FUNC, 0).u32(n))
        .section(7, exported())
        .section(9, elements)
        .section(10, new WasmBytes().u32(1).u8s(2, 0, Opcodes.END))
        .toArray();
  }

  private static byte[] data(int n) {
    WasmBytes data = new WasmBytes().u32(n);
    repeat(n, i -> constant(data.u32(0), i % 60_000).op(Opcodes.END).u32(1).u8(i));
    return WasmBytes.module()
        .section(1, new WasmBytes().u32(1).u8s(TypeCodes.FUNC_TYPE, 0, 0))
        .section(3, new WasmBytes().u32(1).u32(0))
        .section(5, new WasmBytes().u32(1).u8s(0, 1))
        .section(7, exported())
        .section(10, new WasmBytes().u32(1).u8s(2, 0, Opcodes.END))
        .section(11, data)
        .toArray();
  }
}
