package io.github.wasmrun.jvm.internal.endive.compile;

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
  private static final byte[] SAMPLE = {
    0,
    'a',
    's',
    'm',
    1,
    0,
    0,
    0,
    1,
    7,
    1,
    0x60,
    2,
    0x7f,
    0x7e,
    1,
    0x7e,
    3,
    2,
    1,
    0,
    10,
    10,
    1,
    8,
    0,
    0x20,
    0,
    (byte) 0xac,
    0x20,
    1,
    0x7d,
    0x0b
  };

  private DirectCalls() {}

  private static final class Result {
    private static final boolean WORK = test();
  }

  public static boolean work() {
    return Result.WORK;
  }

  private static boolean test() {
    try {
      WasmModule module = Parser.parse(SAMPLE);
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
