package io.github.wasmrun.jvm.compiler.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Calls at the end of functions, which must not take stack for each. A function leaves such a call
 * in its state and returns whatever value; the method by which it is called makes the calls that
 * are left, one after another. Functions without such calls know nothing of this.
 */
public final class Tails {
  private Tails() {}

  /** Leaves a call to the caller of the function that ends with it. */
  public static void leave(
      Func callee, long[] numbers, @Nullable Object[] references, ModuleState state) {
    state.tailCallee = callee;
    state.tailNumbers = numbers;
    state.tailReferences = references;
  }

  /** Makes the calls that are left in {@code state}. */
  public static void finish(ModuleState state) {
    for (ModuleState now = state; now != null && now.tailCallee != null; ) {
      Func callee = now.tailCallee;
      now.tailCallee = null;
      callee.ownTarget().tailV(now.tailNumbers, now.tailReferences);
      now = callee.state();
    }
  }

  /** Makes the calls that are left in {@code state}; without one, {@code result} is the result. */
  public static int finish(int result, ModuleState state) {
    int last = result;
    for (ModuleState now = state; now != null && now.tailCallee != null; ) {
      Func callee = now.tailCallee;
      now.tailCallee = null;
      last = callee.ownTarget().tailI(now.tailNumbers, now.tailReferences);
      now = callee.state();
    }
    return last;
  }

  /** Makes the calls that are left in {@code state}; without one, {@code result} is the result. */
  public static long finish(long result, ModuleState state) {
    long last = result;
    for (ModuleState now = state; now != null && now.tailCallee != null; ) {
      Func callee = now.tailCallee;
      now.tailCallee = null;
      last = callee.ownTarget().tailJ(now.tailNumbers, now.tailReferences);
      now = callee.state();
    }
    return last;
  }

  /** Makes the calls that are left in {@code state}; without one, {@code result} is the result. */
  public static float finish(float result, ModuleState state) {
    float last = result;
    for (ModuleState now = state; now != null && now.tailCallee != null; ) {
      Func callee = now.tailCallee;
      now.tailCallee = null;
      last = callee.ownTarget().tailF(now.tailNumbers, now.tailReferences);
      now = callee.state();
    }
    return last;
  }

  /** Makes the calls that are left in {@code state}; without one, {@code result} is the result. */
  public static double finish(double result, ModuleState state) {
    double last = result;
    for (ModuleState now = state; now != null && now.tailCallee != null; ) {
      Func callee = now.tailCallee;
      now.tailCallee = null;
      last = callee.ownTarget().tailD(now.tailNumbers, now.tailReferences);
      now = callee.state();
    }
    return last;
  }

  /** Makes the calls that are left in {@code state}; without one, {@code result} is the result. */
  public static @Nullable Object finish(@Nullable Object result, ModuleState state) {
    @Nullable Object last = result;
    for (ModuleState now = state; now != null && now.tailCallee != null; ) {
      Func callee = now.tailCallee;
      now.tailCallee = null;
      last = callee.ownTarget().tailL(now.tailNumbers, now.tailReferences);
      now = callee.state();
    }
    return last;
  }

  /** Makes the calls that are left in {@code state}; without one, {@code result} is the result. */
  public static long @Nullable [] finish(long @Nullable [] result, ModuleState state) {
    long @Nullable [] last = result;
    for (ModuleState now = state; now != null && now.tailCallee != null; ) {
      Func callee = now.tailCallee;
      now.tailCallee = null;
      last = callee.ownTarget().tailA(now.tailNumbers, now.tailReferences);
      now = callee.state();
    }
    return last;
  }

  /** Makes the calls that are left in {@code state}; without one, {@code result} is the result. */
  public static @Nullable Object @Nullable [] finish(
      @Nullable Object @Nullable [] result, ModuleState state) {
    @Nullable Object @Nullable [] last = result;
    for (ModuleState now = state; now != null && now.tailCallee != null; ) {
      Func callee = now.tailCallee;
      now.tailCallee = null;
      last = callee.ownTarget().tailB(now.tailNumbers, now.tailReferences);
      now = callee.state();
    }
    return last;
  }
}
