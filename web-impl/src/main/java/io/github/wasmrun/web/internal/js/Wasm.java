package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** WebAssembly's JavaScript interface. */
public final class Wasm {
  private Wasm() {}

  /** What a promise ends with. */
  @JSFunctor
  @FunctionalInterface
  public interface Handler extends JSObject {
    /** Takes the value or the reason. */
    void accept(JSObject value);
  }

  @JSBody(params = "bytes", script = "return new WebAssembly.Module(bytes);")
  public static native JSObject compile(@JSByRef byte[] bytes);

  @JSBody(params = "bytes", script = "return WebAssembly.validate(bytes);")
  public static native boolean validate(@JSByRef byte[] bytes);

  @JSBody(
      params = {"bytes", "onValue", "onError"},
      script = "WebAssembly.compile(bytes).then(onValue, onError);")
  public static native void compileAsync(@JSByRef byte[] bytes, Handler onValue, Handler onError);

  @JSBody(
      params = {"module", "imports"},
      script = "return new WebAssembly.Instance(module, imports);")
  public static native JSObject instantiate(JSObject module, JSObject imports);

  @JSBody(
      params = {"module", "imports", "onValue", "onError"},
      script = "WebAssembly.instantiate(module, imports).then(onValue, onError);")
  public static native void instantiateAsync(
      JSObject module, JSObject imports, Handler onValue, Handler onError);

  @JSBody(params = "instance", script = "return instance.exports;")
  public static native JSObject exports(JSObject instance);

  @JSBody(params = "descriptor", script = "return new WebAssembly.Memory(descriptor);")
  public static native JSObject memory(JSObject descriptor);

  @JSBody(
      params = {"memory", "delta"},
      script = "return Number(memory.grow(delta));")
  public static native double growMemory(JSObject memory, JSObject delta);

  @JSBody(
      params = {"descriptor", "value"},
      script = "return new WebAssembly.Table(descriptor, value);")
  public static native JSObject table(JSObject descriptor, JSObject value);

  @JSBody(params = "table", script = "return Number(table.length);")
  public static native double tableLength(JSObject table);

  @JSBody(
      params = {"table", "index"},
      script = "return table.get(index);")
  public static native JSObject tableGet(JSObject table, JSObject index);

  @JSBody(
      params = {"table", "index", "value"},
      script = "table.set(index, value);")
  public static native void tableSet(JSObject table, JSObject index, JSObject value);

  @JSBody(
      params = {"table", "delta", "value"},
      script = "return Number(table.grow(delta, value));")
  public static native double tableGrow(JSObject table, JSObject delta, JSObject value);

  @JSBody(
      params = {"descriptor", "value"},
      script = "return new WebAssembly.Global(descriptor, value);")
  public static native JSObject global(JSObject descriptor, JSObject value);

  @JSBody(params = "global", script = "return global.value;")
  public static native JSObject globalGet(JSObject global);

  @JSBody(
      params = {"global", "value"},
      script = "global.value = value;")
  public static native void globalSet(JSObject global, JSObject value);

  @JSBody(params = "descriptor", script = "return new WebAssembly.Tag(descriptor);")
  public static native JSObject tag(JSObject descriptor);
}
