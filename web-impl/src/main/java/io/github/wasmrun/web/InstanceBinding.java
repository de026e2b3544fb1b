package io.github.wasmrun.web;

import io.github.wasmrun.Extern;
import io.github.wasmrun.spi.BindingProblems;
import io.github.wasmrun.spi.JavaSignature;
import io.github.wasmrun.web.js.Js;
import org.teavm.jso.JSObject;

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
    Extern extern = instance.exports().get(export);
    if (extern instanceof BrowserFunction function && signature.fits(function.type())) {
      Slot slot = TypedCall.slot(function, instance.slot(function, export), signature);
      return slot;
    }
    problems.add(method, signature, export, extern == null ? null : extern.type());
    return new Slot(nothing(), export, null);
  }

  private static JSObject nothing() {
    return Js.ofObject(null);
  }

  @Override
  public void end() {
    problems.throwIfAny();
  }
}
