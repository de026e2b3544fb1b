package io.github.wasmrun.contract.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.teavm.extension.spi.resources.ResourcesPolicy;

/**
 * Has TeaVM embed {@link ExtismGuests} and the example plugins in pages that have their tests; runs
 * at build time only.
 */
public final class ExtismGuestsInPage implements ResourcesPolicy {
  private static final String FOLDER = "io/github/wasmrun/contract/plugin/";

  @Override
  public String[] supplyResources(Collection<? extends String> classes) {
    List<String> names = new ArrayList<>();
    if (classes.contains(ExtismGuests.class.getName())) {
      ExtismGuests.NAMES.forEach(name -> names.add(FOLDER + name + ".wasm"));
      names.add(FOLDER + ExtismGuests.ANSWERS);
    }
    if (classes.contains(ExamplePluginTests.class.getName())) {
      ExamplePluginTests.DIGESTS.keySet().forEach(name -> names.add(FOLDER + name + ".wasm"));
    }
    return names.toArray(new String[0]);
  }
}
