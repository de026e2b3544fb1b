package io.github.wasmrun.plugins.internal.extism;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory that an Extism guest shares with its host, and what guests call for each 8 bytes of
 * it: a module of ours, so that these calls never leave WebAssembly. A guest that reaches beyond
 * the end is ended by a trap, and {@link #fault} has the reason.
 */
public final class ExtismKernel {
  private static final String MEMORY = "memory";
  private static final String INPUT_OFFSET = "input.offset";
  private static final String INPUT_LENGTH = "input.length";
  private static final String FAULT = "fault";
  private static final String FAULT_OFFSET = "fault.offset";

  /** The functions, in the order of their indexes. */
  private static final String[] NAMES = {
    "load_u8",
    "load_u64",
    "store_u8",
    "store_u64",
    "input_load_u8",
    "input_load_u64",
    "input_offset",
    "input_length",
    "input_set"
  };

  private static final ValType I32 = ValType.I32;
  private static final ValType I64 = ValType.I64;

  private static final FuncType[] TYPES = {
    FuncType.of(I64).returning(I32),
    FuncType.of(I64).returning(I64),
    FuncType.of(I64, I32),
    FuncType.of(I64, I64),
    FuncType.of(I64).returning(I32),
    FuncType.of(I64).returning(I64),
    FuncType.of().returning(I64),
    FuncType.of().returning(I64),
    FuncType.of(I64, I64)
  };

  /** How many bytes a function reaches. */
  private static final int[] BYTES = {1, 8, 1, 8, 1, 8, 0, 0, 0};

  private static final int TYPE_SECTION = 1;
  private static final int FUNCTION_SECTION = 3;
  private static final int MEMORY_SECTION = 5;
  private static final int GLOBAL_SECTION = 6;
  private static final int EXPORT_SECTION = 7;
  private static final int CODE_SECTION = 10;

  private static final int OFFSET_GLOBAL = 0;
  private static final int LENGTH_GLOBAL = 1;
  private static final int FAULT_GLOBAL = 2;
  private static final int FAULT_OFFSET_GLOBAL = 3;

  private final Instance instance;

  /** A new kernel; its memory has one page. */
  public ExtismKernel(WasmModule code) {
    instance = code.instantiate(Imports.none());
  }

  /** The types of its functions by their names. */
  public static Map<String, FuncType> types() {
    Map<String, FuncType> types = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      types.put(NAMES[i], TYPES[i]);
    }
    return types;
  }

  /** {@code imports} and its functions. */
  public Imports addTo(Imports imports, String module) {
    Imports all = imports;
    for (String name : NAMES) {
      all = all.with(module, name, instance.function(name));
    }
    return all;
  }

  public Memory memory() {
    return instance.memory(MEMORY);
  }

  /** Where the input of a call is. */
  public void setInput(long offset, long length) {
    instance.global(INPUT_OFFSET).setI64(offset);
    instance.global(INPUT_LENGTH).setI64(length);
  }

  /** Forgets the fault of an earlier call. */
  public void forgetFault() {
    instance.global(FAULT).setI32(0);
  }

  /** Why it has trapped; null if it has not. */
  public @Nullable String fault() {
    int function = instance.global(FAULT).getI32() - 1;
    return function < 0
        ? null
        : NAMES[function]
            + ": "
            + ExtismMemory.beyond(instance.global(FAULT_OFFSET).getI64(), BYTES[function]);
  }

  public void close() {
    instance.close();
  }

  /** The bytes of the module that {@link ExtismKernel#ExtismKernel} takes. */
  public static byte[] code() {
    WasmBytes types = new WasmBytes().u32(NAMES.length);
    WasmBytes functions = new WasmBytes().u32(NAMES.length);
    WasmBytes exports = new WasmBytes().u32(NAMES.length + 5);
    WasmBytes bodies = new WasmBytes().u32(NAMES.length);
    for (int i = 0; i < NAMES.length; i++) {
      types.u8(TypeCodes.FUNC_TYPE);
      types.u32(TYPES[i].params().size());
      for (ValType type : TYPES[i].params()) {
        types.u8(code(type));
      }
      types.u32(TYPES[i].results().size());
      for (ValType type : TYPES[i].results()) {
        types.u8(code(type));
      }
      functions.u32(i);
      export(exports, NAMES[i], ExternKind.FUNC, i);
      bodies.sized(new WasmBytes().u32(0).all(body(i)).op(Opcodes.END));
    }
    export(exports, MEMORY, ExternKind.MEMORY, 0);
    export(exports, INPUT_OFFSET, ExternKind.GLOBAL, OFFSET_GLOBAL);
    export(exports, INPUT_LENGTH, ExternKind.GLOBAL, LENGTH_GLOBAL);
    export(exports, FAULT, ExternKind.GLOBAL, FAULT_GLOBAL);
    export(exports, FAULT_OFFSET, ExternKind.GLOBAL, FAULT_OFFSET_GLOBAL);
    WasmBytes globals = new WasmBytes().u32(4);
    for (int i = 0; i < 4; i++) {
      boolean isFault = i == FAULT_GLOBAL;
      globals.u8s(isFault ? TypeCodes.I32 : TypeCodes.I64, 1);
      globals.op(isFault ? Opcodes.I32_CONST : Opcodes.I64_CONST).s64(0).op(Opcodes.END);
    }
    return WasmBytes.module()
        .section(TYPE_SECTION, types)
        .section(FUNCTION_SECTION, functions)
        .section(MEMORY_SECTION, new WasmBytes().u8s(1, 0, 1))
        .section(GLOBAL_SECTION, globals)
        .section(EXPORT_SECTION, exports)
        .section(CODE_SECTION, bodies)
        .toArray();
  }

  private static int code(ValType type) {
    return type.equals(I32) ? TypeCodes.I32 : TypeCodes.I64;
  }

  private static void export(WasmBytes exports, String name, ExternKind kind, int index) {
    exports.name(name).u8(kind.ordinal()).u32(index);
  }

  private static WasmBytes body(int function) {
    WasmBytes body = new WasmBytes();
    switch (NAMES[function]) {
      case "load_u8":
        check(body, function);
        return address(body).op(Opcodes.I32_LOAD8_U).u8s(0, 0);
      case "load_u64":
        check(body, function);
        return address(body).op(Opcodes.I64_LOAD).u8s(0, 0);
      case "store_u8":
        check(body, function);
        return address(body).op(Opcodes.LOCAL_GET).u8(1).op(Opcodes.I32_STORE8).u8s(0, 0);
      case "store_u64":
        check(body, function);
        return address(body).op(Opcodes.LOCAL_GET).u8(1).op(Opcodes.I64_STORE).u8s(0, 0);
      case "input_load_u8":
        input(body, function, Opcodes.I32_CONST);
        return address(body).op(Opcodes.I32_LOAD8_U).u8s(0, 0);
      case "input_load_u64":
        input(body, function, Opcodes.I64_CONST);
        return address(body).op(Opcodes.I64_LOAD).u8s(0, 0);
      case "input_offset":
        return body.op(Opcodes.GLOBAL_GET).u32(OFFSET_GLOBAL);
      case "input_length":
        return body.op(Opcodes.GLOBAL_GET).u32(LENGTH_GLOBAL);
      default:
        body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.GLOBAL_SET).u32(OFFSET_GLOBAL);
        return body.op(Opcodes.LOCAL_GET).u8(1).op(Opcodes.GLOBAL_SET).u32(LENGTH_GLOBAL);
    }
  }

  /** Traps if the memory ends before what is at the offset in local 0. */
  private static void check(WasmBytes body, int function) {
    body.op(Opcodes.LOCAL_GET).u8(0);
    body.op(Opcodes.MEMORY_SIZE).u8(0).op(Opcodes.I64_EXTEND_I32_U);
    body.op(Opcodes.I64_CONST).s64(16).op(Opcodes.I64_SHL);
    body.op(Opcodes.I64_CONST).s64(BYTES[function]).op(Opcodes.I64_SUB);
    body.op(Opcodes.I64_GT_U).op(Opcodes.IF).u8(TypeCodes.EMPTY_BLOCK);
    body.op(Opcodes.I32_CONST).s64(function + 1).op(Opcodes.GLOBAL_SET).u32(FAULT_GLOBAL);
    body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.GLOBAL_SET).u32(FAULT_OFFSET_GLOBAL);
    body.op(Opcodes.UNREACHABLE).op(Opcodes.END);
  }

  /** Makes of the index in local 0 an offset; returns 0 if the input ends before it. */
  private static void input(WasmBytes body, int function, int zero) {
    body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.I64_CONST).s64(0).op(Opcodes.I64_LT_S);
    body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.GLOBAL_GET).u32(LENGTH_GLOBAL);
    body.op(Opcodes.I64_CONST).s64(BYTES[function]).op(Opcodes.I64_SUB).op(Opcodes.I64_GT_S);
    body.op(Opcodes.I32_OR).op(Opcodes.IF).u8(TypeCodes.EMPTY_BLOCK);
    body.op(zero).s64(0).op(Opcodes.RETURN).op(Opcodes.END);
    body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.GLOBAL_GET).u32(OFFSET_GLOBAL);
    body.op(Opcodes.I64_ADD).op(Opcodes.LOCAL_SET).u8(0);
    check(body, function);
  }

  private static WasmBytes address(WasmBytes body) {
    return body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.I32_WRAP_I64);
  }
}
