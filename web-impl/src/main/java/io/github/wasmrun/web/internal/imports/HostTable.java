package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.type.FuncType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * The methods of one implementation of a typed interface as JavaScript functions; kept for the last
 * implementation, since it is asked for each import in turn.
 */
public final class HostTable implements HostBinder {
  private static final class Method {
    final String name;
    final JavaSignature signature;
    final JSObject function;

    Method(String name, JavaSignature signature, JSObject function) {
      this.name = name;
      this.signature = signature;
      this.function = function;
    }
  }

  private final List<Method> methods = new ArrayList<>();
  private @Nullable Class<?> type;
  private @Nullable Object implementation;

  /** Called by the code of {@link HostMethods}, first. */
  public void begin() {
    methods.clear();
  }

  /** Called by the code of {@link HostMethods} for each method. */
  public void add(String name, JavaSignature signature, JSObject function) {
    methods.add(new Method(name, signature, function));
  }

  /** Called by the code of {@link HostMethods}. */
  public static void put(Object[] array, int index, @Nullable Object value) {
    array[index] = value;
  }

  @Override
  public @Nullable HostFunction bind(
      Class<?> type, Object implementation, String name, FuncType expected) {
    if (this.type != type || this.implementation != implementation) {
      methods.clear();
      HostMethods.collect(type, implementation, this);
      this.type = type;
      this.implementation = implementation;
    }
    Method named = null;
    for (Method method : methods) {
      if (method.name.equals(name)) {
        if (method.signature.fits(expected)) {
          return new TypedHost(expected, method.function);
        }
        named = method;
      }
    }
    return named == null ? null : new TypedHost(named.signature.naturalType(), named.function);
  }
}
