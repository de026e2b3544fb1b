package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;

/** The machine of an Endive instance that belongs to one of ours; leads back to it. */
final class GuestMachine implements Machine, FunctionRefs.Holder, CodeOwner {
  private final EndiveInstance owner;
  private final Machine code;

  GuestMachine(EndiveInstance owner, Machine code) {
    this.owner = owner;
    this.code = code;
  }

  /** Our instance behind Endive's. */
  static EndiveInstance owner(Instance instance) {
    return ((GuestMachine) instance.getMachine()).owner;
  }

  @Override
  public InstanceCode owner() {
    return owner;
  }

  @Override
  public FunctionRefs functions() {
    return owner.functions();
  }

  @Override
  public long @Nullable [] call(int function, long[] arguments) {
    return code.call(function, arguments);
  }

  @Override
  public long @Nullable [] call(
      int function, long[] arguments, @Nullable Object @Nullable [] references) {
    return code.call(function, arguments, references);
  }

  @Override
  public CallResult callWithRefs(
      int function, long[] arguments, @Nullable Object @Nullable [] references) {
    return callWithRefs(code, owner.instance(), function, arguments, references);
  }

  /**
   * Calls a function and completes its tail calls, which Endive's compiled code leaves undone when
   * a function with references is called.
   */
  static CallResult callWithRefs(
      Machine code,
      @Nullable Instance instance,
      int function,
      long[] arguments,
      @Nullable Object @Nullable [] references) {
    CallResult result = code.callWithRefs(function, arguments, references);
    while (instance != null && instance.isTailCallPending()) {
      int next = instance.tailCallFuncId();
      long[] numbers = instance.tailCallArgs();
      Object[] objects = instance.tailCallRefArgs();
      instance.clearTailCall();
      result = code.callWithRefs(next, numbers, objects);
    }
    return result;
  }
}
