package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The library browser_wasi_shim, as a page gives it. */
public final class Shim {
  private Shim() {}

  @JSBody(
      params = {"module", "fds"},
      script = "return new module.WASI([], [], fds, { debug: false });")
  public static native JSObject wasi(JSObject module, JSObject fds);

  /** Tells the memory in the way that the library finds it. */
  @JSBody(
      params = {"wasi", "memory"},
      script = "wasi.inst = { exports: { memory: memory } };")
  public static native void attach(JSObject wasi, JSObject memory);

  /** A function, or nothing. */
  @JSBody(
      params = {"wasi", "name"},
      script = "return wasi.wasiImport[name];")
  public static native JSObject function(JSObject wasi, String name);

  /** An error number: FAULT for what leads out of the memory, IO for anything else thrown. */
  @JSBody(
      params = {"theirs", "values"},
      script =
          "try { return theirs.apply(null, values) | 0; }"
              + "catch (error) { return error instanceof RangeError ? 21 : 29; }")
  public static native int call(JSObject theirs, JSObject values);
}
