package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** A component that sends a request to a server of this machine; what it answers, it prints. */
class RunHttpTest {
  private static final String GUEST =
      "../contract-tests/src/main/resources/io/github/wasmrun/contract/harness/component_fetch.wasm";

  private HttpServer server;
  private String authority = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    authority = "127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestURI().getPath().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int run(ByteArrayOutputStream err, String... options) {
    List<String> line = new ArrayList<>(List.of("run"));
    line.addAll(List.of(options));
    line.addAll(List.of(GUEST, authority, "/echo"));
    return WasmrunCommand.run(
        new Stdout(new ByteArrayOutputStream()),
        new PrintStream(err, true, UTF_8),
        line.toArray(new String[0]));
  }

  @Test
  void requestsAreGrantedByHostAndPort() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(0, run(err, "--allow-http", "127.0.0.1"));
    assertEquals(0, run(err, "--allow-http", authority));
    assertEquals(0, run(err, "--allow-http", "example.org", "--allow-http", "127.0.*"));
    assertEquals(1, run(err, "--allow-http", "example.org"));
    assertEquals(1, run(err, "--allow-http", "127.0.0.1:1"));
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void whatIsNoHostIsAMistake() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(2, run(err, "--allow-http", "http://127.0.0.1"));
    assertEquals(
        "--allow-http: expected HOST or HOST:PORT, not http://127.0.0.1",
        err.toString(UTF_8).lines().findFirst().orElse(""));
  }
}
