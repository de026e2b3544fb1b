package io.github.wasmrun.contract.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.teavm.extension.spi.resources.ResourcesPolicy;

/** Has TeaVM embed the fixtures in pages that have their tests; runs at build time only. */
public final class FixturesInPage implements ResourcesPolicy {
  private static final String FOLDER = "io/github/wasmrun/contract/harness/";

  @Override
  public String[] supplyResources(Collection<? extends String> classes) {
    if (!classes.contains(Fixtures.class.getName())) {
      return new String[0];
    }
    List<String> names = new ArrayList<>();
    try (InputStream list = FixturesInPage.class.getResourceAsStream("fixtures.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        names.add(FOLDER + line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names.toArray(new String[0]);
  }
}
