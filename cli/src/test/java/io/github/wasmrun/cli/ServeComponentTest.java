package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Limits;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.wasi.component.WasiHttpHandler;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests over sockets that a component answers; what its paths do is in its Rust source. */
class ServeComponentTest {
  private static final Path GUEST =
      Path.of(
          "../contract-tests/src/main/resources/io/github/wasmrun/contract/network/served.wasm");

  private static final Duration IDLE = Duration.ofMinutes(2);
  private static final int MIB = 1 << 20;
  private static final long MAX_BODY = 64L * MIB;

  private static WasmComponent component;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StringWriter log = new StringWriter();
  private ComponentServer server;

  @BeforeAll
  static void compile() throws IOException {
    component = WasmComponent.compile(Engine.create(), Files.readAllBytes(GUEST));
  }

  @BeforeEach
  void start() throws IOException {
    start(WasiHttpHandler.of(component));
  }

  private void start(WasiHttpHandler handler) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = ComponentServer.start(handler, any, 20, MAX_BODY, IDLE, new PrintWriter(log, true));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private URI uri(String path) {
    return URI.create(server.url() + path.substring(1));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60)).build(),
        BodyHandlers.ofString(ISO_8859_1));
  }

  private String log() {
    return log.toString().strip();
  }

  @Test
  void answersComeAsTheComponentGivesThem() throws Exception {
    HttpResponse<String> hello = get("/hello");
    assertEquals(200, hello.statusCode());
    assertEquals("hello\n", hello.body());
    assertEquals("6", hello.headers().firstValue("content-length").orElse(""));
    assertEquals("text/plain", hello.headers().firstValue("content-type").orElse(""));
    HttpResponse<String> fields = get("/fields");
    assertEquals("caf\u00e9", fields.headers().firstValue("x-bytes").orElse(""));
    assertEquals(List.of("1", "2"), fields.headers().allValues("x-two"));
    assertEquals(404, get("/what").statusCode());
    assertEquals(204, get("/status?204").statusCode());
    assertEquals("with trailers", get("/trailers").body()); // which the JDK's server cannot send
    assertEquals("1", get("/count").body());
    assertEquals("1", get("/count").body());
    assertEquals("", log());
  }

  @Test
  void aComponentSeesTheRequest() throws Exception {
    HttpResponse<String> seen =
        client.send(
            HttpRequest.newBuilder(uri("/describe?a=%20b"))
                .method("PATCH", HttpRequest.BodyPublishers.ofString("x"))
                .header("X-One", "1")
                .build(),
            BodyHandlers.ofString());
    String authority = uri("/").getAuthority();
    assertTrue(
        seen.body()
            .startsWith(
                "Method::Patch Some(\"/describe?a=%20b\") Some(Scheme::Http) Some(\""
                    + authority
                    + "\")\n"),
        seen.body());
    assertTrue(seen.body().contains("x-one: 1\n"), seen.body());
    assertFalse(seen.body().contains("host:"), seen.body());
  }

  @Test
  void headHasTheLengthAndNoBody() throws Exception {
    HttpResponse<String> head =
        client.send(
            HttpRequest.newBuilder(uri("/hello"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals("6", head.headers().firstValue("content-length").orElse(""));
    assertEquals("hello\n", get("/hello").body());
  }

  @Test
  void bodiesInChunksComeAndGo() throws Exception {
    byte[] sent = new byte[3 * MIB + 1];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) (i * 31 + (i >> 10));
    }
    HttpResponse<byte[]> echo =
        client.send(
            HttpRequest.newBuilder(uri("/echo"))
                .POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArray(sent)))
                .build(),
            BodyHandlers.ofByteArray());
    assertEquals("chunked", echo.headers().firstValue("transfer-encoding").orElse(""));
    assertArrayEquals(sent, echo.body());
  }

  @Test
  void anAnswerBeginsBeforeItEnds() throws Exception {
    get("/hello");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri("/").getPort())) {
      socket.setSoTimeout(60_000);
      send(socket, "GET /slowly?2000 HTTP/1.1\r\nHost: a\r\n\r\n");
      long start = System.nanoTime();
      InputStream in = socket.getInputStream();
      StringBuilder text = new StringBuilder();
      while (text.indexOf("one ") < 0) {
        text.append((char) in.read());
      }
      assertTrue(System.nanoTime() - start < 2_000_000_000L, "it came at the end");
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri("/").getPort())) {
      socket.setSoTimeout(60_000);
      send(socket, request);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(all);
      } catch (IOException e) {
        all.write("(reset)".getBytes(ISO_8859_1));
      }
      return all.toString(ISO_8859_1);
    }
  }

  @Test
  void whatFailsIsReportedAndTheClientSeesNoMore() throws Exception {
    HttpResponse<String> trap = get("/trap");
    assertEquals(500, trap.statusCode());
    assertEquals("the component failed\n", trap.body());
    assertTrue(log().startsWith("wasmrun: GET /trap: "), log());
    assertFalse(log().contains("Exception"), log());
    log.getBuffer().setLength(0);
    assertEquals(500, get("/none").statusCode());
    assertEquals("wasmrun: GET /none: HTTP-response-incomplete", log());
    log.getBuffer().setLength(0);
    assertEquals(500, get("/error-text").statusCode());
    assertEquals("wasmrun: GET /error-text: internal-error: no luck", log());
    assertEquals("hello\n", get("/hello").body());
  }

  /** No last chunk, and fewer bytes than the length says. */
  @Test
  void anAnswerThatIsNotWholeIsSeenAsThat() throws Exception {
    for (String path : List.of("/trap-after", "/drop", "/keep", "/short")) {
      assertThrows(IOException.class, () -> get(path), path);
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
      assertTrue(answer.contains("some"), answer);
      assertFalse(answer.contains("\r\n0\r\n"), answer);
    }
    assertEquals("whole", get("/trap-at-end").body());
  }

  @Test
  void whatIsNoRequestIsRefused() throws Exception {
    assertTrue(raw("GET /a\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n").contains(" 400 "));
    assertTrue(raw("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n").contains(" 400 "));
    assertTrue(raw("G@T / HTTP/1.1\r\nHost: a\r\n\r\n").contains(" 400 "));
    String large = "x".repeat(140_000);
    assertTrue(raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + large + "\r\n\r\n").contains(" 431 "));
    String declared = "POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: " + (MAX_BODY + 1);
    assertTrue(raw(declared + "\r\n\r\n").contains(" 413 "));
    assertEquals("hello\n", get("/hello").body());
  }

  /** Another server before this one could see other requests in these bytes. */
  @Test
  void aHeadThatContradictsItselfIsRefused() throws Exception {
    String get = "GET /hello HTTP/1.1\r\n";
    String post = "POST /length HTTP/1.1\r\nHost: a\r\n";
    for (String head :
        List.of(
            get,
            get + "Host: a\r\nHost: b\r\n",
            post + "Content-Length: 1\r\nContent-Length: 2\r\n",
            post + "Content-Length: 1\r\nContent-Length: 1\r\n",
            post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n")) {
      String answer = raw(head + "\r\n1\r\nx\r\n0\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 400 "), head + answer);
      assertFalse(answer.substring(9).contains("HTTP/1.1"), answer);
    }
    assertTrue(raw("GET /hello HTTP/1.0\r\n\r\n").contains("hello"));
    assertEquals("hello\n", get("/hello").body());
  }

  @Test
  void aTargetIsSeenAsItCame() throws Exception {
    String end = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    for (String path :
        List.of("/describe", "/describe?", "/describe?//b/c?d=%2e%2e/..", "/describe?%00%0d%0a")) {
      String seen = raw("GET " + path + end);
      assertTrue(seen.contains("Get Some(\"" + path + "\") Some(Scheme::Http) Some(\"a\")"), seen);
    }
    String whole = raw("GET http://b:81/describe?c" + end);
    assertTrue(whole.contains("Some(\"/describe?c\") Some(Scheme::Http) Some(\"b:81\")"), whole);
    // Not the path /describe of a host.
    assertTrue(raw("GET //b/describe" + end).contains(" 404 "));
    assertTrue(raw("GET /x/%2e%2e/hello" + end).contains(" 404 "));
    assertTrue(raw("GET https://b/hello" + end).contains(" 400 "));
    assertTrue(raw("GET http://c@b/hello" + end).contains(" 400 "));
    assertEquals("hello\n", get("/hello").body());
  }

  /** Without a limit of time: the threads, of which there are two, would be held for ever. */
  @Test
  void aClientThatDoesNothingHoldsNoThread() throws Exception {
    server.close();
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        ComponentServer.start(
            WasiHttpHandler.of(component),
            any,
            2,
            MAX_BODY,
            Duration.ofMillis(700),
            new PrintWriter(log, true));
    String half = " HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nsome";
    List<Socket> sockets = new ArrayList<>();
    try {
      for (String text :
          List.of(
              "GET /hello HTTP/1.1\r\nHos",
              "POST /hello" + half,
              "POST /trap" + half,
              "POST /length" + half,
              "GET /bytes?1000000000 HTTP/1.1\r\nHost: a\r\n\r\n",
              "GET ")) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri("/").getPort());
        sockets.add(socket);
        send(socket, text);
      }
      assertEquals("hello\n", get("/hello").body());
      assertEquals("awake", get("/sleep?1500").body()); // the component's own time
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyWithoutALengthIsLimited() throws Exception {
    server.close();
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        ComponentServer.start(
            WasiHttpHandler.of(component), any, 2, 1000, IDLE, new PrintWriter(log, true));
    HttpResponse<String> length =
        client.send(
            HttpRequest.newBuilder(uri("/length"))
                .POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArray(new byte[1001])))
                .build(),
            BodyHandlers.ofString());
    assertEquals(400, length.statusCode());
    assertEquals("ErrorCode::HttpRequestBodySize(None)", length.body());
  }

  @Test
  void limitsCountForEachRequest() throws Exception {
    server.close();
    start(
        WasiHttpHandler.of(component)
            .withLimits(Limits.NONE.withTimeout(Duration.ofMillis(1500)).withMaxMemoryPages(40)));
    assertEquals("hello\n", get("/hello").body());
    assertEquals(500, get("/loop").statusCode());
    assertEquals(500, get("/sleep?600000").statusCode());
    assertEquals("no", get("/grow?100").body());
    // A client that sends its body too slowly.
    long start = System.nanoTime();
    String slow = raw("POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nsome");
    assertTrue(System.nanoTime() - start < 60_000_000_000L);
    assertFalse(slow.contains(" 200 "), slow);
    // And one that does not read.
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri("/").getPort())) {
      send(socket, "GET /bytes?1000000000 HTTP/1.1\r\nHost: a\r\n\r\n");
      long end = System.nanoTime() + 60_000_000_000L;
      while (!log().contains("GET /bytes") && System.nanoTime() < end) {
        Thread.sleep(50);
      }
    }
    assertTrue(log().contains("GET /bytes"), log());
    assertEquals("hello\n", get("/hello").body());
  }

  @Test
  void aHundredRequestsAtATimeAreAnswered() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(
          client.sendAsync(
              HttpRequest.newBuilder(uri("/echo"))
                  .POST(HttpRequest.BodyPublishers.ofString("n" + i))
                  .build(),
              BodyHandlers.ofString()));
    }
    for (int i = 0; i < 100; i++) {
      assertEquals("n" + i, all.get(i).get(120, TimeUnit.SECONDS).body());
    }
    assertEquals("", log());
  }

  private static ProcessBuilder wasmrun(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx48m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(WasmrunCommand.class.getName(), "serve"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** The heap of 48 MiB would not hold it. */
  @Test
  void fiftyMegabytesFlowThroughAProcessThatEndsWhenItIsTold() throws Exception {
    Process process = wasmrun("--addr", "127.0.0.1:0", "--env", "A=b", GUEST.toString()).start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String line = out.readLine();
      assertTrue(line != null && line.contains("http://127.0.0.1:"), line);
      URI url = URI.create(line.substring(line.indexOf("http"), line.indexOf(" (")));
      HttpResponse<String> environment =
          client.send(
              HttpRequest.newBuilder(url.resolve("/environment")).build(), BodyHandlers.ofString());
      assertEquals("[(\"A\", \"b\")]", environment.body());
      long length = 50L * MIB;
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
        socket.setSoTimeout(120_000);
        Thread sender = new Thread(() -> sendZeros(socket, length));
        sender.start();
        InputStream in = socket.getInputStream();
        byte[] part = new byte[1 << 16];
        long got = 0;
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
          got += n;
        }
        assertTrue(got > length, got + " bytes");
        sender.join(10_000);
      }
    } finally {
      process.destroy(); // as Ctrl+C, by a signal
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
  }

  private static void sendZeros(Socket socket, long length) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: "
                  + length
                  + "\r\n\r\n")
              .getBytes(ISO_8859_1));
      byte[] part = new byte[1 << 16];
      for (long left = length; left > 0; left -= Math.min(left, part.length)) {
        out.write(part, 0, (int) Math.min(left, part.length));
      }
      out.flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
