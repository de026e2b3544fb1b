package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.statistics.Recorder;
import io.github.wasmrun.jvm.internal.code.CodeMaker;
import org.jspecify.annotations.Nullable;

/** What externals know of their engine. */
record JvmStore(Engine engine, CodeMaker maker, boolean threadChecks, @Nullable Recorder recorder) {
  /** Throws unless {@code value}, if it is a function, belongs to this engine. */
  void checkOwn(String what, @Nullable Object value) {
    if (value instanceof WasmFunction function
        && !(function instanceof EngineOwned owned && owned.store() == this)) {
      throw new IllegalArgumentException(what + ": the function belongs to another engine");
    }
  }
}
