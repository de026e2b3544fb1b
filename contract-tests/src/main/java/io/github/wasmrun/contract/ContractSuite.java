package io.github.wasmrun.contract;

import io.github.wasmrun.EngineConfig;
import java.util.List;

/** The contract of every engine, as a list of tests. */
public final class ContractSuite {
  private ContractSuite() {}

  /** The suite for this host's best engine. */
  public static List<ContractTest> all() {
    return all(EngineConfig.DEFAULTS);
  }

  /**
   * The suite for the engine that {@code config} names. Nothing runs yet; the engine is made when
   * the first test needs it.
   */
  public static List<ContractTest> all(EngineConfig config) {
    Tests tests = new Tests(config);
    CallTests.add(tests);
    return tests.list();
  }
}
