package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.InstanceStatistics;
import io.github.wasmrun.engine.statistics.RecordedModule;
import io.github.wasmrun.engine.statistics.Timeline;
import org.teavm.jso.JSBody;

/** The page's own timeline, which its developer tools show. */
final class PageTimeline implements Timeline {
  @Override
  public void compiled(
      RecordedModule module, long readNanos, long validateNanos, long compileNanos) {
    measure("wasmrun.compile", module.title(), (double) (readNanos + validateNanos + compileNanos));
  }

  @Override
  public void made(RecordedModule module, long nanos) {
    measure("wasmrun.instantiate", module.title(), (double) nanos);
  }

  @Override
  public void closed(RecordedModule module, InstanceStatistics statistics) {
    // Takes no time.
  }

  /** Adds what ends now. */
  @JSBody(
      params = {"name", "module", "nanos"},
      script =
          "var end = performance.now();"
              + "performance.measure(name, {start: Math.max(0, end - nanos / 1e6), end: end,"
              + " detail: {module: module}});")
  private static native void measure(String name, String module, double nanos);
}
