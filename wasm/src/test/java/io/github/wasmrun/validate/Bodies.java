package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.type.TypeCodes;

/** Modules for tests of code: type 0 is {@code [i32] -> [i32]}, type 1 {@code [] -> []}. */
final class Bodies {
  private final WasmBytes bodies = new WasmBytes();
  private final WasmBytes functions = new WasmBytes();
  private int count;

  /** A function with a type and a body, whose locals and {@code end} are in it. */
  Bodies add(int type, WasmBytes body) {
    functions.u32(type);
    bodies.sized(body);
    count++;
    return this;
  }

  /** With a tag of type {@code [i32] -> []} and a memory. */
  ModuleInfo read() {
    WasmBytes types = new WasmBytes().u8(3);
    types.u8s(TypeCodes.FUNC_TYPE, 1, TypeCodes.I32, 1, TypeCodes.I32);
    types.u8s(TypeCodes.FUNC_TYPE, 0, 0);
    types.u8s(TypeCodes.FUNC_TYPE, 1, TypeCodes.I32, 0);
    return ModuleReader.read(
        WasmBytes.module()
            .section(1, types)
            .section(3, new WasmBytes().u32(count).all(functions))
            .section(5, new WasmBytes().u8s(1, 0, 1))
            .section(13, new WasmBytes().u8s(1, 0, 2))
            .section(10, new WasmBytes().u32(count).all(bodies))
            .toArray());
  }

  static ModuleInfo of(int type, WasmBytes body) {
    return new Bodies().add(type, body).read();
  }
}
