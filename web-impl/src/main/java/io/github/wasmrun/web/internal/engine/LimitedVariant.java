package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.engine.limit.HostCalls;
import io.github.wasmrun.engine.limit.Meter;
import io.github.wasmrun.engine.limit.Share;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.rewrite.MeteredModule;
import io.github.wasmrun.web.internal.call.Entries;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.error.GuestEnd;
import io.github.wasmrun.web.internal.imports.HostImports;
import io.github.wasmrun.web.internal.imports.ImportValues;
import io.github.wasmrun.web.internal.js.Calls;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Wasm;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A copy of a module with limits in its bytes. */
final class LimitedVariant {
  private final BrowserModule visible;
  private final BrowserModule own;
  private final @Nullable MeteredModule metered;

  /**
   * A copy.
   *
   * @param visible the module as users see it
   * @param own the copy, described as the module is
   * @param metered what was added to the code; null if only sizes are limited
   */
  LimitedVariant(BrowserModule visible, BrowserModule own, @Nullable MeteredModule metered) {
    this.visible = visible;
    this.own = own;
    this.metered = metered;
  }

  Instance instantiate(Supplied[] imports, Limits limits) {
    Share share = Share.join(visible.info(), limits);
    Origin origin = new Origin(own.info());
    int caller = Slot.current();
    try {
      Slot.restore(Entries.NONE);
      ImportValues values = new ImportValues(own.browserEngine(), origin);
      JSObject js = Wasm.instantiate(own.js(), own.importObject(values, imports));
      return instance(origin, values, imports, limits, share, js);
    } catch (RuntimeException error) {
      leave(share);
      throw InstantiateErrors.of(visible.info(), error);
    } finally {
      Slot.restore(caller);
    }
  }

  /**
   * {@link #instantiate} off the caller's thread; ends {@code future} with what {@code made} makes
   * of it.
   */
  void instantiateAsync(
      Supplied[] imports,
      Limits limits,
      CompletableFuture<Instance> future,
      UnaryOperator<Instance> made) {
    Origin origin = new Origin(own.info());
    ImportValues values = new ImportValues(own.browserEngine(), origin);
    JSObject supplied = own.importObject(values, imports);
    Share share = Share.join(visible.info(), limits);
    Slot.restore(Entries.NONE);
    Wasm.instantiateAsync(
        own.js(),
        supplied,
        js ->
            Futures.complete(
                future, () -> made.apply(checked(origin, values, imports, limits, share, js))),
        error -> {
          leave(share);
          Futures.fail(
              future, () -> InstantiateErrors.of(visible.info(), BrowserErrors.toJava(error)));
        });
  }

  private static void leave(@Nullable Share share) {
    if (share != null) {
      share.leave();
    }
  }

  private Instance checked(
      Origin origin,
      ImportValues values,
      Supplied[] imports,
      Limits limits,
      @Nullable Share share,
      JSObject js) {
    int caller = Slot.current();
    try {
      Slot.restore(Entries.NONE);
      return instance(origin, values, imports, limits, share, js);
    } catch (RuntimeException error) {
      leave(share);
      throw InstantiateErrors.of(visible.info(), error);
    } finally {
      Slot.restore(caller);
    }
  }

  private Instance instance(
      Origin origin,
      ImportValues values,
      Supplied[] imports,
      Limits limits,
      @Nullable Share share,
      JSObject js) {
    values.instantiated();
    JSObject exports = Wasm.exports(js);
    Meter meter = metered == null ? null : meter(exports, limits, share);
    if (meter != null && meter.watchesCalls()) {
      origin.watch(new WatchedCalls(meter));
    }
    if (share != null) {
      origin.onClose(share::leave);
    }
    BrowserInstance instance = new BrowserInstance(own, visible, origin, imports, exports);
    if (meter != null) {
      instance.setMeter(meter);
      if (!metered.start().isEmpty()) {
        start(Js.get(exports, metered.start()), meter);
      }
    }
    return instance;
  }

  private Meter meter(JSObject exports, Limits limits, @Nullable Share share) {
    Meter meter = new Meter(limits, share, new Added(exports, metered), GuestEnd::of);
    if (!metered.hook().isEmpty()) {
      JSObject hook =
          HostImports.exportOf(
              own.browserEngine(), HostFunction.of((int reason) -> meter.ask(reason)));
      Wasm.tableSet(Js.get(exports, metered.hook()), Js.of(0), hook);
    }
    return meter;
  }

  private static void start(JSObject function, Meter meter) {
    HostCalls.Call call = meter.begin();
    boolean failed = true;
    try {
      Calls.call(function);
      failed = false;
    } finally {
      meter.end(call, failed);
    }
  }

  /** What was added to an instance. */
  private static final class Added implements Meter.Globals {
    private final JSObject fuel;
    private final JSObject depth;
    private final JSObject maxDepth;

    Added(JSObject exports, MeteredModule metered) {
      fuel = Js.get(exports, metered.fuel());
      depth = Js.get(exports, metered.depth());
      maxDepth = Js.get(exports, metered.maxDepth());
    }

    @Override
    public long fuel() {
      return Js.toLong(Wasm.globalGet(fuel));
    }

    @Override
    public void setFuel(long units) {
      Wasm.globalSet(fuel, Js.of(units));
    }

    @Override
    public int depth() {
      return Js.toInt(Wasm.globalGet(depth));
    }

    @Override
    public void setDepth(int calls) {
      Wasm.globalSet(depth, Js.of(calls));
    }

    @Override
    public void setMaxDepth(int calls) {
      Wasm.globalSet(maxDepth, Js.of(calls));
    }
  }
}
