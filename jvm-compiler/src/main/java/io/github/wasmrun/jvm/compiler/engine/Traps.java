package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.runtime.InterruptedGuestException;
import io.github.wasmrun.jvm.compiler.runtime.Thrown;
import io.github.wasmrun.jvm.compiler.runtime.Trap;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.jvm.internal.storage.Limits;
import io.github.wasmrun.jvm.internal.storage.StorageTrap;
import io.github.wasmrun.jvm.internal.storage.WaitInterruptedException;
import io.github.wasmrun.jvm.internal.worker.WorkerThread;
import org.jspecify.annotations.Nullable;

/** Turns what comes out of compiled code into our exceptions. */
final class Traps {

  private Traps() {}

  /**
   * What a call from the host throws when the code threw {@code thrown}.
   *
   * @param loader has the code of the instance that was called
   * @param parts the instance
   */
  static RuntimeException translate(
      Throwable thrown, ModuleLoader loader, InstanceParts parts, @Nullable String exportName) {
    if (thrown instanceof HostFailure && thrown.getCause() instanceof StorageTrap limit) {
      return translate(limit, loader, parts, exportName);
    }
    if (thrown instanceof HostFailure) {
      throw Traps.<RuntimeException>unchecked(thrown.getCause());
    }
    if (thrown instanceof WasmException known) {
      return known;
    }
    if (thrown instanceof Thrown exception) {
      return GuestExceptions.toHost(exception);
    }
    if (thrown instanceof LinkageError error) {
      // A fault of ours; the interpreter runs such a module.
      return new CompileException(
          "the JVM refuses the code that was made of a function: " + error, -1, error);
    }
    if (thrown instanceof Error error && !(error instanceof VirtualMachineError)) {
      throw error;
    }
    if (thrown instanceof OutOfMemoryError error) {
      return Limits.noRoom("heap of the guest", error);
    }
    TrapCode code = code(thrown);
    return new TrapException(
        code,
        exportName,
        detail(code, thrown),
        new GuestTrace(loader, parts).rewrite(thrown),
        thrown,
        WorkerThread.currentName());
  }

  private static String detail(TrapCode code, Throwable thrown) {
    String text = thrown.getMessage();
    if (code == TrapCode.NULL_REFERENCE) {
      return code.text(); // Java's text names fields and methods of generated classes
    }
    return text == null ? thrown.toString() : text;
  }

  /** Throws also what no method declares: a host function may come from another language. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /**
   * What happened. Java's own exceptions come from the instructions of generated code that check
   * what WebAssembly has to check: nothing else there throws them, and what host functions throw is
   * a {@link HostFailure}.
   */
  private static TrapCode code(Throwable thrown) {
    if (thrown instanceof Trap trap) {
      return trap.code();
    }
    if (thrown instanceof StorageTrap trap) {
      return trap.code();
    }
    if (thrown instanceof InterruptedGuestException || thrown instanceof WaitInterruptedException) {
      return TrapCode.INTERRUPTED;
    }
    if (thrown instanceof StackOverflowError) {
      return TrapCode.STACK_EXHAUSTED;
    }
    if (thrown instanceof NullPointerException) {
      return TrapCode.NULL_REFERENCE;
    }
    if (thrown instanceof IndexOutOfBoundsException) {
      return TrapCode.MEMORY_OUT_OF_BOUNDS;
    }
    return thrown instanceof ArithmeticException
        ? TrapCode.INTEGER_DIVIDE_BY_ZERO
        : TrapCode.UNKNOWN;
  }
}
