package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.host.BindingProblems;
import io.github.wasmrun.engine.host.JavaSignature;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.extern.BrowserFunction;
import io.github.wasmrun.web.internal.extern.TypedCall;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.typed.Binding;
import org.jspecify.annotations.Nullable;

/** Binds the exports of an instance to the methods of an interface. */
final class InstanceBinding extends Binding {
  private final BrowserInstance instance;
  private BindingProblems problems = new BindingProblems("");

  InstanceBinding(BrowserInstance instance) {
    this.instance = instance;
  }

  @Override
  public void begin(String interfaceName, int abstractMethods) {
    problems = new BindingProblems(interfaceName);
  }

  @Override
  public Slot slot(String method, String export, JavaSignature signature) {
    if (!fits(method, export, signature)) {
      return nothing(export);
    }
    BrowserFunction function = (BrowserFunction) instance.function(export);
    return TypedCall.slot(function, instance.slot(function, export), signature);
  }

  @Override
  public Slot numbers(String method, String export, JavaSignature signature) {
    return fits(method, export, signature) ? instance.slot(export) : nothing(export);
  }

  @Override
  public @Nullable WasmFunction later(String method, String export, JavaSignature signature) {
    return fits(method, export, signature) ? instance.function(export) : null;
  }

  private boolean fits(String method, String export, JavaSignature signature) {
    ExternType type = instance.exportType(export);
    boolean fits = type instanceof FuncType function && signature.fits(function);
    if (!fits) {
      problems.add(method, export, type);
    }
    return fits;
  }

  private static Slot nothing(String export) {
    return new Slot(Js.ofObject(null), export, null);
  }

  @Override
  public void end() {
    problems.throwIfAny();
  }
}
