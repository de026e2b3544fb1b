package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.jvm.compiler.runtime.Trap;
import io.github.wasmrun.jvm.compiler.runtime.Views;
import io.github.wasmrun.jvm.internal.init.FirstUse;
import io.github.wasmrun.jvm.internal.storage.FlatMemory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What guests reach while they run, see {@link FirstUse}. */
final class GuestClasses {
  private static final String OURS =
      """
      engine.CompiledInstance engine.DirectHandles engine.GuestExceptions engine.HostCall
      engine.HostCall$Handle engine.HostFailure engine.NumberArgs engine.References engine.Traps
      ir.Kind load.Deep load.Deep$Task load.DirectTargets load.DirectTargets$Making
      load.ModuleLoader load.Signatures load.Signatures$Loader
      runtime.Atomics runtime.Branches runtime.Bulk runtime.Constants runtime.Floats
      runtime.Foreign runtime.Func
      runtime.GlobalCell runtime.HostCode runtime.InterruptedGuestException runtime.Interruption
      runtime.ModuleState runtime.Numbers runtime.Packs runtime.RuntimeType runtime.Tables
      runtime.Tails runtime.Target runtime.Thrown runtime.Trap runtime.Views
      """;

  /** Only code with vectors reaches these. */
  private static final String VECTORS =
      """
      runtime.simd.Bits runtime.simd.F32x4 runtime.simd.F64x2 runtime.simd.I16x8
      runtime.simd.I32x4 runtime.simd.I64x2 runtime.simd.I8x16
      """;

  private static final String HOST =
      """
      host.MethodAccess host.TypedHostFunction
      interfaces.InterfaceCall interfaces.InterfaceImplementer
      instance.BitsFunction instance.CallHandles instance.EngineFunction
      instance.GuestFunction instance.GuestInstance instance.HostMadeFunction storage.FlatMemory
      storage.FlatStorage storage.Limits storage.SharedMemory storage.SharedStorage
      storage.StorageTrap storage.TableStorage storage.TrapTexts storage.WaitInterruptedException
      storage.WaitQueues values.Kind values.Signature
      """;

  private static final String API =
      """
      Args ExitException GuestException GuestFrame LimitException TrapCode TrapException V128
      PlainHostFunction WasmException WasmFunction engine.value.BoxedArgs engine.check.Checks
      engine.host.HostFunctions
      """;

  private GuestClasses() {}

  private static final class Once {
    private static final boolean DONE = initialise();
  }

  /** Initialises what all guests reach, once in this JVM. */
  static void initialised() {
    if (!Once.DONE) {
      throw new IllegalStateException();
    }
  }

  private static boolean initialise() {
    FirstUse.ofTheJdk();
    FirstUse.of(GuestClasses.class, "io.github.wasmrun.jvm.compiler.", OURS + VECTORS);
    FirstUse.of(FlatMemory.class, "io.github.wasmrun.jvm.internal.", HOST);
    FirstUse.of(GuestException.class, "io.github.wasmrun.", API);
    return handles() == 0 && !trap().isEmpty();
  }

  /** Makes a trap as calls within calls do, at whatever place on the stack. */
  private static String trap() {
    GuestFrame frame = new GuestFrame(0, Optional.of("f"), OptionalLong.of(1));
    Trap cause = new Trap(TrapCode.UNREACHABLE);
    return new TrapException(TrapCode.UNREACHABLE, "f", "text", List.of(frame), cause).toString();
  }

  /** Uses each handle as compiled code does: for each form of use the JDK makes code. */
  private static int handles() {
    byte[] bytes = new byte[8];
    Views.SHORT.set(bytes, 0, (short) 0);
    Views.INT.set(bytes, 0, 0);
    Views.LONG.set(bytes, 0, 0L);
    Views.FLOAT.set(bytes, 0, 0f);
    Views.DOUBLE.set(bytes, 0, 0.0);
    int sum = (short) Views.SHORT.get(bytes, 0) + (int) Views.INT.get(bytes, 0);
    sum += (int) (long) Views.LONG.get(bytes, 0) + (int) (float) Views.FLOAT.get(bytes, 0);
    sum += (int) (double) Views.DOUBLE.get(bytes, 0);
    MethodHandle nothing = MethodHandles.empty(MethodType.methodType(void.class));
    try {
      nothing.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return sum;
  }
}
