package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.TypeCodes;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Optional;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;

/**
 * Tries once whether calling Endive's compiled methods directly works.
 *
 * <p>Their shape is no promise of Endive's. If it is another one some day, typed interfaces go
 * through Endive's public interface: slower, but right.
 */
public final class DirectCalls {
  /**
   * {@code (func (param i32 i64) (result i64) local.get 0 i64.extend_i32_s local.get 1 i64.sub)}.
   */
  private static byte[] sample() {
    WasmBytes type = new WasmBytes().u8s(1, TypeCodes.FUNC_TYPE);
    type.u8s(2, TypeCodes.I32, TypeCodes.I64).u8s(1, TypeCodes.I64);
    WasmBytes body = new WasmBytes().u8(0);
    body.op(Opcodes.LOCAL_GET).u32(0).op(Opcodes.I64_EXTEND_I32_S);
    body.op(Opcodes.LOCAL_GET).u32(1).op(Opcodes.I64_SUB).op(Opcodes.END);
    return WasmBytes.module()
        .section(1, type)
        .section(3, new WasmBytes().u8s(1, 0))
        .section(10, new WasmBytes().u32(1).sized(body))
        .toArray();
  }

  private DirectCalls() {}

  private static final class Result {
    private static final boolean WORK = test();
  }

  public static boolean work() {
    return Result.WORK;
  }

  private static boolean test() {
    try {
      WasmModule module = Parser.parse(sample());
      CompiledCode code = new CompiledCode(module);
      Instance instance = Instance.builder(module).withMachineFactory(code::newMachine).build();
      MethodType type =
          MethodType.methodType(long.class, int.class, long.class, Memory.class, Instance.class);
      Optional<MethodHandle> direct = code.function(0, type);
      if (direct.isEmpty()) {
        return false;
      }
      long expected = instance.getMachine().call(0, new long[] {-7, 1L << 40})[0];
      Memory none = null;
      long actual = (long) direct.get().invokeExact(-7, 1L << 40, none, instance);
      return expected == actual && actual == -7 - (1L << 40);
    } catch (Throwable e) {
      return false;
    }
  }
}
