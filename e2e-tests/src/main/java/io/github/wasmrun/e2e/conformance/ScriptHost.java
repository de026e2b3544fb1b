package io.github.wasmrun.e2e.conformance;

import io.github.wasmrun.contract.conformance.Outcome;
import java.util.List;

/** Where scripts are run. */
interface ScriptHost extends AutoCloseable {
  /** The host and its engine, for the report. */
  String title();

  /**
   * Runs a script.
   *
   * @throws HostDied if the host hung or died in it; the next script finds a new one
   */
  List<Outcome> run(Script script);

  @Override
  void close();

  /** The host hung or died. */
  final class HostDied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HostDied(String message) {
      super(message);
    }
  }
}
