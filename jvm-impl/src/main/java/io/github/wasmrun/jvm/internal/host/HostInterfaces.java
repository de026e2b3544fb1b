package io.github.wasmrun.jvm.internal.host;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.jvm.internal.interfaces.JavaTypes;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.type.FuncType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Makes host functions of the methods of Java interfaces. */
public final class HostInterfaces implements HostBinder {
  public static final HostInterfaces INSTANCE = new HostInterfaces();

  private HostInterfaces() {}

  @Override
  public @Nullable HostFunction bind(
      Class<?> type, Object implementation, String name, FuncType expected) {
    Method named = null;
    for (Method method : JavaTypes.abstractMethods(type)) {
      if (JavaTypes.wasmName(method).equals(name)) {
        if (JavaTypes.signature(method).fits(expected)) {
          return new TypedHostFunction(method, implementation, expected);
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
}
