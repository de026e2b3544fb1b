package io.github.wasmrun.jvm.internal.flight;

import io.github.wasmrun.InstanceStatistics;
import io.github.wasmrun.engine.statistics.RecordedModule;
import io.github.wasmrun.engine.statistics.Timeline;

/** Makes the events of one engine. */
final class FlightTimeline implements Timeline {
  private final String engine;

  FlightTimeline(String engine) {
    this.engine = engine;
    // Throws where there is no Flight Recorder, now and not when something happens.
    new ModuleCompiled().isEnabled();
  }

  @Override
  public void compiled(
      RecordedModule module, long readNanos, long validateNanos, long compileNanos) {
    ModuleCompiled event = new ModuleCompiled();
    if (event.shouldCommit()) {
      event.engine = engine;
      event.module = module.title();
      event.readTime = readNanos;
      event.validateTime = validateNanos;
      event.compileTime = compileNanos;
      event.commit();
    }
  }

  @Override
  public void made(RecordedModule module, long nanos) {
    InstanceMade event = new InstanceMade();
    if (event.shouldCommit()) {
      event.engine = engine;
      event.module = module.title();
      event.instantiateTime = nanos;
      event.commit();
    }
  }

  @Override
  public void closed(RecordedModule module, InstanceStatistics statistics) {
    InstanceClosed event = new InstanceClosed();
    if (event.shouldCommit()) {
      event.engine = engine;
      event.module = module.title();
      event.memoryBytes = statistics.maxMemoryBytes();
      event.fuelConsumed = statistics.fuelConsumed();
      event.hostCalls = statistics.hostCalls();
      event.commit();
    }
  }
}
