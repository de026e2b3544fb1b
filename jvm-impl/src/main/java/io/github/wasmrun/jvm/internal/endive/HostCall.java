package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.HostFunction;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;

/** A host function as Endive calls it. */
final class HostCall implements WasmFunctionHandle {
  private final HostFunction function;
  private final Signature signature;
  private final GuestInstance caller;

  HostCall(HostFunction function, GuestInstance caller) {
    this.function = function;
    this.signature = new Signature(function.type());
    this.caller = caller;
  }

  @Override
  public long @Nullable [] apply(Instance instance, long... numbers) {
    HostArgs args = new HostArgs(signature, caller, numbers, null);
    run(function, args);
    return args.resultNumbers;
  }

  @Override
  public CallResult applyWithRefs(
      Instance instance, long[] numbers, @Nullable Object @Nullable [] references) {
    return call(function, signature, caller, numbers, references);
  }

  static CallResult call(
      HostFunction function,
      Signature signature,
      GuestInstance caller,
      long[] numbers,
      @Nullable Object @Nullable [] references) {
    HostArgs args = new HostArgs(signature, caller, numbers, references);
    run(function, args);
    return CallResult.of(args.resultNumbers, args.resultReferences);
  }

  private static void run(HostFunction function, HostArgs args) {
    try {
      function.call(args);
    } catch (Throwable thrown) {
      throw HostFailure.of(thrown);
    }
  }
}
