package io.github.wasmrun.jvm.internal.endive.values;

import io.github.wasmrun.WasmFunction;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.wasm.types.Value;

/**
 * References as one instance sees them.
 *
 * <p>To Endive a function reference is the index of a function of the instance that holds it, so a
 * function of another instance has none. We give it a number below -1: it passes through locals,
 * globals, tables and the host, and {@code call_indirect} and {@code call_ref} find the {@linkplain
 * #adapter instance} that leads to it.
 */
public abstract class FunctionRefs {
  /** The reference to no function. */
  protected static final int NULL = Value.REF_NULL_VALUE;

  /** The first number of a foreign function; the next ones are below. */
  protected static final int FIRST_FOREIGN = -2;

  /** What the machine of each of our instances is. */
  public interface Holder {
    /** The references of the instance. */
    FunctionRefs functions();
  }

  /** The references of our instance behind Endive's. */
  public static FunctionRefs of(Instance instance) {
    return ((Holder) instance.getMachine()).functions();
  }

  /** Whether {@code reference} is a number of ours for a function of another instance. */
  public static boolean isForeign(int reference) {
    return reference <= FIRST_FOREIGN;
  }

  /** The instance as users have it. */
  public abstract io.github.wasmrun.Instance owner();

  /** The structures and arrays of the instance. */
  public abstract Heap heap();

  /** The function of a reference of the instance. */
  public abstract @Nullable WasmFunction toHost(int reference);

  /** The reference of the instance to a function. */
  public abstract int toGuest(@Nullable WasmFunction function);

  /**
   * Checks that a function belongs to the engine of the instance.
   *
   * @param what names the value in the text of the error
   * @throws IllegalArgumentException if it belongs to another
   */
  public abstract void checkOwn(String what, @Nullable Object function);

  /** An instance whose function 0 is the foreign function {@code reference}. */
  public abstract Instance adapter(int reference);
}
