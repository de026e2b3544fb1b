package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.host.BindingProblems;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.jvm.internal.code.ModuleCode;
import io.github.wasmrun.jvm.internal.interfaces.InterfaceImplementer;
import io.github.wasmrun.jvm.internal.interfaces.JavaTypes;
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
  private final ModuleInfo info;
  private final ModuleCode code;
  private final boolean threadChecks;
  private final boolean watched;
  private final PerInterface<InterfaceImplementer.Factory> exports = new PerInterface<>();
  private final Map<Integer, PerInterface<InterfaceImplementer.Factory>> functions =
      new ConcurrentHashMap<>();

  /**
   * Implementations for a module.
   *
   * @param threadChecks whether calls check that no other thread is in the instance
   * @param watched whether each call must go through the function's object
   */
  Stubs(ModuleInfo info, ModuleCode code, boolean threadChecks, boolean watched) {
    this.watched = watched;
    this.info = info;
    this.code = code;
    this.threadChecks = threadChecks;
  }

  /** The exports of {@code instance} as {@code type}. */
  <T> T exports(CallContext instance, Class<T> type) {
    return type.cast(exports.get(type, this::bindExports).create(instance));
  }

  /** One function as {@code type}. */
  <T> T function(CallContext instance, EngineFunction function, int index, Class<T> type) {
    InterfaceImplementer.Factory factory =
        functions
            .computeIfAbsent(index, i -> new PerInterface<>())
            .get(type, t -> bindFunction(t, function.name(), function.type(), index));
    return type.cast(factory.create(instance));
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
      ExternType actual = place < 0 ? null : info.exports().get(place).type();
      if (!(actual instanceof FuncType function && java.fits(function))) {
        problems.add(method.getName() + java, name, actual);
      } else {
        handles.put(method, handle(info.exportIndexes()[place], method));
      }
    }
    problems.throwIfAny();
    return InterfaceImplementer.implement(type, handles);
  }

  private int place(String export) {
    List<ExportType> all = info.exports();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(export)) {
        return i;
      }
    }
    return -1;
  }

  private InterfaceImplementer.Factory bindFunction(
      Class<?> type, @Nullable String name, FuncType actual, int index) {
    Method method = SingleMethods.of(type);
    SingleMethods.check(type, method, name == null ? "function" : name, actual);
    return InterfaceImplementer.implement(type, Map.of(method, handle(index, method)));
  }

  private MethodHandle handle(int index, Method method) {
    if (watched || CallHandles.isLater(method)) {
      return CallHandles.boxed(index, method);
    }
    return code.direct(index)
        .map(threadChecks ? CallHandles::checked : CallHandles::direct)
        .orElseGet(() -> CallHandles.boxed(index, method));
  }
}
