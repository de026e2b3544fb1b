package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.limit.HostCalls;
import io.github.wasmrun.engine.limit.Meter;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.jvm.internal.storage.StorageTrap;
import io.github.wasmrun.rewrite.MeteredModule;
import org.jspecify.annotations.Nullable;

/** Makes an instance with limits: its meter is there before anything of it runs. */
final class LimitedInstantiation {
  private LimitedInstantiation() {}

  static Instance run(GuestModule variant, Externals externals, Supplied[] imports, Limits limits) {
    LimitedVariant limited = variant.limited();
    Externals own =
        externals.within(limited.key().maxMemoryPages(), limited.key().maxTableElements());
    GuestInstance guest = new Instantiation(variant, externals, own, imports).run();
    MeteredModule metered = limited.metered();
    if (metered == null) {
      return guest;
    }
    Added added = new Added(guest, variant.info(), metered);
    Meter meter = new Meter(limits, added, LimitedInstantiation::end);
    guest.setMeter(meter);
    if (meter.watchesCalls()) {
      guest.setWatch(meter);
    }
    if (!metered.hook().isEmpty()) {
      HostMadeFunction hook =
          new HostMadeFunction(variant.store(), HostFunction.of((int reason) -> meter.ask(reason)));
      guest.ownTable(added.index(metered.hook())).set(0, hook);
    }
    if (!metered.start().isEmpty()) {
      start(guest, added.index(metered.start()), meter);
    }
    return guest;
  }

  private static void start(GuestInstance guest, int function, Meter meter) {
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
    private final ModuleInfo info;
    private final @Nullable GuestGlobal fuel;
    private final @Nullable GuestGlobal depth;
    private final @Nullable GuestGlobal maxDepth;

    Added(GuestInstance guest, ModuleInfo info, MeteredModule metered) {
      this.info = info;
      this.fuel = global(guest, metered.fuel());
      this.depth = global(guest, metered.depth());
      this.maxDepth = global(guest, metered.maxDepth());
    }

    private @Nullable GuestGlobal global(GuestInstance guest, String name) {
      return name.isEmpty() ? null : guest.ownGlobal(index(name));
    }

    /** The index of an added export. */
    int index(String name) {
      for (int i = info.exports().size() - 1; i >= 0; i--) {
        if (info.exports().get(i).name().equals(name)) {
          return info.exportIndexes()[i];
        }
      }
      throw new IllegalStateException(name);
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
