package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.engine.host.BindingProblems;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.jvm.internal.interfaces.InterfaceImplementer;
import io.github.wasmrun.jvm.internal.interfaces.JavaTypes;
import io.github.wasmrun.type.FuncType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/** Interfaces with a single method, for one function. */
final class SingleMethods {
  private SingleMethods() {}

  /** A function of the host as {@code type}. */
  static <T> T implement(HostMadeFunction function, Class<T> type) {
    Method method = of(type);
    check(type, method, "function", function.type());
    return type.cast(
        InterfaceImplementer.implement(type, Map.of(method, CallHandles.boxed(0, method)))
            .create(function));
  }

  /** The only method of {@code type}. */
  static Method of(Class<?> type) {
    if (!type.isInterface()) {
      throw BindingProblems.noInterface(type.getName());
    }
    List<Method> methods = JavaTypes.abstractMethods(type);
    if (methods.size() != 1) {
      throw BindingProblems.notFunctional(type.getName(), methods.size());
    }
    return methods.get(0);
  }

  /** Throws unless {@code method} fits a function of type {@code actual}. */
  static void check(Class<?> type, Method method, String name, FuncType actual) {
    JavaSignature java = JavaTypes.signature(method);
    if (!java.fits(actual)) {
      BindingProblems problems = new BindingProblems(type.getName());
      problems.add(method.getName() + java, name, actual);
      problems.throwIfAny();
    }
  }
}
