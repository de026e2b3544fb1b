package io.github.wasmrun.e2e.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wasmrun.demo.example.Transcript;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The transcripts that the demo page makes in a browser. */
public final class PageTranscripts {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private PageTranscripts() {}

  /**
   * Runs all examples in a browser. Errors of the page count as failures of an example named {@code
   * page}.
   */
  public static List<Transcript> run(SiteServer server, BrowserHost browser) {
    try (BrowserPage page = browser.open(server.url("playground.html#once"))) {
      page.await("window.wasmrunTranscripts && wasmrunTranscripts.done", PATIENCE);
      List<Transcript> transcripts =
          new ArrayList<>(parse(page.evaluate("JSON.stringify(wasmrunTranscripts.transcripts)")));
      if (!page.errors().isEmpty()) {
        transcripts.add(new Transcript("page", "", 0, page.errors(), 0));
      }
      return transcripts;
    }
  }

  private static List<Transcript> parse(String json) {
    List<Transcript> transcripts = new ArrayList<>();
    for (JsonElement element : JsonParser.parseString(json).getAsJsonArray()) {
      JsonObject one = element.getAsJsonObject();
      transcripts.add(
          new Transcript(
              one.get("id").getAsString(),
              one.get("text").getAsString(),
              one.get("checks").getAsInt(),
              strings(one.getAsJsonArray("failures")),
              0));
    }
    return transcripts;
  }

  private static List<String> strings(JsonArray array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.getAsString()));
    return strings;
  }
}
