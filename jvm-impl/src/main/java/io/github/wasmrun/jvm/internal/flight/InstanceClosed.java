package io.github.wasmrun.jvm.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** An instance was closed. */
@Name("io.github.wasmrun.InstanceClosed")
@Label("Instance Closed")
@Category("WebAssembly")
@StackTrace(false)
final class InstanceClosed extends Event {
  @Label("Engine")
  @Nullable String engine;

  @Label("Module")
  @Nullable String module;

  @Label("Memory")
  @DataAmount
  long memoryBytes;

  @Label("Fuel Consumed")
  long fuelConsumed;

  @Label("Host Calls")
  long hostCalls;
}
