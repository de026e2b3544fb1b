package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Loading;
import io.github.wasmrun.engine.limit.ModuleLimits;
import io.github.wasmrun.web.internal.error.EngineError;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Page;
import io.github.wasmrun.web.internal.js.Views;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Loads modules from addresses, compiling while the bytes arrive, and from resources that the build
 * embeds.
 */
final class ModuleLoader {
  private static final String CLASS_PATH = "classpath:";

  private final BrowserEngine engine;
  private final @Nullable UnaryOperator<byte[]> decoder;

  /** Loads for {@code engine}; what comes is a module, or {@code decoder} makes one of it. */
  ModuleLoader(BrowserEngine engine, @Nullable UnaryOperator<byte[]> decoder) {
    this.engine = engine;
    this.decoder = decoder;
  }

  CompletableFuture<WasmModule> load(String location) {
    return location.startsWith(CLASS_PATH)
        ? loadResource(location)
        : read(location, Page.fetch(location));
  }

  /** Loads what has been asked for already: {@code answer} is the promise of a Response. */
  CompletableFuture<WasmModule> read(String location, JSObject answer) {
    CompletableFuture<WasmModule> future = new CompletableFuture<>();
    Page.load(
        answer,
        (bytes, module, response) ->
            loaded(future, location, Views.toJava(bytes), module, Page.claimedLength(response)),
        status -> future.completeExceptionally(Loading.refused(location, status)),
        (error, hadAnswer) -> future.completeExceptionally(failure(location, error, hadAnswer)));
    return future;
  }

  /** Reads what has been asked for, whatever it is. */
  static CompletableFuture<JSObject> bytes(String location, JSObject answer) {
    CompletableFuture<JSObject> future = new CompletableFuture<>();
    Page.load(
        answer,
        (bytes, module, response) -> future.complete(bytes),
        status -> future.completeExceptionally(Loading.refused(location, status)),
        (error, hadAnswer) -> future.completeExceptionally(failure(location, error, hadAnswer)));
    return future;
  }

  private static LoadException failure(String location, JSObject error, boolean hadAnswer) {
    return hadAnswer
        ? Loading.broken(location, "", new EngineError(error))
        : noAnswer(location, new EngineError(error));
  }

  /** A browser does not say why; what it cannot have asked for can be ruled out. */
  private static LoadException noAnswer(String location, EngineError error) {
    String known = Page.reason(error.error());
    if (known != null) {
      return new LoadException(location, known, error);
    }
    String scheme = Page.scheme(location);
    if (scheme == null) {
      return Loading.noAddress(location, "the browser does not accept it", error);
    }
    switch (scheme) {
      case "http:":
      case "https:":
        return Loading.noAnswer(
            location,
            "no connection, no such host, too many redirects, or it is of another origin and its"
                + " server does not send Access-Control-Allow-Origin",
            error);
      case "data:":
        return Loading.noAddress(location, "bad data", error);
      case "blob:":
        return Loading.notFound(location, error);
      default:
        return Loading.noAddress(location, "nothing is loaded by " + scheme, error);
    }
  }

  /**
   * Reads what was loaded; compiles it anew if the engine did not do so while it came, for an error
   * or since the server named another type of content, or if a limit changes it.
   *
   * @param claimed how many bytes there must be; -1 if that is not known
   */
  private void loaded(
      CompletableFuture<WasmModule> future,
      String location,
      byte[] bytes,
      JSObject js,
      double claimed) {
    if (claimed >= 0 && claimed != bytes.length) {
      future.completeExceptionally(
          Loading.broken(location, ": " + bytes.length + " of " + (long) claimed + " bytes", null));
      return;
    }
    LoadException refused = Loading.refused(location, bytes);
    if (refused != null) {
      future.completeExceptionally(refused);
      return;
    }
    ModuleInfo info;
    try {
      info = engine.read(decoder == null ? bytes : BrowserEngine.decoded(decoder, bytes));
      if (decoder == null
          && !Js.isMissing(js)
          && ModuleLimits.enforce(info, engine.config()) == bytes) {
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
          ? CompletableFuture.failedFuture(Loading.notFound(location, null))
          : embedded(location, in.readAllBytes());
    } catch (IOException error) {
      return CompletableFuture.failedFuture(Loading.notFound(location, error));
    }
  }

  private CompletableFuture<WasmModule> embedded(String location, byte[] bytes) {
    LoadException refused = Loading.refused(location, bytes);
    if (refused != null) {
      return CompletableFuture.failedFuture(refused);
    }
    try {
      return engine.compileAsync(decoder == null ? bytes : BrowserEngine.decoded(decoder, bytes));
    } catch (WasmException error) {
      return CompletableFuture.failedFuture(error);
    }
  }
}
