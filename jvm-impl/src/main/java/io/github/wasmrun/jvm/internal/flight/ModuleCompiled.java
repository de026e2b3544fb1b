package io.github.wasmrun.jvm.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A module was compiled. */
@Name("io.github.wasmrun.ModuleCompiled")
@Label("Module Compiled")
@Category("WebAssembly")
@StackTrace(false)
final class ModuleCompiled extends Event {
  @Label("Engine")
  @Nullable String engine;

  @Label("Module")
  @Nullable String module;

  @Label("Read Time")
  @Timespan
  long readTime;

  @Label("Validate Time")
  @Timespan
  long validateTime;

  @Label("Compile Time")
  @Timespan
  long compileTime;
}
