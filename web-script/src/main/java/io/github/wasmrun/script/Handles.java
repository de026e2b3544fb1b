package io.github.wasmrun.script;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.web.internal.js.Js;
import org.teavm.jso.JSObject;

/** Our objects as JavaScript holds them, and back. */
final class Handles {
  private Handles() {}

  static JSObject of(Object value) {
    return Js.ofObject(value);
  }

  static Engine engine(JSObject handle) {
    return (Engine) Js.toObject(handle);
  }

  static WasmModule module(JSObject handle) {
    return (WasmModule) Js.toObject(handle);
  }

  static Instance instance(JSObject handle) {
    return (Instance) Js.toObject(handle);
  }

  static Extern extern(JSObject handle) {
    return (Extern) Js.toObject(handle);
  }
}
