package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.limit.ModuleFeatures;
import io.github.wasmrun.web.internal.error.EngineError;
import io.github.wasmrun.web.internal.error.PagePolicy;
import io.github.wasmrun.web.internal.js.Errors;
import io.github.wasmrun.web.internal.js.Wasm;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** Errors of JavaScript as exceptions of Java. */
final class BrowserErrors {
  private BrowserErrors() {}

  /** What Java code would have caught, had the error been thrown and not come by a promise. */
  static RuntimeException toJava(JSObject error) {
    Throwable java = JSExceptions.getJavaException(error);
    if (java == null && Errors.isException(error)) {
      java = Traps.translate(error);
    }
    return java instanceof RuntimeException exception ? exception : new EngineError(error);
  }

  /** Why a module was not compiled. */
  static RuntimeException compile(ModuleInfo info, RuntimeException thrown) {
    JSObject error = JSExceptions.getJSException(thrown);
    return error == null ? thrown : compile(info, error);
  }

  /** Why a module was not compiled. */
  static RuntimeException compile(ModuleInfo info, JSObject error) {
    LimitException forbidden = PagePolicy.refusal(error);
    if (forbidden != null) {
      return forbidden;
    }
    String text = Errors.message(error);
    if (Errors.isRangeError(error)) {
      return new LimitException(
          "synchronous compile",
          "the browser does not compile a module of "
              + info.bytes().length
              + " bytes on the main thread in one go; use compileAsync",
          new EngineError(error));
    }
    if (!Errors.isCompileError(error)) {
      return toJava(error);
    }
    EngineError cause = new EngineError(error);
    RuntimeException lack = ModuleFeatures.lack(info, Wasm::validate, BrowserEngine.NAME, cause);
    return lack != null ? lack : refused(text, cause);
  }

  private static RuntimeException refused(String text, EngineError error) {
    return text.contains("implementation limit")
            || text.contains("too many table")
            || text.contains("name of length")
        ? new LimitException("host", "the browser refuses the module: " + text, error)
        : Checks.invalidCode(text, Errors.byteOffset(text), error);
  }
}
