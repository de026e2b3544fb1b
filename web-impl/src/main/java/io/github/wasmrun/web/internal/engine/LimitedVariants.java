package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.Limits;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.engine.limit.LimitedModule;
import io.github.wasmrun.engine.limit.Variants;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.web.internal.error.MovedCode;
import io.github.wasmrun.web.internal.js.Wasm;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** The copies of one module with limits in their bytes, each made when it is first needed. */
final class LimitedVariants {
  private final BrowserModule module;
  private final Variants<LimitedVariant> variants = new Variants<>();

  LimitedVariants(BrowserModule module) {
    this.module = module;
  }

  private LimitedModule.Key key(Limits limits, Supplied[] imports) {
    return LimitedModule.key(module.info(), limits, module.engine().config(), imports);
  }

  private LimitedModule write(LimitedModule.Key key) {
    module.browserEngine().compileAgain(key);
    return LimitedModule.of(module.info(), key, BrowserEngine.NAME);
  }

  LimitedVariant of(Limits limits, Supplied[] imports) {
    LimitedModule.Key key = key(limits, imports);
    LimitedVariant known = variants.get(key);
    if (known != null) {
      return known;
    }
    LimitedModule written = write(key);
    JSObject js;
    try {
      js = Wasm.compile(written.bytes());
    } catch (RuntimeException error) {
      throw BrowserErrors.compile(module.info(), error);
    }
    return add(key, written, js);
  }

  /**
   * Makes what {@link #of} gives, off the caller's thread.
   *
   * @param failed fails if it cannot be made
   * @param next what is done with it; what that throws fails the future, too
   */
  void ofAsync(
      Limits limits,
      Supplied[] imports,
      CompletableFuture<?> failed,
      Consumer<LimitedVariant> next) {
    LimitedModule.Key key = key(limits, imports);
    LimitedVariant known = variants.get(key);
    try {
      if (known != null) {
        next.accept(known);
        return;
      }
      LimitedModule written = write(key);
      Wasm.compileAsync(
          written.bytes(),
          js -> {
            try {
              next.accept(add(key, written, js));
            } catch (RuntimeException error) {
              failed.completeExceptionally(error);
            }
          },
          error -> Futures.fail(failed, () -> BrowserErrors.compile(module.info(), error)));
    } catch (RuntimeException error) {
      failed.completeExceptionally(error);
    }
  }

  private LimitedVariant add(LimitedModule.Key key, LimitedModule written, JSObject js) {
    // A description of its own: by it the offsets of the changed code are found.
    BrowserModule own = module.browserEngine().variant(Modules.read(module.info().bytes()), js);
    MovedCode.note(own.info(), written::original);
    module.browserEngine().compiledAgain(key);
    LimitedVariant made = new LimitedVariant(module, own, written.metered());
    variants.put(key, made);
    return made;
  }
}
