package io.github.wasmrun.jvm.internal.endive.host;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.internal.endive.interfaces.JavaTypes;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import io.github.wasmrun.jvm.internal.endive.values.Signature;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import run.endive.runtime.WasmFunctionHandle;

/** A method of a Java interface as a host function. */
public final class TypedHostFunction implements HostFunction {
  private final Method method;
  private final Object implementation;
  private final Signature signature;
  private final MethodHandle spread;

  TypedHostFunction(Method method, Object implementation, FuncType type) {
    this.method = method;
    this.implementation = implementation;
    this.signature = new Signature(type);
    this.spread = HostHandles.spread(method);
  }

  @Override
  public FuncType type() {
    return signature.type;
  }

  /** What Endive calls: for numbers a class of its own, so that the JIT sees the method. */
  public WasmFunctionHandle handle(FunctionRefs caller) {
    if (signature.numeric && signature.results.length <= 1) {
      return HostHandles.direct(method, implementation);
    }
    return new HostCall(this, caller);
  }

  @Override
  public void call(Args args) {
    Object[] values = new Object[args.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = args.get(i);
    }
    Object result;
    try {
      result = spread.invokeExact(implementation, values);
    } catch (Throwable thrown) {
      throw TypedHostFunction.<RuntimeException>unchecked(thrown);
    }
    if (signature.results.length == 1) {
      args.result(0, result);
    } else if (signature.results.length > 1) {
      if (result == null) {
        throw new IllegalArgumentException(
            "a host function " + signature.type.signature() + " gave null");
      }
      Object[] results = JavaTypes.elements(result);
      if (results.length != signature.results.length) {
        throw Checks.resultCount(signature.type, results.length);
      }
      for (int i = 0; i < signature.results.length; i++) {
        args.result(i, results[i]);
      }
    }
  }

  /**
   * Throws also what no method declares: who calls for a guest wraps it, others must not see it.
   */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
