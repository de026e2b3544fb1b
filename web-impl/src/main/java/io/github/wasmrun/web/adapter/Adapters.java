package io.github.wasmrun.web.adapter;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.js.Js;
import io.github.wasmrun.web.js.Wasm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Small modules that we write for what JavaScript cannot do itself: making exported functions, and
 * passing vectors, which go as two i64, the low half first.
 */
public final class Adapters {
  private static final int GET_LOCAL = 0x20;
  private static final int SET_LOCAL = 0x21;
  private static final int GET_GLOBAL = 0x23;
  private static final int SET_GLOBAL = 0x24;
  private static final int CALL = 0x10;
  private static final int END = 0x0B;
  private static final int VECTOR = 0xFD;
  private static final int V128_CONST = 0x0C;
  private static final int I64X2_SPLAT = 0x12;
  private static final int I64X2_EXTRACT_LANE = 0x1D;
  private static final int I64X2_REPLACE_LANE = 0x1E;
  private static final int I32_REINTERPRET = 0xBC;
  private static final int I64_REINTERPRET = 0xBD;
  private static final int F32_REINTERPRET = 0xBE;
  private static final int F64_REINTERPRET = 0xBF;

  private Adapters() {}

  /**
   * An exported function that calls {@code imported}.
   *
   * @param type the type where vectors are whole
   * @param importFlat whether {@code imported} takes and gives vectors as two i64
   * @param exportFlat whether the exported function does
   */
  public static JSObject function(
      FuncType type, JSObject imported, boolean importFlat, boolean exportFlat) {
    FuncType inner = importFlat ? flat(type) : type;
    FuncType outer = exportFlat ? flat(type) : type;
    TypeEncoder types = new TypeEncoder();
    int innerIndex = types.add(inner);
    int outerIndex = types.add(outer);
    WasmBytes locals = new WasmBytes().u32(inner.results().size());
    for (ValType result : inner.results()) {
      locals.u32(1);
      types.valType(locals, result);
    }
    WasmBytes code = new WasmBytes();
    push(code, type.params(), 0, exportFlat, importFlat);
    code.u8(CALL).u32(0);
    int first = outer.params().size();
    for (int i = inner.results().size() - 1; i >= 0; i--) {
      code.u8(SET_LOCAL).u32(first + i);
    }
    push(code, type.results(), first, importFlat, exportFlat);
    code.u8(END);
    return calling(types, innerIndex, outerIndex, locals.all(code), imported);
  }

  /**
   * An exported function that passes floats as their bits.
   *
   * @param type the type of {@code function}
   * @param definedType the same in the module that it comes from, if it comes from one
   * @param bits the type with bits
   */
  public static JSObject floatBits(
      FuncType type, @Nullable DefinedType definedType, FuncType bits, JSObject function) {
    TypeEncoder types = new TypeEncoder();
    int innerIndex = definedType == null ? types.add(type) : types.index(definedType);
    int outerIndex = types.add(bits);
    WasmBytes locals = new WasmBytes().u32(type.results().size());
    for (ValType result : type.results()) {
      locals.u32(1);
      types.valType(locals, result);
    }
    int first = type.params().size();
    WasmBytes code = new WasmBytes();
    for (int i = 0; i < first; i++) {
      code.u8(GET_LOCAL).u32(i);
      reinterpret(code, type.params().get(i), F32_REINTERPRET, F64_REINTERPRET);
    }
    code.u8(CALL).u32(0);
    for (int i = type.results().size() - 1; i >= 0; i--) {
      code.u8(SET_LOCAL).u32(first + i);
    }
    for (int i = 0; i < type.results().size(); i++) {
      code.u8(GET_LOCAL).u32(first + i);
      reinterpret(code, type.results().get(i), I32_REINTERPRET, I64_REINTERPRET);
    }
    code.u8(END);
    return calling(types, innerIndex, outerIndex, locals.all(code), function);
  }

  private static void reinterpret(WasmBytes code, ValType type, int ifF32, int ifF64) {
    if (type.equals(ValType.F32)) {
      code.u8(ifF32);
    } else if (type.equals(ValType.F64)) {
      code.u8(ifF64);
    }
  }

  /** The function of a module that imports one function and exports another. */
  private static JSObject calling(
      TypeEncoder types, int innerIndex, int outerIndex, WasmBytes body, JSObject imported) {
    WasmBytes module =
        WasmBytes.module()
            .section(1, types.section())
            .section(2, new WasmBytes().u32(1).name("h").name("f").u8(0).u32(innerIndex))
            .section(3, new WasmBytes().u32(1).u32(outerIndex))
            .section(7, new WasmBytes().u32(1).name("f").u8(0).u32(1))
            .section(10, new WasmBytes().u32(1).sized(body));
    return Js.get(instantiate(module, imported), "f");
  }

  /** Pushes values that stand in locals from {@code local} on, in one form, in another form. */
  private static void push(
      WasmBytes code, List<ValType> types, int local, boolean flat, boolean wantFlat) {
    int next = local;
    for (ValType type : types) {
      boolean vector = type.equals(ValType.V128);
      code.u8(GET_LOCAL).u32(next);
      if (vector && flat && !wantFlat) {
        code.u8s(VECTOR, I64X2_SPLAT, GET_LOCAL).u32(next + 1).u8s(VECTOR, I64X2_REPLACE_LANE, 1);
      } else if (vector && flat) {
        code.u8(GET_LOCAL).u32(next + 1);
      } else if (vector && wantFlat) {
        code.u8s(VECTOR, I64X2_EXTRACT_LANE, 0, GET_LOCAL).u32(next);
        code.u8s(VECTOR, I64X2_EXTRACT_LANE, 1);
      }
      next += vector && flat ? 2 : 1;
    }
  }

  private static FuncType flat(FuncType type) {
    return new FuncType(flat(type.params()), flat(type.results()));
  }

  private static List<ValType> flat(List<ValType> types) {
    List<ValType> flat = new ArrayList<>();
    for (ValType type : types) {
      if (type.equals(ValType.V128)) {
        flat.add(ValType.I64);
        flat.add(ValType.I64);
      } else {
        flat.add(type);
      }
    }
    return flat;
  }

  /** A new global of type v128, which JavaScript cannot make. */
  public static JSObject vectorGlobal(boolean mutable, long low, long high) {
    WasmBytes contents = new WasmBytes().u32(1).u8s(0x7B, mutable ? 1 : 0, VECTOR, V128_CONST);
    eightBytes(contents, low);
    eightBytes(contents, high);
    contents.u8(END);
    WasmBytes module =
        WasmBytes.module()
            .section(6, contents)
            .section(7, new WasmBytes().u32(1).name("g").u8(3).u32(0));
    return Js.get(instantiate(module, Js.object()), "g");
  }

  private static void eightBytes(WasmBytes out, long value) {
    for (int i = 0; i < 64; i += 8) {
      out.u8((int) (value >>> i) & 0xFF);
    }
  }

  /** Functions {@code get} and, if it is mutable, {@code set} of a global of type v128. */
  public static JSObject vectorAccess(GlobalType type, JSObject global) {
    boolean mutable = type.mutable();
    TypeEncoder types = new TypeEncoder();
    types.add(new FuncType(List.of(), List.of(ValType.I64, ValType.I64)));
    types.add(new FuncType(List.of(ValType.I64, ValType.I64), List.of()));
    WasmBytes get =
        new WasmBytes()
            .u8s(0, GET_GLOBAL, 0, VECTOR, I64X2_EXTRACT_LANE, 0)
            .u8s(GET_GLOBAL, 0, VECTOR, I64X2_EXTRACT_LANE, 1, END);
    WasmBytes set =
        new WasmBytes()
            .u8s(0, GET_LOCAL, 0, VECTOR, I64X2_SPLAT)
            .u8s(GET_LOCAL, 1, VECTOR, I64X2_REPLACE_LANE, 1, SET_GLOBAL, 0, END);
    int count = mutable ? 2 : 1;
    WasmBytes functions = new WasmBytes().u32(count).u32(0);
    WasmBytes exports = new WasmBytes().u32(count).name("get").u8(0).u32(0);
    WasmBytes bodies = new WasmBytes().u32(count).sized(get);
    if (mutable) {
      functions.u32(1);
      exports.name("set").u8(0).u32(1);
      bodies.sized(set);
    }
    WasmBytes module =
        WasmBytes.module()
            .section(1, types.section())
            .section(2, new WasmBytes().u32(1).name("h").name("f").u8s(3, 0x7B, mutable ? 1 : 0))
            .section(3, functions)
            .section(7, exports)
            .section(10, bodies);
    return instantiate(module, global);
  }

  /** Whether an exported function is of exactly this type: the engine links nothing else. */
  static boolean isOfType(JSObject function, DefinedType type) {
    TypeEncoder types = new TypeEncoder();
    int index = types.index(type);
    WasmBytes module =
        WasmBytes.module()
            .section(1, types.section())
            .section(2, new WasmBytes().u32(1).name("h").name("f").u8(0).u32(index));
    try {
      instantiate(module, function);
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  private static JSObject instantiate(WasmBytes module, JSObject imported) {
    JSObject names = Js.object();
    Js.set(names, "f", imported);
    JSObject modules = Js.object();
    Js.set(modules, "h", names);
    return Wasm.exports(Wasm.instantiate(Wasm.compile(module.toArray()), modules));
  }
}
