package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.host.BindingProblems;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.typed.Binding;
import org.jspecify.annotations.Nullable;

/** Binds one function to a functional interface. */
final class FunctionBinding extends Binding {
  private final BrowserFunction function;
  private @Nullable BindingProblems problems;

  FunctionBinding(BrowserFunction function) {
    this.function = function;
  }

  @Override
  public void begin(String interfaceName, int abstractMethods) {
    if (abstractMethods != 1) {
      throw BindingProblems.notFunctional(interfaceName, abstractMethods);
    }
    problems = new BindingProblems(interfaceName);
  }

  @Override
  public Slot slot(String method, String export, JavaSignature signature) {
    return TypedCall.slot(function, numbers(method, export, signature), signature);
  }

  @Override
  public Slot numbers(String method, String export, JavaSignature signature) {
    if (!signature.fits(function.type()) && problems != null) {
      String name = function.slot().exportName();
      problems.add(method, name == null ? "function" : name, function.type());
    }
    return function.slot();
  }

  @Override
  public WasmFunction later(String method, String export, JavaSignature signature) {
    numbers(method, export, signature);
    return function;
  }

  @Override
  public void end() {
    if (problems != null) {
      problems.throwIfAny();
    }
  }
}
