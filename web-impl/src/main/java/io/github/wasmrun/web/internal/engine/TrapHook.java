package io.github.wasmrun.web.internal.engine;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/**
 * Lets the engine's own errors arrive in Java as our exceptions, at no cost for calls that succeed.
 *
 * <p>TeaVM asks each JavaScript error that Java code catches for its Java exception, under a symbol
 * of its own, and makes a plain {@code RuntimeException} only if there is none. So we give the
 * prototypes of the engine's error classes an accessor under that symbol, which makes our exception
 * when it is first asked for. The exception refers to the error in turn, so that Java code which
 * throws it again throws the error: a guest then catches what another guest threw, and no guest
 * catches a trap. A {@code try} around each call instead costs 0.7 to 0.9 times the call itself,
 * since V8 inlines no WebAssembly calls inside one.
 */
final class TrapHook {
  private static boolean installed;

  private TrapHook() {}

  /** Prepares the page, at the first call. */
  static void install() {
    if (!installed) {
      if (!install(sample())) {
        throw new IllegalStateException(
            "this version of TeaVM is not known to wasmrun: its errors have no Java exception");
      }
      installed = true;
    }
  }

  /** The JavaScript error of a Java exception. */
  private static JSObject sample() {
    RuntimeException thrown = new RuntimeException();
    try {
      throw thrown;
    } catch (RuntimeException caught) {
      return JSExceptions.getJSException(caught);
    }
  }

  /** Called from JavaScript: the Java exception of an error, or null for TeaVM's own. */
  static @Nullable Throwable translate(JSObject error) {
    return Traps.translate(error);
  }

  /** A page may have frozen RangeError's prototype: then a full stack is TeaVM's own exception. */
  @JSBody(
      params = "sample",
      script =
          "var key = Object.getOwnPropertySymbols(sample).find("
              + "function(symbol) { return String(symbol) === 'Symbol(javaException)'; });"
              + "if (!key) return false;"
              + "var set = function(error, value) {"
              + "  Object.defineProperty(error, key,"
              + "    {value: value, writable: true, configurable: true}); };"
              + "[WebAssembly.RuntimeError, WebAssembly.Exception, globalThis.RangeError,"
              + "  globalThis.InternalError].forEach(function(type) {"
              + "  if (type && Object.isExtensible(type.prototype))"
              + "   Object.defineProperty(type.prototype, key, {configurable: true,"
              + "    get: function() {"
              + "      var made = javaMethods.get('io.github.wasmrun.web.internal.engine.TrapHook"
              + ".translate(Lorg/teavm/jso/JSObject;)Ljava/lang/Throwable;').invoke(this);"
              + "      if (made) { set(this, made); made.$jsException = this; }"
              + "      return made || undefined; },"
              + "    set: function(value) { set(this, value); } }); });"
              + "return true;")
  private static native boolean install(JSObject sample);
}
