package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.web.internal.imports.ScriptFunction;
import io.github.wasmrun.web.internal.memory.BrowserMemory;
import org.teavm.jso.JSObject;

/**
 * What threads exchange of modules and memories, for {@code io.github.wasmrun.web.internal.worker}.
 */
public final class WorkerAccess {
  private WorkerAccess() {}

  /** The module of JavaScript. */
  public static JSObject js(WasmModule module) {
    return ((BrowserModule) module).js();
  }

  /** The memory of JavaScript. */
  public static JSObject js(Memory memory) {
    return ((BrowserMemory) memory).js();
  }

  /** A module that another thread has compiled. */
  public static AbstractModule module(Engine engine, byte[] bytes, JSObject js) {
    return (AbstractModule) ((BrowserEngine) engine).module(Modules.read(bytes), js);
  }

  /** A memory that another thread has made. */
  public static Memory memory(Engine engine, JSObject js, MemoryType declared) {
    return ((BrowserEngine) engine).memory(js, declared);
  }

  /** A function of JavaScript as a host function. */
  public static HostFunction function(FuncType type, JSObject function) {
    return new ScriptFunction(type, function, false);
  }
}
