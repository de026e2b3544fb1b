package io.github.wasmrun.web.engine;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.spi.ModuleLimits;
import io.github.wasmrun.spi.Modules;
import io.github.wasmrun.web.error.EngineError;
import io.github.wasmrun.web.js.Errors;
import io.github.wasmrun.web.js.Js;
import io.github.wasmrun.web.js.Page;
import io.github.wasmrun.web.js.Views;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.teavm.jso.JSObject;

/**
 * Loads modules from addresses, compiling while the bytes arrive, and from resources that the build
 * embeds.
 */
final class ModuleLoader {
  private static final String CLASS_PATH = "classpath:";

  private final BrowserEngine engine;

  ModuleLoader(BrowserEngine engine) {
    this.engine = engine;
  }

  CompletableFuture<WasmModule> load(String location) {
    return location.startsWith(CLASS_PATH) ? loadResource(location) : fetch(location);
  }

  private CompletableFuture<WasmModule> fetch(String location) {
    CompletableFuture<WasmModule> future = new CompletableFuture<>();
    Page.load(
        location,
        (bytes, module) -> loaded(future, Views.toJava(bytes), module),
        status ->
            future.completeExceptionally(
                new LoadException(
                    location, status == 404 ? "not found" : "status " + status, null)),
        error ->
            future.completeExceptionally(
                new LoadException(location, Errors.message(error), new EngineError(error))));
    return future;
  }

  /**
   * Reads what was loaded; compiles it anew if the engine did not do so while it came, for an error
   * or since the server named another type of content, or if a limit changes it.
   */
  private void loaded(CompletableFuture<WasmModule> future, byte[] bytes, JSObject js) {
    ModuleInfo info;
    try {
      info = Modules.read(bytes);
      if (!Js.isMissing(js) && ModuleLimits.enforce(info, engine.config()) == bytes) {
        future.complete(engine.module(info, js));
        return;
      }
    } catch (RuntimeException error) {
      future.completeExceptionally(error);
      return;
    }
    engine.compileAsync(future, info);
  }

  private CompletableFuture<WasmModule> loadResource(String location) {
    String name = location.substring(CLASS_PATH.length());
    String absolute = name.startsWith("/") ? name.substring(1) : name;
    try (InputStream in = ModuleLoader.class.getClassLoader().getResourceAsStream(absolute)) {
      return in == null
          ? CompletableFuture.failedFuture(new LoadException(location, "not found", null))
          : engine.compileAsync(in.readAllBytes());
    } catch (IOException error) {
      return CompletableFuture.failedFuture(new LoadException(location, error.getMessage(), error));
    }
  }
}
