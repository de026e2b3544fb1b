package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Calls of JavaScript functions; each one compiles to the bare call. */
public final class Calls {
  private Calls() {}

  @JSBody(params = "f", script = "return f();")
  public static native JSObject call(JSObject f);

  @JSBody(
      params = {"f", "a"},
      script = "return f(a);")
  public static native JSObject call(JSObject f, JSObject a);

  @JSBody(
      params = {"f", "a", "b"},
      script = "return f(a, b);")
  public static native JSObject call(JSObject f, JSObject a, JSObject b);

  @JSBody(
      params = {"f", "a", "b", "c"},
      script = "return f(a, b, c);")
  public static native JSObject call(JSObject f, JSObject a, JSObject b, JSObject c);

  @JSBody(
      params = {"f", "a", "b", "c", "d"},
      script = "return f(a, b, c, d);")
  public static native JSObject call(JSObject f, JSObject a, JSObject b, JSObject c, JSObject d);

  @JSBody(
      params = {"f", "a", "b", "c", "d", "e"},
      script = "return f(a, b, c, d, e);")
  public static native JSObject call(
      JSObject f, JSObject a, JSObject b, JSObject c, JSObject d, JSObject e);

  @JSBody(
      params = {"f", "a", "b", "c", "d", "e", "g"},
      script = "return f(a, b, c, d, e, g);")
  public static native JSObject call(
      JSObject f, JSObject a, JSObject b, JSObject c, JSObject d, JSObject e, JSObject g);

  /** A call with any number of arguments. */
  @JSBody(
      params = {"f", "args"},
      script = "return f.apply(null, args);")
  public static native JSObject apply(JSObject f, JSObject args);
}
