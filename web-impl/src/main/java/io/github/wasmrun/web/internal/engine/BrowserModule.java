package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.web.internal.call.Entries;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.extern.BrowserExtern;
import io.github.wasmrun.web.internal.imports.ImportValues;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Wasm;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A module compiled by the browser. */
class BrowserModule extends AbstractModule {
  private final BrowserEngine engine;
  private final JSObject js;
  private @Nullable LimitedVariants variants;

  BrowserModule(BrowserEngine engine, ModuleInfo info, JSObject js) {
    super(info);
    this.engine = engine;
    this.js = js;
  }

  private LimitedVariants variants() {
    LimitedVariants known = variants;
    if (known == null) {
      known = new LimitedVariants(this);
      variants = known;
    }
    return known;
  }

  BrowserEngine browserEngine() {
    return engine;
  }

  /** The module of JavaScript, which can be sent to workers. */
  JSObject js() {
    return js;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public HostBinder binder() {
    return engine.binder();
  }

  @Override
  public boolean owns(Extern extern) {
    return extern instanceof BrowserExtern ours && ours.engine() == engine;
  }

  @Override
  public WorkerHost workers() {
    return engine.workers();
  }

  @Override
  protected Instance instantiate(Supplied[] imports) {
    Origin origin = new Origin(info());
    JSObject instance;
    int caller = Slot.current();
    try {
      Slot.restore(Entries.NONE);
      ImportValues values = new ImportValues(engine, origin);
      instance = Wasm.instantiate(js, importObject(values, imports));
      values.instantiated();
    } catch (RuntimeException error) {
      throw InstantiateErrors.of(info(), error);
    } finally {
      Slot.restore(caller);
    }
    return new BrowserInstance(this, origin, imports, Wasm.exports(instance));
  }

  @Override
  public Instance instantiate(Imports imports, Limits limits) {
    return instantiate(resolve(imports, limits), limits);
  }

  Instance instantiate(Supplied[] imports, Limits limits) {
    return variants().of(limits, imports).instantiate(imports, limits);
  }

  /** What is supplied for each import of an instance whose making is begun. */
  Supplied[] begun(Supplied[] imports) {
    return imports;
  }

  /** Called with an instance that was made for {@code imports}, see {@link #begun}; returns it. */
  Instance made(Supplied[] imports, Instance instance) {
    return instance;
  }

  @Override
  public CompletableFuture<Instance> instantiateAsync(Imports imports, Limits limits) {
    Supplied[] resolved;
    try {
      resolved = begun(resolve(imports, limits));
    } catch (RuntimeException error) {
      return CompletableFuture.failedFuture(error);
    }
    CompletableFuture<Instance> future = new CompletableFuture<>();
    variants()
        .ofAsync(
            limits,
            resolved,
            future,
            variant ->
                variant.instantiateAsync(
                    resolved, limits, future, instance -> made(resolved, instance)));
    return future;
  }

  @Override
  public CompletableFuture<Instance> instantiateAsync(Imports imports) {
    Origin origin = new Origin(info());
    ImportValues values = new ImportValues(engine, origin);
    Supplied[] resolved;
    JSObject supplied;
    try {
      resolved = begun(resolve(imports));
      supplied = importObject(values, resolved);
    } catch (RuntimeException error) {
      return CompletableFuture.failedFuture(error);
    }
    CompletableFuture<Instance> future = new CompletableFuture<>();
    Slot.restore(Entries.NONE);
    Wasm.instantiateAsync(
        js,
        supplied,
        instance ->
            Futures.complete(
                future,
                () -> {
                  values.instantiated();
                  return made(
                      resolved,
                      new BrowserInstance(this, origin, resolved, Wasm.exports(instance)));
                }),
        error ->
            Futures.fail(future, () -> InstantiateErrors.of(info(), BrowserErrors.toJava(error))));
    return future;
  }

  JSObject importObject(ImportValues values, Supplied[] imports) {
    JSObject modules = Js.object();
    for (int i = 0; i < imports.length; i++) {
      ImportType wanted = info().imports().get(i);
      JSObject names = Js.get(modules, wanted.module());
      if (Js.isMissing(names)) {
        names = Js.object();
        Js.set(modules, wanted.module(), names);
      }
      Js.set(names, wanted.name(), values.next(wanted, imports[i]));
    }
    return modules;
  }
}
