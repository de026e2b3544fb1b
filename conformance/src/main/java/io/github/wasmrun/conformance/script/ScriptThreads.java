package io.github.wasmrun.conformance.script;

import java.util.List;
import java.util.function.Supplier;

/** What runs the threads of scripts. */
@FunctionalInterface
public interface ScriptThreads {
  /**
   * Starts a thread.
   *
   * @param body what the thread does; never throws
   * @return waits for the end of the thread and gives its outcomes
   */
  Supplier<List<Outcome>> start(Supplier<List<Outcome>> body);
}
