package io.github.wasmrun.demo.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteServerTest {
  private SiteServer server;

  @BeforeEach
  void start() throws IOException {
    server = SiteServer.start(0, "META-INF/resources/wasmrun/vendor", SiteServer.LIBRARY_FILES);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void servesFilesOfLibrariesWithTheHeadersOfIsolation() throws Exception {
    HttpResponse<byte[]> response = get("wasmrun/vendor/wasm-feature-detect/dist/esm/index.js");
    assertEquals(200, response.statusCode());
    assertEquals(
        "text/javascript; charset=utf-8", response.headers().firstValue("Content-Type").get());
    assertEquals("same-origin", response.headers().firstValue("Cross-Origin-Opener-Policy").get());
    assertEquals(
        "require-corp", response.headers().firstValue("Cross-Origin-Embedder-Policy").get());
    assertTrue(response.body().length > 1000);
  }

  @Test
  void looksInEachRoot() throws Exception {
    assertArrayEquals(
        get("wasmrun/vendor/wasm-feature-detect/package.json").body(),
        get("wasm-feature-detect/package.json").body());
  }

  @Test
  void addedBytesComeFirst() throws Exception {
    server.add("wasm-feature-detect/package.json", new byte[] {1, 2});
    assertArrayEquals(new byte[] {1, 2}, get("wasm-feature-detect/package.json").body());
    server.add("x.wasm", new byte[] {0, 'a', 's', 'm'});
    assertEquals("application/wasm", get("x.wasm").headers().firstValue("Content-Type").get());
  }

  @Test
  void doesNotServeFoldersNorWhatIsOutsideItsRoots() throws Exception {
    assertEquals(404, get("wasm-feature-detect").statusCode());
    assertEquals(404, get("wasm-feature-detect/").statusCode());
    assertEquals(404, get("%2e%2e/%2e%2e/wasmrun/vendor/wasm-feature-detect/LICENSE").statusCode());
    assertEquals(404, get("..%5c..%5cMANIFEST.MF").statusCode());
  }

  @Test
  void saysWhereTheSiteStartsWhenAFileIsMissing() throws Exception {
    String text = new String(get("nothing.html").body(), StandardCharsets.UTF_8);
    assertEquals(
        "There is no /nothing.html here. The site starts at " + server.url("") + "\n", text);
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path))).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
