package io.github.wasmrun.spi;

import io.github.wasmrun.Engine;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Tag;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.spi.module.ByteWriter;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions of a tag: a module of a few bytes throws them, so that they are what a guest
 * throws, on every engine. One thread at a time.
 */
public final class Thrower {
  private static final HeapType[] HEAP_TYPES = {
    HeapType.FUNC,
    HeapType.EXTERN,
    HeapType.ANY,
    HeapType.EQ,
    HeapType.I31,
    HeapType.STRUCT,
    HeapType.ARRAY,
    HeapType.NONE,
    HeapType.NOFUNC,
    HeapType.NOEXTERN,
    HeapType.EXN,
    HeapType.NOEXN
  };
  private static final int[] HEAP_CODES = {
    0x70, 0x6F, 0x6E, 0x6D, 0x6C, 0x6B, 0x6A, 0x71, 0x73, 0x72, 0x69, 0x74
  };

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
    ByteWriter types = new ByteWriter();
    types.u8(1);
    types.u8(0x60);
    types.unsigned(params.size());
    for (ValType param : params) {
      valType(engine, types, param);
    }
    types.u8(0);
    ByteWriter code = new ByteWriter();
    code.u8(0);
    for (int i = 0; i < params.size(); i++) {
      code.u8(0x20);
      code.unsigned(i);
    }
    bytes(code, 0x08, 0, 0x0B);
    ByteWriter bodies = new ByteWriter();
    bodies.u8(1);
    bodies.unsigned(code.size());
    bodies.write(code.toArray(), 0, code.size());
    ByteWriter module = new ByteWriter();
    bytes(module, 0, 'a', 's', 'm', 1, 0, 0, 0);
    section(module, 1, types);
    bytes(module, 2, 8, 1, 1, 'h', 1, 't', 4, 0, 0);
    bytes(module, 3, 2, 1, 0);
    bytes(module, 7, 5, 1, 1, 'f', 0, 0);
    section(module, 10, bodies);
    return module.toArray();
  }

  private static void bytes(ByteWriter out, int... bytes) {
    for (int value : bytes) {
      out.u8(value);
    }
  }

  private static void section(ByteWriter out, int id, ByteWriter contents) {
    out.u8(id);
    out.unsigned(contents.size());
    out.write(contents.toArray(), 0, contents.size());
  }

  private static void valType(Engine engine, ByteWriter out, ValType type) {
    switch (type.kind()) {
      case I32:
        out.u8(0x7F);
        break;
      case I64:
        out.u8(0x7E);
        break;
      case F32:
        out.u8(0x7D);
        break;
      case F64:
        out.u8(0x7C);
        break;
      case V128:
        out.u8(0x7B);
        break;
      default:
        out.u8(type.isNullable() ? 0x63 : 0x64);
        out.u8(heapCode(engine, type));
        break;
    }
  }

  private static int heapCode(Engine engine, ValType type) {
    for (int i = 0; i < HEAP_TYPES.length; i++) {
      if (HEAP_TYPES[i].equals(type.heapType())) {
        return HEAP_CODES[i];
      }
    }
    throw lack(engine, "tag with a value of type " + type);
  }

  private static UnsupportedFeatureException lack(Engine engine, String what) {
    return new UnsupportedFeatureException(
        "typeReflection",
        engine.info().name(),
        "an exception made by the host for a " + what + " that a module defines",
        null);
  }
}
