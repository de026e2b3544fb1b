package io.github.wasmrun.e2e.page;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.ContractSuite;

/**
 * The part of the contract suite with pools. It is a program of its own: each of its many workers
 * reads the whole script, and that of the other pages has all guests of the tests in it.
 */
public final class ThreadsPage {
  private ThreadsPage() {}

  /** Runs the tests. */
  public static void main(String[] args) {
    ContractPage.run(ContractSuite.threads(EngineConfig.DEFAULTS));
  }
}
