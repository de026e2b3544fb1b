package io.github.wasmrun.web.internal.call;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Makes JavaScript functions of host code, and counts those that run now.
 *
 * <p>The count finds code that suspended: TeaVM then returns to the guest at once, as if the code
 * had ended, and the guest would go on with a wrong result. Code that ended has taken its count
 * back, code that suspended has not. What is to be called from JavaScript must be static; the
 * functions have a fixed number of parameters since that is as fast as a plain JavaScript import,
 * while TeaVM's functors cost 20 times as much.
 */
public final class HostFrames {
  private static int depth;

  private HostFrames() {}

  /** How many host functions run now, one inside the other. */
  public static int depth() {
    return depth;
  }

  static void suspended(int before) {
    depth = before;
    throw new IllegalStateException(
        "a host function waited (for a thread, a lock or a future): TeaVM cannot suspend a guest");
  }

  static JSObject run(HostCode.Of0 code) {
    int caller = Slot.current();
    int before = depth;
    depth = before + 1;
    try {
      return code.call();
    } finally {
      depth = before;
      Slot.restore(caller);
    }
  }

  static JSObject run(HostCode.Of1 code, JSObject a) {
    int caller = Slot.current();
    int before = depth;
    depth = before + 1;
    try {
      return code.call(a);
    } finally {
      depth = before;
      Slot.restore(caller);
    }
  }

  static JSObject run(HostCode.Of2 code, JSObject a, JSObject b) {
    int caller = Slot.current();
    int before = depth;
    depth = before + 1;
    try {
      return code.call(a, b);
    } finally {
      depth = before;
      Slot.restore(caller);
    }
  }

  static JSObject run(HostCode.Of3 code, JSObject a, JSObject b, JSObject c) {
    int caller = Slot.current();
    int before = depth;
    depth = before + 1;
    try {
      return code.call(a, b, c);
    } finally {
      depth = before;
      Slot.restore(caller);
    }
  }

  static JSObject run(HostCode.Of4 code, JSObject a, JSObject b, JSObject c, JSObject d) {
    int caller = Slot.current();
    int before = depth;
    depth = before + 1;
    try {
      return code.call(a, b, c, d);
    } finally {
      depth = before;
      Slot.restore(caller);
    }
  }

  static JSObject run(HostCode.Short code, JSObject a, JSObject b, JSObject c, JSObject d) {
    int caller = Slot.current();
    int before = depth;
    depth = before + 1;
    try {
      return code.call(a, b, c, d);
    } finally {
      depth = before;
      Slot.restore(caller);
    }
  }

  static JSObject run(HostCode.Any code, JSObject arguments) {
    int caller = Slot.current();
    int before = depth;
    depth = before + 1;
    try {
      return code.call(arguments);
    } finally {
      depth = before;
      Slot.restore(caller);
    }
  }

  @JSBody(
      params = "code",
      script =
          "return function() {var before ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke();var"
              + " result ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.run(Lio/github/wasmrun/web/internal/call/HostCode$Of0;)Lorg/teavm/jso/JSObject;').invoke(code);if"
              + " (javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke()"
              + " !== before)"
              + " {javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.suspended(I)V').invoke(before);"
              + " }return result; };")
  public static native JSObject function(HostCode.Of0 code);

  @JSBody(
      params = "code",
      script =
          "return function(arg0) {var before ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke();var"
              + " result ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.run(Lio/github/wasmrun/web/internal/call/HostCode$Of1;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(code,"
              + " arg0);if"
              + " (javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke()"
              + " !== before)"
              + " {javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.suspended(I)V').invoke(before);"
              + " }return result; };")
  public static native JSObject function(HostCode.Of1 code);

  @JSBody(
      params = "code",
      script =
          "return function(arg0, arg1) {var before ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke();var"
              + " result ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.run(Lio/github/wasmrun/web/internal/call/HostCode$Of2;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(code,"
              + " arg0, arg1);if"
              + " (javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke()"
              + " !== before)"
              + " {javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.suspended(I)V').invoke(before);"
              + " }return result; };")
  public static native JSObject function(HostCode.Of2 code);

  @JSBody(
      params = "code",
      script =
          "return function(arg0, arg1, arg2) {var before ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke();var"
              + " result ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.run(Lio/github/wasmrun/web/internal/call/HostCode$Of3;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(code,"
              + " arg0, arg1, arg2);if"
              + " (javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke()"
              + " !== before)"
              + " {javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.suspended(I)V').invoke(before);"
              + " }return result; };")
  public static native JSObject function(HostCode.Of3 code);

  @JSBody(
      params = "code",
      script =
          "return function(arg0, arg1, arg2, arg3) {var before ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke();var"
              + " result ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.run(Lio/github/wasmrun/web/internal/call/HostCode$Of4;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(code,"
              + " arg0, arg1, arg2, arg3);if"
              + " (javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke()"
              + " !== before)"
              + " {javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.suspended(I)V').invoke(before);"
              + " }return result; };")
  public static native JSObject function(HostCode.Of4 code);

  @JSBody(
      params = "code",
      script =
          "return function() {var before ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke();var"
              + " result ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.run(Lio/github/wasmrun/web/internal/call/HostCode$Any;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(code,"
              + " arguments);if"
              + " (javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke()"
              + " !== before)"
              + " {javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.suspended(I)V').invoke(before);"
              + " }return result; };")
  public static native JSObject function(HostCode.Any code);

  /** For four parameters at most. */
  @JSBody(
      params = "code",
      script =
          "return function(arg0, arg1, arg2, arg3) {var before ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke();var"
              + " result ="
              + " javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.run(Lio/github/wasmrun/web/internal/call/HostCode$Short;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;Lorg/teavm/jso/JSObject;)Lorg/teavm/jso/JSObject;').invoke(code,"
              + " arg0, arg1, arg2, arg3);if"
              + " (javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.depth()I').invoke()"
              + " !== before)"
              + " {javaMethods.get('io.github.wasmrun.web.internal.call.HostFrames.suspended(I)V').invoke(before);"
              + " }return result; };")
  public static native JSObject shortFunction(HostCode.Short code);
}
