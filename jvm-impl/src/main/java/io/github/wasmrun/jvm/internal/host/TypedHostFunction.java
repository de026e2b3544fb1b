package io.github.wasmrun.jvm.internal.host;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.internal.interfaces.JavaTypes;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

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
    this.spread = MethodAccess.spread(method);
  }

  @Override
  public FuncType type() {
    return signature.type;
  }

  /** Whether its values are numbers, with at most one result: code may call {@link #method}. */
  public boolean isDirect() {
    return signature.numeric && signature.results.length <= 1;
  }

  /** The method. */
  public Method method() {
    return method;
  }

  /** The method on its object, as a handle with the types of {@link #type}, if it is direct. */
  public MethodHandle handle() {
    return MethodAccess.profiled(method).bindTo(implementation);
  }

  /** The object whose method is called. */
  public Object implementation() {
    return implementation;
  }

  /** What the method gives. */
  @Nullable Object result(Args args) {
    Object[] values = new Object[args.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = args.get(i);
    }
    try {
      return spread.invokeExact(implementation, values);
    } catch (Throwable thrown) {
      throw TypedHostFunction.<RuntimeException>unchecked(thrown);
    }
  }

  @Override
  public void call(Args args) {
    Object result = result(args);
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
