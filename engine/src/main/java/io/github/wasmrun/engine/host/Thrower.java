package io.github.wasmrun.engine.host;

import io.github.wasmrun.Engine;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Tag;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.binary.TypeReader;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions of a tag: a module of a few bytes throws them, so that they are what a guest
 * throws, on every engine. One thread at a time.
 */
public final class Thrower {
  private final WasmFunction function;

  /**
   * For a tag.
   *
   * @throws UnsupportedFeatureException if its types are defined by a module
   */
  public Thrower(Engine engine, Tag tag) {
    byte[] module = module(engine, tag.type().type());
    try {
      function = engine.compile(module).instantiate(Imports.of("h", "t", tag)).function("f");
    } catch (LinkException otherType) {
      throw lack(engine, tag.type().toString());
    }
  }

  /**
   * An exception as the guest would have thrown it.
   *
   * @throws IllegalArgumentException if the values do not fit the tag
   */
  public GuestException exception(@Nullable Object[] payload) {
    try {
      function.apply(payload);
    } catch (GuestException thrown) {
      return thrown;
    }
    throw new IllegalStateException("nothing was thrown");
  }

  /** Imports the tag and exports a function that throws its parameters. */
  private static byte[] module(Engine engine, FuncType type) {
    List<ValType> params = type.params();
    WasmBytes types = new WasmBytes().u8s(1, TypeCodes.FUNC_TYPE).u32(params.size());
    WasmBytes code = new WasmBytes().u8(0);
    for (int i = 0; i < params.size(); i++) {
      valType(engine, types, params.get(i));
      code.u8(Opcodes.LOCAL_GET).u32(i);
    }
    return WasmBytes.module()
        .section(1, types.u8(0))
        .u8s(2, 8, 1, 1, 'h', 1, 't', 4, 0, 0)
        .u8s(3, 2, 1, 0)
        .u8s(7, 5, 1, 1, 'f', 0, 0)
        .section(10, new WasmBytes().u8(1).sized(code.u8s(Opcodes.THROW, 0, Opcodes.END)))
        .toArray();
  }

  private static void valType(Engine engine, WasmBytes out, ValType type) {
    if (!type.isRef()) {
      out.u8(TypeReader.code(type));
      return;
    }
    int code = type.heapType().code();
    if (code == 0) {
      throw lack(engine, "tag with a value of type " + type);
    }
    out.u8s(type.isNullable() ? TypeCodes.REF_NULL : TypeCodes.REF, code);
  }

  private static UnsupportedFeatureException lack(Engine engine, String what) {
    return new UnsupportedFeatureException(
        "typeReflection",
        engine.info().name(),
        "an exception made by the host for a " + what + " that a module defines",
        null);
  }
}
