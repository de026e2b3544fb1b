package io.github.wasmrun.jvm.internal.flight;

import io.github.wasmrun.engine.statistics.Timeline;
import org.jspecify.annotations.Nullable;

/** The JVM's Flight Recorder, which is in a module that an application may do without. */
public final class FlightRecorder {
  private FlightRecorder() {}

  /** Where the events of an engine go; null if there is no Flight Recorder. */
  public static @Nullable Timeline timeline(String engine) {
    try {
      return new FlightTimeline(engine);
    } catch (LinkageError e) {
      return null; // no jdk.jfr
    }
  }
}
