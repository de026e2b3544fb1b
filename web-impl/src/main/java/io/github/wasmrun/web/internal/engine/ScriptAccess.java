package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.call.Entries;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.extern.BrowserExtern;
import io.github.wasmrun.web.internal.extern.BrowserFunction;
import io.github.wasmrun.web.internal.imports.ScriptFunction;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Errors;
import io.github.wasmrun.web.internal.js.Js;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** What a script, which has the objects of JavaScript in hand, asks of the browser's engine. */
public final class ScriptAccess {
  private ScriptAccess() {}

  /** An engine whose workers are made by {@code workers}, which is asked when some are needed. */
  public static Engine engine(EngineConfig config, Supplier<WorkerHost> workers) {
    return BrowserEngines.of(config, workers);
  }

  /** Loads a module; {@code fetcher(location)} is the promise of a Response. */
  public static CompletableFuture<WasmModule> load(
      Engine engine, WasmSource source, JSObject fetcher) {
    BrowserEngine browser = (BrowserEngine) engine;
    return browser.load(
        source,
        (location, decoder) ->
            new ModuleLoader(browser, decoder)
                .read(location, Calls.call(fetcher, Js.ofString(location))));
  }

  /** The bytes that an address has; {@code answer} is the promise of a Response. */
  public static CompletableFuture<JSObject> bytes(String location, JSObject answer) {
    return ModuleLoader.bytes(location, answer);
  }

  /** A module whose bytes have been compiled already. */
  public static WasmModule module(Engine engine, byte[] bytes, JSObject compiled) {
    return ((BrowserEngine) engine).module(Modules.read(bytes), compiled);
  }

  /** The module of JavaScript. */
  public static JSObject js(WasmModule module) {
    return ((BrowserModule) module).js();
  }

  /** What was read of the module. */
  public static ModuleInfo info(WasmModule module) {
    return ((BrowserModule) module).info();
  }

  /** The object of JavaScript; the guest's own function, memory, table, global or tag. */
  public static JSObject js(Extern extern) {
    return ((BrowserExtern) extern).js();
  }

  /** The function to call: the guest's own, or one that takes and gives vectors. */
  public static JSObject callable(Extern function) {
    return ((BrowserFunction) function).callable();
  }

  /** The number by which a trap finds the export that was called. */
  public static int number(Instance instance, String export) {
    return ((BrowserInstance) instance).slot(export).number();
  }

  /** Says by its {@link #number} which export was called; 0 for none. */
  public static void entered(int number) {
    Slot.restore(number);
  }

  /** The exception that JavaScript caught, a guest's among them; null if it is none of ours. */
  public static @Nullable Throwable exception(JSObject caught) {
    Throwable known = JSExceptions.getJavaException(caught);
    return known == null && Errors.isException(caught) ? Traps.translate(caught) : known;
  }

  /** No export was called. */
  public static final int NONE = Entries.NONE;

  /** The extern of an object of JavaScript; {@code declared} says what is not to be seen of it. */
  public static Extern extern(Engine engine, JSObject js, ExternType declared) {
    BrowserEngine browser = (BrowserEngine) engine;
    Extern known = browser.known(js);
    return known != null ? known : browser.adopt(js, declared);
  }

  /** The function of a guest; null if none of the engine's modules has it. */
  public static @Nullable Extern functionOf(Engine engine, JSObject js) {
    return isGuests(js) ? (Extern) ((BrowserEngine) engine).functionOf(js, List.of()) : null;
  }

  @JSBody(
      params = "js",
      script =
          "try { return typeof js === 'function'"
              + " && !!new WebAssembly.Table({element: 'anyfunc', initial: 1}, js); }"
              + "catch (error) { return false; }")
  private static native boolean isGuests(JSObject js);

  /** The engine of an extern. */
  public static Engine engine(Extern extern) {
    return (BrowserEngine) ((BrowserExtern) extern).engine();
  }

  /** A function of JavaScript as a host function, called directly where that can be. */
  public static HostFunction function(FuncType type, JSObject function) {
    return new ScriptFunction(type, function, true);
  }
}
