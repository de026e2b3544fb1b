package io.github.wasmrun.web.internal.imports;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * The methods of one implementation of a typed interface as JavaScript functions; kept for the last
 * implementation, since it is asked for each import in turn.
 */
public final class HostTable implements HostBinder {
  private static class Method {
    final String name;
    final JavaSignature signature;
    final JSObject function;

    Method(String name, JavaSignature signature, JSObject function) {
      this.name = name;
      this.signature = signature;
      this.function = function;
    }

    HostFunction host(FuncType type) {
      return new TypedHost(type, function);
    }
  }

  /** A method that gives a future. */
  private static final class LaterMethod extends Method {
    LaterMethod(String name, JavaSignature signature, JSObject function) {
      super(name, signature, function);
    }

    @Override
    HostFunction host(FuncType type) {
      TypedHost host = new TypedHost(type, function);
      return AsyncFunction.of(type, args -> (CompletableFuture<?>) Js.toObject(host.run(args)));
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

  /** Called by the code of {@link HostMethods} for each method that gives a future. */
  public void addLater(String name, JavaSignature signature, JSObject function) {
    methods.add(new LaterMethod(name, signature, function));
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
          return method.host(expected);
        }
        named = method;
      }
    }
    return named == null ? null : new TypedHost(named.signature.naturalType(), named.function);
  }
}
