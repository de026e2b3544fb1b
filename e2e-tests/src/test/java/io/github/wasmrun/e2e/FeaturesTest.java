package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import io.github.wasmrun.feature.Feature;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our report of a browser's features against that of wasm-feature-detect, in the same page. */
class FeaturesTest {
  static List<Browser> browsers() {
    return Browser.forTests();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void reportsWhatWasmFeatureDetectFinds(Browser browser) throws Exception {
    try (SiteServer server = SiteServer.start(0, "e2e", SiteServer.LIBRARY_FILES);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("features.html"))) {
      page.await("window.detectedFeatures", Duration.ofSeconds(60));
      Set<String> detected = read(page, "detectedFeatures");
      Set<String> reported = read(page, "wasmrunFeatures");
      assertEquals(Feature.values().length, detected.size(), "detectors");
      assertEquals(String.join("\n", detected), String.join("\n", reported));
    }
  }

  private static Set<String> read(BrowserPage page, String variable) {
    JsonObject object =
        JsonParser.parseString(page.evaluate("JSON.stringify(" + variable + ")")).getAsJsonObject();
    Set<String> features = new TreeSet<>();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      features.add(entry.getKey() + " " + entry.getValue().getAsBoolean());
    }
    return features;
  }
}
