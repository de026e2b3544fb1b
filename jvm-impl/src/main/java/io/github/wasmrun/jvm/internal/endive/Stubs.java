package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.engine.host.BindingProblems;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.jvm.internal.endive.compile.DirectCalls;
import io.github.wasmrun.jvm.internal.endive.interfaces.InterfaceImplementer;
import io.github.wasmrun.jvm.internal.endive.interfaces.JavaTypes;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Implementations of typed interfaces for one module, made once for each interface. */
final class Stubs {
  private record FunctionKey(Class<?> type, int index) {}

  private final EndiveModule module;
  private final Map<Class<?>, InterfaceImplementer.Factory> exports = new ConcurrentHashMap<>();
  private final Map<FunctionKey, InterfaceImplementer.Factory> functions =
      new ConcurrentHashMap<>();

  Stubs(EndiveModule module) {
    this.module = module;
  }

  /** The exports of {@code instance} as {@code type}. */
  <T> T exports(GuestInstance instance, Class<T> type) {
    return type.cast(exports.computeIfAbsent(type, this::bindExports).create(instance));
  }

  /** One function as {@code type}. */
  <T> T function(GuestFunction function, Class<T> type) {
    FunctionKey key = new FunctionKey(type, function.index());
    InterfaceImplementer.Factory factory =
        functions.computeIfAbsent(
            key, k -> bindFunction(type, function.name(), function.type(), function.index()));
    return type.cast(factory.create(function.instance()));
  }

  /** A function of the host as {@code type}. */
  static <T> T hostFunction(HostMadeFunction function, Class<T> type) {
    Method method = single(type);
    check(type, method, "function", function.type());
    return type.cast(
        InterfaceImplementer.implement(type, Map.of(method, CallHandles.boxed(0, method)))
            .create(function));
  }

  private InterfaceImplementer.Factory bindExports(Class<?> type) {
    if (!type.isInterface()) {
      throw BindingProblems.noInterface(type.getName());
    }
    BindingProblems problems = new BindingProblems(type.getName());
    Map<Method, MethodHandle> handles = new LinkedHashMap<>();
    for (Method method : JavaTypes.abstractMethods(type)) {
      String name = JavaTypes.wasmName(method);
      JavaSignature java = JavaTypes.signature(method);
      int place = place(name);
      ExternType actual = place < 0 ? null : module.info().exports().get(place).type();
      if (!(actual instanceof FuncType function && java.fits(function))) {
        problems.add(method.getName() + java, name, actual);
      } else {
        handles.put(method, handle(module.info().exportIndexes()[place], method));
      }
    }
    problems.throwIfAny();
    return InterfaceImplementer.implement(type, handles);
  }

  private int place(String export) {
    List<ExportType> all = module.info().exports();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(export)) {
        return i;
      }
    }
    return -1;
  }

  private InterfaceImplementer.Factory bindFunction(
      Class<?> type, @Nullable String name, FuncType actual, int index) {
    Method method = single(type);
    check(type, method, name == null ? "function" : name, actual);
    return InterfaceImplementer.implement(type, Map.of(method, handle(index, method)));
  }

  private static Method single(Class<?> type) {
    if (!type.isInterface()) {
      throw BindingProblems.noInterface(type.getName());
    }
    List<Method> methods = JavaTypes.abstractMethods(type);
    if (methods.size() != 1) {
      throw BindingProblems.notFunctional(type.getName(), methods.size());
    }
    return methods.get(0);
  }

  private static void check(Class<?> type, Method method, String name, FuncType actual) {
    JavaSignature java = JavaTypes.signature(method);
    if (!java.fits(actual)) {
      BindingProblems problems = new BindingProblems(type.getName());
      problems.add(method.getName() + java, name, actual);
      problems.throwIfAny();
    }
  }

  private MethodHandle handle(int index, Method method) {
    return DirectCalls.work()
        ? CallHandles.direct(module, index).orElseGet(() -> CallHandles.boxed(index, method))
        : CallHandles.boxed(index, method);
  }
}
