package io.github.wasmrun.jvm.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** An instance was made. */
@Name("io.github.wasmrun.InstanceMade")
@Label("Instance Made")
@Category("WebAssembly")
@StackTrace(false)
final class InstanceMade extends Event {
  @Label("Engine")
  @Nullable String engine;

  @Label("Module")
  @Nullable String module;

  @Label("Instantiate Time")
  @Timespan
  long instantiateTime;
}
