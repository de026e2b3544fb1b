package io.github.wasmrun.jvm.internal.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.spi.HttpSender.Answer;
import io.github.wasmrun.spi.HttpSender.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JvmHttpSenderTest {
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", JvmHttpSenderTest::answer);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.equals("/silent") || path.equals("/slow")) {
      if (path.equals("/slow")) {
        exchange.sendResponseHeaders(200, 10);
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
      }
      try {
        Thread.sleep(5000);
      } catch (InterruptedException e) {
        return;
      }
      exchange.close();
      return;
    }
    int status = 200;
    byte[] answer =
        (exchange.getRequestMethod()
                + " "
                + exchange.getRequestHeaders().getFirst("x-sent")
                + " "
                + new String(body, UTF_8))
            .getBytes(UTF_8);
    if (path.equals("/moved")) {
      status = 302;
      exchange.getResponseHeaders().add("Location", "/elsewhere");
    } else if (path.equals("/large")) {
      answer = new byte[100_000];
    } else if (path.equals("/none")) {
      status = 404;
    }
    exchange.getResponseHeaders().add("X-Two", "1");
    exchange.getResponseHeaders().add("X-Two", "2");
    exchange.sendResponseHeaders(status, path.equals("/chunks") ? 0 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private Message message(String method, String path, String body, long millis, int maxBytes) {
    return new Message(
        method,
        base + path,
        Map.of("x-sent", "this"),
        body.getBytes(UTF_8),
        Duration.ofMillis(millis),
        maxBytes);
  }

  @Test
  void requestsAreSentAndAnswered() {
    JvmHttpSender sender = new JvmHttpSender();
    Answer answer = sender.send(message("POST", "/x?y", "data", 60_000, 1000));
    assertEquals(200, answer.status());
    assertEquals("POST this data", new String(answer.body(), UTF_8));
    assertEquals("1, 2", answer.headers().get("x-two"));
    assertEquals(base + "/x?y", answer.url());
    assertEquals(
        "PATCH this ",
        new String(sender.send(message("PATCH", "/chunks", "", 60_000, 1000)).body(), UTF_8));
    assertEquals(404, sender.send(message("GET", "/none", "", 60_000, 1000)).status());
  }

  @Test
  void redirectsAreNotFollowed() {
    Answer answer = new JvmHttpSender().send(message("GET", "/moved", "", 60_000, 1000));
    assertEquals(302, answer.status());
    assertEquals("/elsewhere", answer.headers().get("location"));
  }

  @Test
  void anAnswerMayBeSoLongOnly() {
    assertEquals(
        100_000,
        new JvmHttpSender().send(message("GET", "/large", "", 60_000, 100_000)).body().length);
    fails(message("GET", "/large", "", 60_000, 99_999), "it has more than 99999 bytes");
  }

  @Test
  void anAnswerMayTakeSoLongOnly() {
    fails(message("GET", "/silent", "", 300, 1000), "none within 300 ms");
    fails(message("GET", "/slow", "", 300, 1000), "none within 300 ms");
  }

  @Test
  void whatCannotBeSentIsRefusedByName() {
    server.stop(0);
    fails(message("GET", "/", "", 60_000, 1000), "no connection");
    fails(
        new Message("GET", base, Map.of("Host", "x"), new byte[0], Duration.ofSeconds(9), 9),
        "Java does not send it: restricted header name: \"Host\"");
    fails(
        new Message("G T", base, Map.of(), new byte[0], Duration.ofSeconds(9), 9),
        "Java does not send it: ");
  }

  private static void fails(Message message, String text) {
    LoadException failure =
        assertThrows(LoadException.class, () -> new JvmHttpSender().send(message));
    assertTrue(failure.getMessage().contains(text), failure.getMessage());
    assertTrue(failure.getMessage().contains(message.url()), failure.getMessage());
  }
}
