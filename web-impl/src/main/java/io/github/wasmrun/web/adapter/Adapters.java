package io.github.wasmrun.web.adapter;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.js.Errors;
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
  private static final int REF_NULL = 0xD0;
  private static final int UNREACHABLE = 0;
  private static final int BLOCK = 0x02;
  private static final int EMPTY = 0x40;
  private static final int TRY_TABLE = 0x1F;
  private static final int CATCH = 0;
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
   * @param definedType the same in the module that the side with whole vectors comes from, if it
   *     comes from one
   * @param importFlat whether {@code imported} takes and gives vectors as two i64
   * @param exportFlat whether the exported function does
   */
  public static JSObject function(
      FuncType type,
      @Nullable DefinedType definedType,
      JSObject imported,
      boolean importFlat,
      boolean exportFlat) {
    FuncType inner = importFlat ? flat(type) : type;
    FuncType outer = exportFlat ? flat(type) : type;
    TypeEncoder types = new TypeEncoder();
    int innerIndex = importFlat ? types.add(inner) : types.add(type, definedType);
    int outerIndex = exportFlat ? types.add(outer) : types.add(type, definedType);
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

  /** An exported function of a type that only calls {@code refusing}, which throws. */
  public static JSObject refusing(
      FuncType type, @Nullable DefinedType definedType, JSObject refusing) {
    TypeEncoder types = new TypeEncoder();
    int innerIndex = types.add(FuncType.empty());
    int outerIndex = types.add(type, definedType);
    WasmBytes body = new WasmBytes().u8s(0, CALL, 0, UNREACHABLE, END);
    return calling(types, innerIndex, outerIndex, body, refusing);
  }

  /**
   * A function that gives the values of an exception of JavaScript, flat.
   *
   * @param type the type of the tag, whose values have a vector among them
   * @param definedType the same in the module that it comes from, if it comes from one
   */
  public static JSObject payload(FuncType type, @Nullable DefinedType definedType, JSObject tag) {
    List<ValType> values = type.params();
    TypeEncoder types = new TypeEncoder();
    int rethrowing = types.add(FuncType.of(ValType.EXTERNREF));
    int thrown = types.add(type, definedType);
    int whole = types.add(new FuncType(List.of(), values));
    int outer = types.add(new FuncType(List.of(ValType.EXTERNREF), flat(values)));
    WasmBytes body = new WasmBytes().u32(values.size());
    for (ValType value : values) {
      body.u32(1);
      types.valType(body, value);
    }
    body.u8(BLOCK).s64(whole).u8s(TRY_TABLE, EMPTY, 1, CATCH, 0, 0);
    body.u8s(GET_LOCAL, 0, CALL, 0, END, UNREACHABLE, END);
    for (int i = values.size(); i > 0; i--) {
      body.u8(SET_LOCAL).u32(i);
    }
    push(body, values, 1, false, true);
    body.u8(END);
    WasmBytes imports = new WasmBytes().u32(2).name("h").name("f").u8(0).u32(rethrowing);
    imports.name("h").name("t").u8s(4, 0).u32(thrown);
    WasmBytes module =
        WasmBytes.module()
            .section(1, types.section())
            .section(2, imports)
            .section(3, new WasmBytes().u32(1).u32(outer))
            .section(7, new WasmBytes().u32(1).name("f").u8(0).u32(1))
            .section(10, new WasmBytes().u32(1).sized(body));
    JSObject names = Js.object();
    Js.set(names, "f", Errors.rethrowing());
    Js.set(names, "t", tag);
    return Js.get(instantiateWith(module, names), "f");
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
    int innerIndex = types.add(type, definedType);
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

  /**
   * A new table of nulls, of a type that JavaScript has no name for.
   *
   * @param maximum the largest number of elements, unsigned
   */
  public static JSObject nullTable(TableType type, long maximum) {
    TypeEncoder types = new TypeEncoder();
    WasmBytes contents = new WasmBytes().u32(1);
    types.valType(contents, type.element());
    contents.u8(type.table64() ? 5 : 1).u32((int) type.min()).u32((int) maximum);
    return made(types, 4, contents, 1);
  }

  /** A new global with null, of a type that JavaScript has no name for. */
  public static JSObject nullGlobal(GlobalType type) {
    TypeEncoder types = new TypeEncoder();
    WasmBytes contents = new WasmBytes().u32(1);
    types.valType(contents, type.valueType());
    int index = types.index(type.valueType().heapType().definedType().get());
    contents.u8s(type.mutable() ? 1 : 0, REF_NULL).s64(index).u8(END);
    return made(types, 6, contents, 3);
  }

  /** A new tag with types that JavaScript has no names for. */
  public static JSObject newTag(FuncType type) {
    TypeEncoder types = new TypeEncoder();
    int index = types.add(type);
    return made(types, 13, new WasmBytes().u8s(1, 0).u32(index), 4);
  }

  private static JSObject made(TypeEncoder types, int section, WasmBytes contents, int kind) {
    WasmBytes module =
        WasmBytes.module()
            .section(1, types.section())
            .section(section, contents)
            .section(7, new WasmBytes().u32(1).name("g").u8(kind).u32(0));
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
    return instantiateWith(module, names);
  }

  private static JSObject instantiateWith(WasmBytes module, JSObject names) {
    JSObject modules = Js.object();
    Js.set(modules, "h", names);
    return Wasm.exports(Wasm.instantiate(Wasm.compile(module.toArray()), modules));
  }
}
