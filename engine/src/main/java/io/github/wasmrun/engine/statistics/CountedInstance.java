package io.github.wasmrun.engine.statistics;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.InstanceStatistics;
import io.github.wasmrun.worker.AsyncFunction;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The counters of one instance, which they let the collector free. */
final class CountedInstance extends InstanceRecord {
  /** An instance, and whose record it has. */
  private static final class Place extends WeakReference<RecordedInstance> {
    private final CountedInstance record;

    Place(
        CountedInstance record, RecordedInstance instance, ReferenceQueue<RecordedInstance> freed) {
      super(instance, freed);
      this.record = record;
    }
  }

  private final Counters engine;
  private final RecordedModule module;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final long begin = Counters.now();

  /** The instance as long as it is too early for {@link #place}. */
  private @Nullable RecordedInstance fresh;

  private @Nullable Place place;
  private long nanos;

  // The instance is for one thread; others read what may be a little old.
  private long hostCalls;
  private volatile long lastBytes;
  private volatile long lastFuel;

  CountedInstance(Counters engine, RecordedModule module) {
    this.engine = engine;
    this.module = module;
  }

  /** The record of an instance that was freed. */
  static CountedInstance of(Reference<? extends RecordedInstance> freed) {
    return ((Place) freed).record;
  }

  /** A function that counts its calls. */
  HostFunction counting(HostFunction function) {
    if (function instanceof AsyncFunction later) {
      return AsyncFunction.of(
          later.type(),
          args -> {
            hostCalls++;
            return later.start(args);
          });
    }
    return HostFunction.of(
        function.type(),
        args -> {
          hostCalls++;
          function.call(args);
        });
  }

  @Override
  public void made(RecordedInstance instance) {
    nanos = Counters.now() - begin;
    instance.setRecord(this);
    engine.made(module, this, instance, nanos);
  }

  void open(RecordedInstance instance) {
    fresh = instance;
    look(instance);
  }

  /** From now on the collector may free the instance, if it is still open. */
  void release(ReferenceQueue<RecordedInstance> freed) {
    RecordedInstance instance = fresh;
    if (instance != null) {
      place = new Place(this, instance, freed);
      fresh = null;
    }
  }

  /** Looks how much the instance uses now, if it is still there. */
  void look() {
    RecordedInstance instance = fresh;
    if (instance == null && place != null) {
      instance = place.get();
    }
    if (instance != null) {
      look(instance);
    }
  }

  private void look(RecordedInstance instance) {
    lastBytes = instance.memoryBytes();
    lastFuel = instance.fuelConsumed();
  }

  long lastBytes() {
    return lastBytes;
  }

  long lastFuel() {
    return lastFuel;
  }

  long hostCalls() {
    return hostCalls;
  }

  @Override
  public void closed(RecordedInstance instance) {
    if (closed.compareAndSet(false, true)) {
      look(instance);
      engine.closed(module, this, instance);
      fresh = null;
    }
  }

  @Override
  public InstanceStatistics statistics(RecordedInstance instance) {
    boolean ended = closed.get();
    if (!ended) {
      look(instance);
    }
    return new InstanceStatistics(nanos, ended ? 0 : lastBytes, lastBytes, lastFuel, hostCalls);
  }
}
