package io.github.wasmrun.web.internal.adapter;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.error.PagePolicy;
import io.github.wasmrun.web.internal.js.Errors;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Wasm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Small modules that we write for what JavaScript cannot do itself: making exported functions, and
 * passing vectors, which go as two i64, the low half first.
 */
public final class Adapters {
  private static final int CATCH = 0;

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
    code.u8(Opcodes.CALL).u32(0);
    int first = outer.params().size();
    for (int i = inner.results().size() - 1; i >= 0; i--) {
      code.u8(Opcodes.LOCAL_SET).u32(first + i);
    }
    push(code, type.results(), first, importFlat, exportFlat);
    code.u8(Opcodes.END);
    return calling(types, innerIndex, outerIndex, locals.all(code), imported);
  }

  /** An exported function of a type that only calls {@code refusing}, which throws. */
  public static JSObject refusing(
      FuncType type, @Nullable DefinedType definedType, JSObject refusing) {
    TypeEncoder types = new TypeEncoder();
    int innerIndex = types.add(FuncType.empty());
    int outerIndex = types.add(type, definedType);
    WasmBytes body = new WasmBytes().u8s(0, Opcodes.CALL, 0, Opcodes.UNREACHABLE, Opcodes.END);
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
    body.u8(Opcodes.BLOCK).s64(whole).u8s(Opcodes.TRY_TABLE, TypeCodes.EMPTY_BLOCK, 1, CATCH, 0, 0);
    body.u8s(Opcodes.LOCAL_GET, 0, Opcodes.CALL, 0, Opcodes.END, Opcodes.UNREACHABLE, Opcodes.END);
    for (int i = values.size(); i > 0; i--) {
      body.u8(Opcodes.LOCAL_SET).u32(i);
    }
    push(body, values, 1, false, true);
    body.u8(Opcodes.END);
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
      code.u8(Opcodes.LOCAL_GET).u32(i);
      reinterpret(
          code, type.params().get(i), Opcodes.F32_REINTERPRET_I32, Opcodes.F64_REINTERPRET_I64);
    }
    code.u8(Opcodes.CALL).u32(0);
    for (int i = type.results().size() - 1; i >= 0; i--) {
      code.u8(Opcodes.LOCAL_SET).u32(first + i);
    }
    for (int i = 0; i < type.results().size(); i++) {
      code.u8(Opcodes.LOCAL_GET).u32(first + i);
      reinterpret(
          code, type.results().get(i), Opcodes.I32_REINTERPRET_F32, Opcodes.I64_REINTERPRET_F64);
    }
    code.u8(Opcodes.END);
    return calling(types, innerIndex, outerIndex, locals.all(code), function);
  }

  /**
   * An exported function that can suspend its guest between two functions of the host.
   *
   * @param type the type
   * @param definedType the same in the module that imports it, if one does
   * @param begin takes the arguments, and gives 1 if the guest must be suspended, or 0
   * @param suspend suspends the guest
   * @param results gives the results
   */
  public static JSObject suspending(
      FuncType type,
      @Nullable DefinedType definedType,
      JSObject begin,
      JSObject suspend,
      JSObject results) {
    TypeEncoder types = new TypeEncoder();
    int beginIndex = types.add(new FuncType(type.params(), List.of(ValType.I32)));
    int suspendIndex = types.add(FuncType.empty());
    int resultsIndex = types.add(new FuncType(List.of(), type.results()));
    int outerIndex = types.add(type, definedType);
    WasmBytes code = new WasmBytes().u32(0);
    push(code, type.params(), 0, false, false);
    code.u8s(Opcodes.CALL, 0, Opcodes.IF, TypeCodes.EMPTY_BLOCK, Opcodes.CALL, 1, Opcodes.END);
    code.u8s(Opcodes.CALL, 2, Opcodes.END);
    WasmBytes imports = new WasmBytes().u32(3).name("h").name("b").u8(0).u32(beginIndex);
    imports.name("h").name("s").u8(0).u32(suspendIndex);
    imports.name("h").name("r").u8(0).u32(resultsIndex);
    WasmBytes module =
        WasmBytes.module()
            .section(1, types.section())
            .section(2, imports)
            .section(3, new WasmBytes().u32(1).u32(outerIndex))
            .section(7, new WasmBytes().u32(1).name("f").u8(0).u32(3))
            .section(10, new WasmBytes().u32(1).sized(code));
    JSObject names = Js.object();
    Js.set(names, "b", begin);
    Js.set(names, "s", suspend);
    Js.set(names, "r", results);
    return Js.get(instantiateWith(module, names), "f");
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
      code.u8(Opcodes.LOCAL_GET).u32(next);
      if (vector && flat && !wantFlat) {
        code.op(Opcodes.I64X2_SPLAT)
            .u8(Opcodes.LOCAL_GET)
            .u32(next + 1)
            .op(Opcodes.I64X2_REPLACE_LANE)
            .u8(1);
      } else if (vector && flat) {
        code.u8(Opcodes.LOCAL_GET).u32(next + 1);
      } else if (vector && wantFlat) {
        code.op(Opcodes.I64X2_EXTRACT_LANE).u8s(0, Opcodes.LOCAL_GET).u32(next);
        code.op(Opcodes.I64X2_EXTRACT_LANE).u8(1);
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
    WasmBytes contents = new WasmBytes().u8s(1, TypeCodes.V128, mutable ? 1 : 0);
    contents.op(Opcodes.V128_CONST).fixed64(low).fixed64(high).u8(Opcodes.END);
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
    contents.u8s(type.mutable() ? 1 : 0, Opcodes.REF_NULL).s64(index).u8(Opcodes.END);
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

  /** Functions {@code get} and, if it is mutable, {@code set} of a global of type v128. */
  public static JSObject vectorAccess(GlobalType type, JSObject global) {
    boolean mutable = type.mutable();
    TypeEncoder types = new TypeEncoder();
    types.add(new FuncType(List.of(), List.of(ValType.I64, ValType.I64)));
    types.add(new FuncType(List.of(ValType.I64, ValType.I64), List.of()));
    WasmBytes get =
        new WasmBytes()
            .u8s(0, Opcodes.GLOBAL_GET, 0)
            .op(Opcodes.I64X2_EXTRACT_LANE)
            .u8s(0, Opcodes.GLOBAL_GET, 0)
            .op(Opcodes.I64X2_EXTRACT_LANE)
            .u8s(1, Opcodes.END);
    WasmBytes set =
        new WasmBytes()
            .u8s(0, Opcodes.LOCAL_GET, 0)
            .op(Opcodes.I64X2_SPLAT)
            .u8s(Opcodes.LOCAL_GET, 1)
            .op(Opcodes.I64X2_REPLACE_LANE)
            .u8s(1, Opcodes.GLOBAL_SET, 0, Opcodes.END);
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
            .section(
                2,
                new WasmBytes().u32(1).name("h").name("f").u8s(3, TypeCodes.V128, mutable ? 1 : 0))
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
    try {
      return Wasm.exports(Wasm.instantiate(Wasm.compile(module.toArray()), modules));
    } catch (RuntimeException error) {
      LimitException forbidden = PagePolicy.refusal(error);
      throw forbidden == null ? error : forbidden;
    }
  }
}
