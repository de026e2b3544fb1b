package io.github.wasmrun.script;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Values of JavaScript. */
final class Objects {
  private Objects() {}

  @JSBody(script = "return {};")
  static native JSObject plain();

  @JSBody(params = "value", script = "return value;")
  static native JSObject bool(boolean value);

  @JSBody(params = "value", script = "return value;")
  static native String string(JSObject value);

  @JSBody(params = "value", script = "return value;")
  static native boolean isTrue(JSObject value);

  @JSBody(params = "value", script = "return typeof value === 'bigint';")
  static native boolean isBigInt(JSObject value);

  @JSBody(params = "value", script = "return typeof value === 'number' && value === (value | 0);")
  static native boolean isInt(JSObject value);

  /** What a value is, for messages. */
  @JSBody(
      params = "value",
      script =
          "return value === null ? 'null' : Array.isArray(value) ? 'an array'"
              + " : typeof value === 'number' ? 'the number ' + value"
              + " : typeof value === 'bigint' ? 'the bigint ' + value + 'n'"
              + " : typeof value === 'object' ? 'an object'"
              + " : typeof value === 'undefined' ? 'undefined' : 'a ' + typeof value;")
  static native String describe(JSObject value);
}
