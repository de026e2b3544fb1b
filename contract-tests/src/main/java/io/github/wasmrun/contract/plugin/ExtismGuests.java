package io.github.wasmrun.contract.plugin;

import io.github.wasmrun.plugins.PluginHttp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Guests that were made with Extism's development kits from the sources in {@code
 * contract-tests/src/main/extism}, and what Extism's own runtime answered to their calls.
 */
public final class ExtismGuests {
  /** Their names, without the ending. */
  public static final List<String> NAMES =
      List.of(
          "asking",
          "blocks",
          "console",
          "failing",
          "faulty",
          "fetching",
          "gateway",
          "journal",
          "ledger",
          "notes",
          "shapes",
          "words");

  /** The recorded calls. */
  public static final String ANSWERS = "answers.json";

  private ExtismGuests() {}

  /** A resource: a guest, or the calls. */
  static byte[] bytes(String file) {
    try (InputStream in = ExtismGuests.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  /** What the server answered that the calls were recorded with: tools/extism/answers.py. */
  static PluginHttp.Response reply(PluginHttp.Request request) {
    String path = request.url().substring(request.url().indexOf('/', 8));
    int status = path.startsWith("/status/") ? Integer.parseInt(path.substring(8)) : 200;
    String body = new String(request.body(), StandardCharsets.UTF_8);
    return new PluginHttp.Response(
        status,
        Map.of("content-type", "text/x-answer"),
        (request.method() + " " + path + " " + body).getBytes(StandardCharsets.UTF_8));
  }
}
