package io.github.wasmrun.web.internal.typed;

import io.github.wasmrun.engine.host.BindingProblems;
import java.util.Objects;

/** What the code that {@link TypedExports} makes needs at run time. */
public final class TypedInterfaces {
  private TypedInterfaces() {}

  /** An implementation of {@code type}, which must be a class literal of the program. */
  public static <T> T of(Class<T> type, Binding binding) {
    Objects.requireNonNull(type, "type");
    T bound = TypedExports.bind(type, binding);
    if (bound == null) {
      throw new IllegalArgumentException(
          type.getName() + " was not known to TeaVM: hand in a class literal");
    }
    return bound;
  }

  public static Object noInterface(String name) {
    throw BindingProblems.noInterface(name);
  }
}
