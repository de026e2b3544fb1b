package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.limit.HostCalls;
import io.github.wasmrun.engine.limit.Meter;
import io.github.wasmrun.engine.limit.Share;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.jvm.internal.storage.StorageTrap;
import io.github.wasmrun.rewrite.MeteredModule;
import org.jspecify.annotations.Nullable;

/** Makes an instance with limits: its meter is there before anything of it runs. */
final class LimitedInstantiation implements GuestEntry {
  private LimitedInstantiation() {}

  static GuestInstance run(
      GuestModule variant, Externals externals, Supplied[] imports, Limits limits) {
    Share share = Share.join(variant.visible().info(), limits);
    if (share == null) {
      return run(variant, externals, imports, limits, null);
    }
    boolean made = false;
    try {
      GuestInstance guest = run(variant, externals, imports, limits, share);
      guest.setShare(share);
      made = true;
      return guest;
    } finally {
      if (!made) {
        share.leave();
      }
    }
  }

  private static GuestInstance run(
      GuestModule variant,
      Externals externals,
      Supplied[] imports,
      Limits limits,
      @Nullable Share share) {
    LimitedVariant limited = variant.limited();
    Externals own =
        externals.within(limited.key().maxMemoryPages(), limited.key().maxTableElements());
    Instantiation instantiation = new Instantiation(variant, externals, own, imports);
    GuestInstance guest = instantiation.guest();
    MeteredModule metered = limited.limited().metered();
    if (metered == null) {
      return instantiation.run();
    }
    try {
      instantiation.run();
    } catch (RuntimeException e) {
      if (guest.isMade()) {
        meter(
            guest, variant, metered, limits,
            share); // it may have put functions into others' tables
      }
      throw e;
    }
    Meter meter = meter(guest, variant, metered, limits, share);
    if (!metered.start().isEmpty()) {
      start(guest, index(variant.info(), metered.start()), meter);
    }
    return guest;
  }

  /** Gives an instance its meter. */
  private static Meter meter(
      GuestInstance guest,
      GuestModule variant,
      MeteredModule metered,
      Limits limits,
      @Nullable Share share) {
    Added added = new Added(guest, variant.info(), metered);
    Meter meter = new Meter(limits, share, added, LimitedInstantiation::end);
    guest.setMeter(meter);
    if (meter.watchesCalls()) {
      guest.setWatch(meter);
    }
    if (!metered.hook().isEmpty()) {
      HostMadeFunction hook =
          new HostMadeFunction(variant.store(), HostFunction.of((int reason) -> meter.ask(reason)));
      guest.ownTable(index(variant.info(), metered.hook())).set(0, hook);
    }
    return meter;
  }

  /** The index of an added export. */
  private static int index(ModuleInfo info, String name) {
    for (int i = info.exports().size() - 1; i >= 0; i--) {
      if (info.exports().get(i).name().equals(name)) {
        return info.exportIndexes()[i];
      }
    }
    throw new IllegalStateException(name);
  }

  private static void start(GuestInstance guest, int function, Meter meter) {
    ThreadMark mark = guest.mark();
    boolean outermost = mark != null && mark.enter();
    try {
      startEntered(guest, function, meter);
    } finally {
      if (mark != null) {
        mark.leave(outermost);
      }
    }
  }

  private static void startEntered(GuestInstance guest, int function, Meter meter) {
    HostCalls.Call call = meter.begin();
    boolean failed = true;
    try {
      guest.code().call(function, new Object[0], null);
      failed = false;
    } finally {
      meter.end(call, failed);
    }
  }

  private static void end(@Nullable RuntimeException reason) {
    throw reason != null
        ? reason
        : new StorageTrap(TrapCode.STACK_EXHAUSTED, "maxCallDepth exceeded");
  }

  /** What was added to an instance. */
  private static final class Added implements Meter.Globals {
    private final @Nullable GuestGlobal fuel;
    private final @Nullable GuestGlobal depth;
    private final @Nullable GuestGlobal maxDepth;

    Added(GuestInstance guest, ModuleInfo info, MeteredModule metered) {
      this.fuel = global(guest, info, metered.fuel());
      this.depth = global(guest, info, metered.depth());
      this.maxDepth = global(guest, info, metered.maxDepth());
    }

    private static @Nullable GuestGlobal global(GuestInstance guest, ModuleInfo info, String name) {
      return name.isEmpty() ? null : guest.ownGlobal(index(info, name));
    }

    @Override
    public long fuel() {
      return fuel.getI64();
    }

    @Override
    public void setFuel(long units) {
      fuel.setI64(units);
    }

    @Override
    public int depth() {
      return depth.getI32();
    }

    @Override
    public void setDepth(int calls) {
      depth.setI32(calls);
    }

    @Override
    public void setMaxDepth(int calls) {
      maxDepth.setI32(calls);
    }
  }
}
