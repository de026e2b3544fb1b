package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.Tag;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.jvm.internal.endive.host.HostFailure;
import io.github.wasmrun.jvm.internal.endive.values.Values;
import io.github.wasmrun.jvm.internal.storage.Limits;
import io.github.wasmrun.jvm.internal.storage.StorageTrap;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.jvm.internal.worker.WorkerThread;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.UninstantiableException;
import run.endive.wasm.WasmEngineException;

/** Turns what comes out of Endive into our exceptions. */
final class Traps {
  private Traps() {}

  /**
   * What a call from the host throws when Endive threw {@code thrown}: a host function's own
   * exception as it is, else ours.
   *
   * @param instance the instance that was called
   * @param exportName the export that was called, or null
   */
  static RuntimeException translate(
      Throwable thrown, EndiveInstance instance, @Nullable String exportName) {
    if (thrown instanceof HostFailure && thrown.getCause() instanceof StorageTrap limit) {
      return trap(limit, instance, exportName);
    }
    if (thrown instanceof HostFailure) {
      throw Traps.<RuntimeException>unchecked(thrown.getCause());
    }
    if (thrown instanceof WasmException known) {
      return known;
    }
    if (thrown instanceof run.endive.runtime.WasmException exception) {
      return guestException(exception);
    }
    if (thrown instanceof Error error && !(error instanceof VirtualMachineError)) {
      throw error;
    }
    if (thrown instanceof WasmEngineException && thrown.getCause() instanceof OutOfMemoryError) {
      return translate(thrown.getCause(), instance, exportName);
    }
    if (thrown instanceof OutOfMemoryError error && !isNewArray(error)) {
      return Limits.noRoom("heap of the guest", error);
    }
    // Recursion without end and arrays without room are the guest's own fault.
    return trap(thrown, instance, exportName);
  }

  /** Throws also what no method declares: a host function may come from another language. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static GuestException guestException(run.endive.runtime.WasmException exception) {
    GuestException original = HostFailure.original(exception);
    if (original != null) {
      return original;
    }
    EndiveInstance thrower = GuestMachine.owner(exception.instance());
    Tag tag = thrower.tag(exception.tagIdx());
    Object[] payload =
        Values.toHost(
            thrower.functions(),
            new Signature(tag.type().type()).params,
            exception.args(),
            exception.refArgs());
    return new GuestException(tag, payload, exception);
  }

  private static TrapException trap(
      Throwable thrown, EndiveInstance instance, @Nullable String exportName) {
    Throwable cause =
        thrown instanceof UninstantiableException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    TrapCode code = cause instanceof StorageTrap storage ? storage.code() : code(cause);
    String detail = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    List<GuestFrame> frames = frames(cause, instance);
    return new TrapException(code, exportName, detail, frames, cause, WorkerThread.currentName());
  }

  private static List<GuestFrame> frames(Throwable cause, EndiveInstance instance) {
    EndiveCode module = instance.module();
    List<GuestFrame> frames =
        GuestFrames.of(cause, instance.code(), module.info(), module.codeName());
    frames.removeIf(frame -> frame.functionIndex() >= instance.functionCount());
    return frames;
  }

  private static TrapCode code(Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return TrapCode.STACK_EXHAUSTED;
    }
    if (cause instanceof WasmInterruptedException) {
      return TrapCode.INTERRUPTED;
    }
    if (cause instanceof WasmEngineException) {
      String text = cause.getMessage();
      return text == null ? TrapCode.UNKNOWN : codeOf(text, cause);
    }
    // Java's own exceptions come from bytecode that the compiler made of the guest's instructions.
    if (cause instanceof ArithmeticException) {
      return TrapCode.INTEGER_DIVIDE_BY_ZERO;
    }
    if (cause instanceof NullPointerException) {
      return TrapCode.NULL_REFERENCE;
    }
    if (cause instanceof ClassCastException) {
      return TrapCode.CAST_FAILURE;
    }
    if (cause instanceof NegativeArraySizeException || cause instanceof OutOfMemoryError) {
      return segmentOfNewArray(cause);
    }
    return TrapCode.UNKNOWN;
  }

  /**
   * Whether there is no room for a single array: V8 reports an array that it deems too large like
   * this. What is missing for small objects is a limit of this process.
   */
  private static boolean isNewArray(OutOfMemoryError error) {
    // The JVM says this of arrays only; from the fifth time on such an error has no stack trace.
    if ("Requested array size exceeds VM limit".equals(error.getMessage())) {
      return true;
    }
    StackTraceElement[] trace = error.getStackTrace();
    for (int i = 0; i < Math.min(trace.length, 4); i++) {
      String method = trace[i].getMethodName().toUpperCase(Locale.ROOT).replace("_", "");
      if (method.startsWith("ARRAYNEW")) {
        return true;
      }
    }
    return false;
  }

  /** An array of 2^31 or more elements: Endive makes it before it looks at the segment. */
  private static TrapCode segmentOfNewArray(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    String method = trace.length == 0 ? "" : trace[0].getMethodName().toUpperCase(Locale.ROOT);
    if (method.contains("DATA")) {
      return TrapCode.MEMORY_OUT_OF_BOUNDS;
    }
    return method.contains("ELEM") ? TrapCode.TABLE_OUT_OF_BOUNDS : TrapCode.ARRAY_OUT_OF_BOUNDS;
  }

  private static TrapCode codeOf(String text, Throwable cause) {
    if (text.startsWith("out of bounds memory access")) {
      return TrapCode.MEMORY_OUT_OF_BOUNDS;
    }
    if (text.startsWith("uninitialized element")) {
      return TrapCode.BAD_INDIRECT_CALL;
    }
    switch (text) {
      case "Trapped on unreachable instruction":
        return TrapCode.UNREACHABLE;
      case "integer divide by zero":
        return TrapCode.INTEGER_DIVIDE_BY_ZERO;
      case "integer overflow":
        // Endive says the same of a division and of a conversion.
        return isConversion(cause) ? TrapCode.INVALID_CONVERSION : TrapCode.INTEGER_OVERFLOW;
      case "invalid conversion to integer":
        return TrapCode.INVALID_CONVERSION;
      case "out of bounds table access":
      case "undefined element":
        return TrapCode.TABLE_OUT_OF_BOUNDS;
      case "indirect call type mismatch":
        return TrapCode.BAD_INDIRECT_CALL;
      case "null reference":
      case "null function reference":
      case "null structure reference":
      case "null array reference":
      case "null i31 reference":
      case "null exception reference":
      case "Trapped on throw_ref on null reference":
      case "Trapped on ref_as_non_null on null reference":
      case "Trapped on call_ref on null function reference":
        return TrapCode.NULL_REFERENCE;
      case "out of bounds array access":
        return TrapCode.ARRAY_OUT_OF_BOUNDS;
      case "cast failure":
        return TrapCode.CAST_FAILURE;
      case "call stack exhausted":
        return TrapCode.STACK_EXHAUSTED;
      case "expected shared memory":
        return TrapCode.NOT_SHARED;
      case "unaligned atomic":
        return TrapCode.UNALIGNED_ATOMIC;
      default:
        return TrapCode.UNKNOWN;
    }
  }

  private static boolean isConversion(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return trace.length > 0 && trace[0].getMethodName().contains("TRUNC");
  }
}
