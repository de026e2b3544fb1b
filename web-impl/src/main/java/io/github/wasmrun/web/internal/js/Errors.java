package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Errors of the engine. */
public final class Errors {
  private Errors() {}

  @JSBody(params = "error", script = "return error instanceof WebAssembly.RuntimeError;")
  public static native boolean isTrap(JSObject error);

  @JSBody(params = "error", script = "return error instanceof WebAssembly.CompileError;")
  public static native boolean isCompileError(JSObject error);

  @JSBody(params = "error", script = "return error instanceof WebAssembly.LinkError;")
  public static native boolean isLinkError(JSObject error);

  /** Whether a browser refuses WebAssembly because of the page's policy. */
  @JSBody(
      params = "error",
      script =
          "return /Content.Security.Policy|\\bCSP\\b|unsafe-eval/i.test("
              + "String(error && error.message));")
  public static native boolean isPolicy(JSObject error);

  @JSBody(params = "error", script = "return error instanceof RangeError;")
  public static native boolean isRangeError(JSObject error);

  @JSBody(params = "error", script = "return error instanceof TypeError;")
  public static native boolean isTypeError(JSObject error);

  /** A function that throws its argument. */
  @JSBody(script = "return function(error) { throw error; };")
  public static native JSObject rethrowing();

  /** Whether it is an exception thrown by a guest. */
  @JSBody(
      params = "error",
      script = "return !!WebAssembly.Exception && error instanceof WebAssembly.Exception;")
  public static native boolean isException(JSObject error);

  @JSBody(
      params = "error",
      script =
          "return error && error.message !== undefined ? String(error.message) : String(error);")
  public static native String message(JSObject error);

  @JSBody(params = "error", script = "return String(error.stack || '');")
  public static native String stack(JSObject error);

  @JSBody(params = "text", script = "return new Error(text);")
  public static native JSObject error(String text);

  @JSBody(
      params = {"exception", "tag"},
      script = "return exception.is(tag);")
  public static native boolean hasTag(JSObject exception, JSObject tag);

  @JSBody(
      params = {"exception", "tag", "index"},
      script = "return exception.getArg(tag, index);")
  public static native JSObject payload(JSObject exception, JSObject tag, int index);

  /**
   * The place in the module that a text of V8 ({@code @+7}) or SpiderMonkey ({@code at offset 7})
   * names; -1 without one. JavaScriptCore counts from the start of the function.
   */
  @JSBody(
      params = "text",
      script = "var found = /(?:@\\+|at offset )(\\d+)/.exec(text); return found ? +found[1] : -1;")
  public static native int byteOffset(String text);

  /** The number of the import in a text of V8, which writes {@code Import #2}; 0 without one. */
  @JSBody(
      params = "text",
      script = "var found = /mport #(\\d+)/.exec(text); return found ? +found[1] : 0;")
  public static native int importNumber(String text);
}
