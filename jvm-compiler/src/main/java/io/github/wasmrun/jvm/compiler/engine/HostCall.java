package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Instance;
import io.github.wasmrun.engine.value.BoxedArgs;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.runtime.Func;
import io.github.wasmrun.jvm.compiler.runtime.HostCode;
import io.github.wasmrun.jvm.internal.code.OwnerCheck;
import io.github.wasmrun.jvm.internal.host.TypedHostFunction;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A host function as compiled code calls it. */
final class HostCall implements HostCode {
  /** Making a class or a handle takes as long as hundreds of calls. */
  private static final int CALLS_BEFORE_DIRECT = 500;

  private final HostFunction function;
  private final OwnerCheck owner;
  private final @Nullable Instance caller;
  private int calls;
  private @Nullable Func reference;
  private @Nullable MethodHandle handle;

  /**
   * A call.
   *
   * @param caller the instance that imports the function; null for a function of no instance
   */
  HostCall(HostFunction function, OwnerCheck owner, @Nullable Instance caller) {
    this.function = function;
    this.owner = owner;
    this.caller = caller;
  }

  /** What guests call this by. */
  Func calledBy(Func function) {
    reference = function;
    return function;
  }

  @Override
  public @Nullable Object[] call(@Nullable Object[] arguments) {
    List<ValType> params = function.type().params();
    for (int i = 0; i < arguments.length; i++) {
      if (params.get(i).isRef()) {
        arguments[i] = References.toHost(arguments[i]);
      }
    }
    BoxedArgs args = new BoxedArgs(function.type(), arguments, caller, null);
    try {
      function.call(args);
      checkOwn(args.results());
    } catch (Throwable thrown) {
      throw toGuest(thrown);
    }
    Object[] results = args.results();
    List<ValType> types = function.type().results();
    for (int i = 0; i < results.length; i++) {
      if (types.get(i).isRef()) {
        results[i] = toGuest(i, types.get(i), results[i]);
      }
    }
    return results;
  }

  @Override
  public long callNumbers(long[] arguments, String params, String results) {
    if (++calls == CALLS_BEFORE_DIRECT
        && function instanceof TypedHostFunction typed
        && typed.isDirect()) {
      callDirectly(typed);
    }
    NumberArgs args = new NumberArgs(function.type(), arguments, caller);
    try {
      function.call(args);
    } catch (Throwable thrown) {
      throw toGuest(thrown);
    }
    return args.result();
  }

  private void callDirectly(TypedHostFunction typed) {
    Func function = reference;
    if (function != null && function.isImprovable()) {
      function.improve(
          ModuleLoader.directTarget(typed.type(), typed.method(), typed.implementation(), this));
    } else {
      handle = ModuleLoader.deep(new Handle(typed));
    }
  }

  /** Makes a handle. No lambda: the JDK would make its class on the guest's stack. */
  private static final class Handle implements Supplier<MethodHandle> {
    private final TypedHostFunction function;

    Handle(TypedHostFunction function) {
      this.function = function;
    }

    @Override
    public MethodHandle get() {
      return function.handle();
    }
  }

  @Override
  public @Nullable MethodHandle handle() {
    return handle;
  }

  @Override
  public RuntimeException toGuest(Throwable thrown) {
    if (thrown instanceof StackOverflowError overflow) {
      throw overflow; // the guest's recursion, whoever's frame was the last one
    }
    return GuestExceptions.toGuest(thrown);
  }

  private void checkOwn(@Nullable Object[] results) {
    List<ValType> types = function.type().results();
    for (int i = 0; i < results.length; i++) {
      if (types.get(i).isRef() && types.get(i).heapType().isSubtypeOf(HeapType.FUNC)) {
        owner.check("result " + i, results[i]);
      }
    }
  }

  private static @Nullable Object toGuest(int result, ValType type, @Nullable Object value) {
    try {
      return References.toGuest("result " + result, type, value);
    } catch (IllegalArgumentException e) {
      throw new HostFailure(e);
    }
  }
}
