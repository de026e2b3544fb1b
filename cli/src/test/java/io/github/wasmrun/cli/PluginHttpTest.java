package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest of Extism that sends requests to a server of this machine. */
class PluginHttpTest {
  private static final String GUEST =
      "../contract-tests/src/main/resources/io/github/wasmrun/contract/plugin/fetching.wasm";

  private HttpServer server;
  private int port;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    port = server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestHeaders().getFirst("Host") + path);
          byte[] body = ("answer of " + path).getBytes(UTF_8);
          int status = 200;
          if (path.startsWith("/to/")) {
            status = 302;
            String target = path.substring(4);
            exchange
                .getResponseHeaders()
                .add(
                    "Location",
                    target.startsWith("localhost") ? "http://localhost:" + port + "/x" : target);
          }
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String call(int code, String url, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> line = new ArrayList<>(List.of("plugin", "call", GUEST, "get", "--input", url));
    line.addAll(List.of(options));
    int actual =
        WasmrunCommand.run(
            new Stdout(out), new PrintStream(err, true, UTF_8), line.toArray(new String[0]));
    assertEquals(code, actual, out.toString(UTF_8) + err);
    return out.toString(UTF_8) + err.toString(UTF_8);
  }

  @Test
  void aHostThatIsAllowedAnswers() {
    String url = "http://127.0.0.1:" + port;
    assertEquals("answer of /a", call(0, url + "/a", "--allow-host", "127.0.0.1"));
    assertEquals("answer of /a", call(0, url + "/a", "--allow-host", "127.0.*"));
  }

  @Test
  void anotherIsRefusedByNameAndNotAsked() {
    String url = "http://127.0.0.1:" + port + "/a";
    String refused = "asks for the network host 127.0.0.1, which is not granted";
    assertTrue(call(1, url).contains(refused));
    assertTrue(call(1, url, "--allow-host", "*.example.org").contains(refused));
    assertEquals(List.of(), asked);
  }

  @Test
  void redirectsAreFollowedToHostsThatAreAllowed() {
    String url = "http://127.0.0.1:" + port;
    assertEquals("answer of /b", call(0, url + "/to//b", "--allow-host", "127.0.0.1"));
    asked.clear();
    String text = call(1, url + "/to/localhost", "--allow-host", "127.0.0.1");
    assertTrue(text.contains("asks for the network host localhost, which is not granted"), text);
    assertEquals(List.of("127.0.0.1:" + port + "/to/localhost"), asked);
    asked.clear();
    text = call(1, url + "/to//to/", "--allow-host", "127.0.0.1");
    assertTrue(text.contains("more than 10 redirects"), text);
    assertEquals(11, asked.size());
  }

  @Test
  void noAnswerIsASentence() {
    server.stop(0);
    String text = call(1, "http://127.0.0.1:" + port + "/", "--allow-host", "127.0.0.1");
    assertTrue(text.contains("no answer: no connection"), text);
  }
}
