package io.github.wasmrun.jvm.internal.host;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.host.BindingProblems;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.jvm.internal.interfaces.JavaTypes;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.worker.AsyncFunction;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes host functions of the methods of Java interfaces. */
public final class HostInterfaces implements HostBinder {
  public static final HostInterfaces INSTANCE = new HostInterfaces();

  private HostInterfaces() {}

  @Override
  public @Nullable HostFunction bind(
      Class<?> type, Object implementation, String name, FuncType expected) {
    if (!type.isInterface()) {
      throw BindingProblems.noInterface(type.getName());
    }
    Method named = null;
    for (Method method : JavaTypes.abstractMethods(type)) {
      if (JavaTypes.wasmName(method).equals(name)) {
        JavaSignature java = JavaTypes.signature(method);
        if (java.fits(expected)) {
          return java.result().equals("A")
              ? later(new TypedHostFunction(method, implementation, expected))
              : new TypedHostFunction(method, implementation, expected);
        }
        named = method;
      }
    }
    if (named == null) {
      return null;
    }
    JavaSignature java = JavaTypes.signature(named);
    return HostFunction.of(java.naturalType(), args -> {});
  }

  /** A method that gives a future. */
  private static HostFunction later(TypedHostFunction method) {
    return AsyncFunction.of(method.type(), args -> (CompletableFuture<?>) method.result(args));
  }
}
