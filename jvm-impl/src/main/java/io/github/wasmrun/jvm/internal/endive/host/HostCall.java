package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import io.github.wasmrun.jvm.internal.values.Signature;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;

/** A host function as Endive calls it. */
public final class HostCall implements WasmFunctionHandle {
  private final HostFunction function;
  private final Signature signature;
  private final FunctionRefs caller;

  public HostCall(HostFunction function, FunctionRefs caller) {
    this.function = function;
    this.signature = new Signature(function.type());
    this.caller = caller;
  }

  @Override
  public long @Nullable [] apply(Instance instance, long... numbers) {
    HostArgs args = new HostArgs(signature, caller, true, numbers, null);
    run(function, args, instance);
    return args.resultNumbers;
  }

  @Override
  public CallResult applyWithRefs(
      Instance instance, long[] numbers, @Nullable Object @Nullable [] references) {
    return call(instance, function, signature, caller, true, numbers, references);
  }

  /** A call of a function that the host has made and that belongs to no instance. */
  public static CallResult call(
      @Nullable Instance instance,
      HostFunction function,
      Signature signature,
      FunctionRefs caller,
      long[] numbers,
      @Nullable Object @Nullable [] references) {
    return call(instance, function, signature, caller, false, numbers, references);
  }

  private static CallResult call(
      @Nullable Instance instance,
      HostFunction function,
      Signature signature,
      FunctionRefs caller,
      boolean isImport,
      long[] numbers,
      @Nullable Object @Nullable [] references) {
    HostArgs args = new HostArgs(signature, caller, isImport, numbers, references);
    run(function, args, instance);
    return CallResult.of(args.resultNumbers, args.resultReferences);
  }

  private static void run(HostFunction function, HostArgs args, @Nullable Instance caller) {
    try {
      function.call(args);
    } catch (Throwable thrown) {
      throw HostFailure.of(thrown, caller);
    }
  }
}
