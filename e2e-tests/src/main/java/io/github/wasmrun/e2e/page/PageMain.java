package io.github.wasmrun.e2e.page;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.ContractSuite;

/** Starts the program of a page; the page names it, and a server if it needs one. */
public final class PageMain {
  private PageMain() {}

  /**
   * Runs the page {@code args[0]}.
   *
   * @throws IllegalArgumentException if there is no such page
   */
  public static void main(String[] args) {
    switch (args[0]) {
      case "contract":
        ContractPage.run(ContractSuite.all());
        break;
      case "components":
        ContractPage.run(ContractSuite.components(EngineConfig.DEFAULTS));
        break;
      case "packages":
        ContractPage.run(ContractSuite.packages(EngineConfig.DEFAULTS));
        break;
      case "features":
        FeaturesPage.run();
        break;
      case "isolation":
        IsolationPage.run();
        break;
      case "life":
        LifePage.run();
        break;
      case "loading":
        LoadingPage.run();
        break;
      case "network":
        ContractPage.run(ContractSuite.network(EngineConfig.DEFAULTS, args[1]));
        break;
      case "persistent":
        PersistentPage.run();
        break;
      case "plugins":
        ContractPage.run(ContractSuite.plugins(EngineConfig.DEFAULTS));
        break;
      case "shim":
        ShimPage.run();
        break;
      default:
        throw new IllegalArgumentException("no page " + args[0]);
    }
  }
}
