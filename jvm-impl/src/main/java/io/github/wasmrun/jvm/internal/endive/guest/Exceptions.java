package io.github.wasmrun.jvm.internal.endive.guest;

import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.TrapException;
import run.endive.runtime.WasmException;
import run.endive.wasm.types.ValType;

/** For compiled guests: which exceptions a handler takes, and what {@code throw_ref} throws. */
public final class Exceptions {
  private Exceptions() {}

  /**
   * Whether {@code exception} has the tag {@code index} of {@code instance}: the same one, not just
   * one of the same type as Endive has it.
   */
  public static boolean match(WasmException exception, int index, Instance instance) {
    boolean match =
        TagView.original(exception.instance().tag(exception.tagIdx()))
            == TagView.original(instance.tag(index));
    if (match && exception.instance() != instance) {
      // It came as a reference: one that was thrown to this instance is its own by now.
      long[] seen = argumentsSeenBy(exception, instance);
      if (!Arrays.equals(seen, exception.args())) {
        throw FunctionRefs.of(instance).heap().refusal("a function of another module's exception");
      }
    }
    return match;
  }

  /**
   * The numbers of an exception's payload as {@code instance} knows them: references to functions
   * are numbers that differ between instances.
   *
   * @throws io.github.wasmrun.UnsupportedFeatureException if the instance may not have the objects
   *     that the exception carries
   */
  public static long @Nullable [] argumentsSeenBy(WasmException exception, Instance instance) {
    if (exception.instance() == instance) {
      return exception.args();
    }
    FunctionRefs from = FunctionRefs.of(exception.instance());
    FunctionRefs to = FunctionRefs.of(instance);
    Object[] references = exception.refArgs();
    if (references != null) {
      for (Object reference : references) {
        to.heap().taken(reference, from.heap().ownerOf(reference));
      }
    }
    long[] seen = exception.args() == null ? null : exception.args().clone();
    int slot = 0;
    for (ValType type : exception.instance().tag(exception.tagIdx()).type().params()) {
      if (type.isReference() && !type.isObjectRef()) {
        seen[slot] = to.toGuest(from.toHost((int) seen[slot]));
      }
      slot += type.equals(ValType.V128) ? 2 : 1;
    }
    return seen;
  }

  /** What {@code throw_ref} throws for {@code reference}. */
  public static WasmException thrown(Instance instance, @Nullable Object reference) {
    if (reference == null) {
      throw new TrapException("null exception reference");
    }
    return (WasmException) reference;
  }
}
