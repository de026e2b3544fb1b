package io.github.wasmrun.contract.network;

import java.util.Collection;
import org.teavm.extension.spi.resources.ResourcesPolicy;

/** Has TeaVM embed {@link ServedGuest} in pages that have its tests; runs at build time only. */
public final class ServedGuestInPage implements ResourcesPolicy {
  private static final String FOLDER = "io/github/wasmrun/contract/network/";

  @Override
  public String[] supplyResources(Collection<? extends String> classes) {
    return classes.contains(ServedGuest.class.getName())
        ? new String[] {FOLDER + ServedGuest.FILE}
        : new String[0];
  }
}
