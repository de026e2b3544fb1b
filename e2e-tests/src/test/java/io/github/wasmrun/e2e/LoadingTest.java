package io.github.wasmrun.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonPrimitive;
import io.github.wasmrun.Engine;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of an address, on each host: the same module, or the same exception. */
class LoadingTest {
  private static final byte[] EMPTY = {0, 'a', 's', 'm', 1, 0, 0, 0};

  /** An empty module with a custom section of 36 bytes, 46 bytes in all. */
  private static final byte[] LONGER = longer();

  private static final String NOT_IN_A_PAGE =
      "no answer: no connection, no such host, too many redirects, or it is of another origin and"
          + " its server does not send Access-Control-Allow-Origin";

  private static final String HTML =
      "it is HTML or XML, not a module; servers answer so for what they do not have";

  /** The server of the pages. */
  private static FaultServer own;

  /** Another origin. */
  private static FaultServer other;

  private record Case(String location, String jvm, String page, String webkit) {
    Case(String location, String jvm, String page) {
      this(location, jvm, page, page);
    }
  }

  private static final List<Case> CASES = new ArrayList<>();

  private static byte[] longer() {
    byte[] bytes = new byte[46];
    System.arraycopy(EMPTY, 0, bytes, 0, 8);
    bytes[9] = 36;
    bytes[10] = 1;
    bytes[11] = 'x';
    return bytes;
  }

  /** A case whose answer is the same on all hosts: a count of bytes, or why there is no module. */
  private static void same(String location, String answer) {
    CASES.add(new Case(location, answer, answer));
  }

  private static String served(String path, String head, byte[] body) {
    own.add(path, head, body);
    return own.url(path);
  }

  private static String length(byte[] body) {
    return "\nContent-Length: " + body.length;
  }

  @BeforeAll
  static void start() throws IOException {
    own = new FaultServer();
    other = new FaultServer();
    String wasm = "200 OK\nContent-Type: application/wasm";
    modules(wasm);
    statuses(wasm);
    redirects(wasm);
    lengths(wasm);
    noAnswers(wasm);
    addresses(wasm);
  }

  private static void modules(String wasm) throws IOException {
    same(served("/m/plain.wasm", wasm + length(EMPTY), EMPTY), "8 bytes");
    same(served("/m/until-the-end.wasm", wasm, LONGER), "46 bytes");
    same(
        served("/m/type.wasm", "200 OK\nContent-Type: text/plain" + length(LONGER), LONGER),
        "46 bytes");
    same(served("/m/no-type.wasm", "200 OK" + length(LONGER), LONGER), "46 bytes");
    same(served("/m/203.wasm", "203 Non-Authoritative" + length(EMPTY), EMPTY), "8 bytes");
    byte[] chunks =
        ("8\r\n" + new String(EMPTY, ISO_8859_1) + "\r\n0\r\n\r\n").getBytes(ISO_8859_1);
    same(served("/m/chunked.wasm", wasm + "\nTransfer-Encoding: chunked", chunks), "8 bytes");
    byte[] gzip = gzip(LONGER);
    same(
        served("/m/gzip.wasm", wasm + "\nContent-Encoding: gzip" + length(gzip), gzip), "46 bytes");
    same(
        served("/m/x-gzip.wasm", wasm + "\nContent-Encoding: x-gzip" + length(gzip), gzip),
        "46 bytes");
    byte[] deflate = deflate(LONGER);
    same(
        served("/m/deflate.wasm", wasm + "\nContent-Encoding: deflate" + length(deflate), deflate),
        "46 bytes");
    byte[] html = "\n<!doctype html>\n<title>Single page</title>".getBytes(UTF_8);
    same(served("/m/html", "200 OK\nContent-Type: text/html" + length(html), html), HTML);
    byte[] claimed = "<html>".getBytes(UTF_8);
    same(served("/m/html.wasm", wasm + length(claimed), claimed), HTML);
    same(served("/m/nothing.wasm", wasm + "\nContent-Length: 0", new byte[0]), "it is empty");
    same(served("/m/nothing-2.wasm", wasm, new byte[0]), "it is empty");
  }

  private static void statuses(String wasm) {
    byte[] text = "sorry".getBytes(UTF_8);
    same(served("/s/404.wasm", "404 Not Found" + length(text), text), "not found (status 404)");
    for (int status : new int[] {400, 401, 403, 410, 418, 429, 500, 503}) {
      same(served("/s/" + status, status + " No" + length(text), text), "status " + status);
    }
    same(served("/s/204", "204 No Content", new byte[0]), "status 204");
    same(served("/s/205", "205 Reset Content\nContent-Length: 0", new byte[0]), "status 205");
    same(
        served("/s/206", "206 Partial Content\nContent-Range: bytes 0-7/46" + length(EMPTY), EMPTY),
        "status 206");
    same(served("/s/302", "302 Found\nContent-Length: 0", new byte[0]), "status 302");
    same(served("/s/304", "304 Not Modified", new byte[0]), "status 304");
  }

  private static String redirect(String path, int status, String target) {
    return served(path, status + " To\nContent-Length: 0\nLocation: " + target, new byte[0]);
  }

  private static void redirects(String wasm) {
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      same(redirect("/r/" + status, status, "/m/plain.wasm"), "8 bytes");
    }
    same(redirect("/r/relative", 302, "../m/plain.wasm"), "8 bytes");
    same(redirect("/r/absolute", 302, own.url("/m/plain.wasm")), "8 bytes");
    same(redirect("/r/404", 302, "/none/404.wasm"), "not found (status 404)");
    for (int i = 0; i < 10; i++) {
      redirect("/r/chain/" + i, 302, i == 9 ? "/m/plain.wasm" : "/r/chain/" + (i + 1));
    }
    same(own.url("/r/chain/0"), "8 bytes");
    CASES.add(
        new Case(
            redirect("/r/circle", 302, "/r/circle"),
            "no answer: more than 20 redirects",
            NOT_IN_A_PAGE));
    CASES.add(
        new Case(
            redirect("/r/file", 302, "file:///etc/hostname"),
            "no answer: redirected from http: to file:",
            NOT_IN_A_PAGE));
    CASES.add(
        new Case(
            redirect("/r/data", 302, "data:application/wasm;base64,AGFzbQEAAAA="),
            "no answer: redirected from http: to data:",
            NOT_IN_A_PAGE));
  }

  private static void lengths(String wasm) throws IOException {
    String damaged = "the answer is incomplete or damaged";
    CASES.add(
        new Case(
            served("/l/short.wasm", wasm + "\nContent-Length: 46", EMPTY),
            damaged + ": 8 of 46 bytes",
            damaged,
            // WebKit takes it for whole.
            damaged + ": 8 of 46 bytes"));
    byte[] half = ("46\r\n" + new String(EMPTY, ISO_8859_1)).getBytes(ISO_8859_1);
    CASES.add(
        new Case(
            served("/l/chunked.wasm", wasm + "\nTransfer-Encoding: chunked", half),
            damaged,
            damaged));
    byte[] noGzip = "AGFzbQEAAAA=".getBytes(UTF_8);
    CASES.add(
        new Case(
            served("/l/gzip.wasm", wasm + "\nContent-Encoding: gzip" + length(noGzip), noGzip),
            damaged + ": it cannot be decoded by gzip",
            damaged,
            // WebKit gives what it cannot decode as it came.
            "magic header not detected (at byte 0)"));
  }

  private static void noAnswers(String wasm) throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    CASES.add(
        new Case(
            "http://localhost:" + free + "/a.wasm", "no answer: no connection", NOT_IN_A_PAGE));
    CASES.add(
        new Case(
            "http://no-such-host.invalid/a.wasm",
            "no answer: there is no such host",
            NOT_IN_A_PAGE));
    own.add("/n/ends", new byte[0]);
    CASES.add(
        new Case(
            own.url("/n/ends"),
            "no answer: the connection ended, or what came is not HTTP",
            NOT_IN_A_PAGE));
    other.add("/closed.wasm", wasm + length(EMPTY), EMPTY);
    CASES.add(new Case(other.url("/closed.wasm"), "8 bytes", NOT_IN_A_PAGE));
    other.add("/open.wasm", wasm + "\nAccess-Control-Allow-Origin: *" + length(EMPTY), EMPTY);
    same(other.url("/open.wasm"), "8 bytes");
    byte[] gzip = gzip(LONGER);
    other.add(
        "/open-gzip.wasm",
        wasm + "\nAccess-Control-Allow-Origin: *\nContent-Encoding: gzip" + length(gzip),
        gzip);
    same(other.url("/open-gzip.wasm"), "46 bytes");
  }

  private static void addresses(String wasm) {
    own.add("/a/two%20words.wasm", wasm + length(EMPTY), EMPTY);
    same(own.url("/a/two words.wasm"), "8 bytes");
    same(own.url("/a/two%20words.wasm"), "8 bytes");
    same(own.url("/a/two words.wasm#part"), "8 bytes");
    same("  " + own.url("/a/two words.wasm") + "\n", "8 bytes");
    own.add("/a/%C3%A4.wasm", wasm + length(EMPTY), EMPTY);
    same(own.url("/a/ä.wasm"), "8 bytes");
    own.add("/a/q.wasm?x=%22a%20b%22&y=%C3%A4", wasm + length(EMPTY), EMPTY);
    same(own.url("/a/q.wasm?x=\"a b\"&y=%C3%A4"), "8 bytes");
    same(own.url("/a/b/../../m/plain.wasm"), "8 bytes");
    same("HTTP" + own.url("/m/plain.wasm").substring(4), "8 bytes");
    same("data:application/wasm;base64,AGFzbQEAAAA=", "8 bytes");
    same("data:application/wasm;base64,AGFzbQEAAAA", "8 bytes");
    same("data:;base64,AGFz%62QEA AAA=", "8 bytes");
    same("DATA:,%00asm%01%00%00%00", "8 bytes");
    same("data:,", "it is empty");
    same("data:text/html,<p>", HTML);
    same("data:application/wasm;base64,?", "no valid address: bad data");
    same("data:application/wasm", "no valid address: bad data");
    same("gopher://example.org/a.wasm", "no valid address: nothing is loaded by gopher:");
    CASES.add(
        new Case(
            "http://[/a.wasm",
            "no valid address: Java does not accept its host or port",
            "no valid address: the browser does not accept it"));
    CASES.add(
        new Case(
            "http://localhost:99999/a.wasm",
            "no valid address: Java does not accept its host or port",
            "no valid address: the browser does not accept it"));
    same("", "the location is empty");
    same(" ", "the location is empty");
    String password = own.url("/m/plain.wasm").replace("//", "//me:secret@");
    same(password, "no valid address: with a user's name or password");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }

  @AfterAll
  static void stop() throws IOException {
    own.close();
    other.close();
  }

  private static String expected(String location, String answer) {
    if (answer.endsWith(" bytes") && Character.isDigit(answer.charAt(0))) {
      return answer;
    }
    if (answer.startsWith("magic")) {
      return "io.github.wasmrun.CompileException: " + answer;
    }
    String shown = location.isBlank() ? "\"" + location + "\"" : location;
    return "io.github.wasmrun.LoadException: cannot load "
        + shown.replace("me:secret@", "…@")
        + ": "
        + answer;
  }

  @Test
  void onTheJvm() throws InterruptedException {
    Engine engine = Engine.create();
    StringBuilder expected = new StringBuilder();
    StringBuilder actual = new StringBuilder();
    for (Case each : CASES) {
      expected.append(expected(each.location(), each.jvm())).append('\n');
      try {
        actual.append(engine.load(each.location()).get().byteLength()).append(" bytes\n");
      } catch (ExecutionException e) {
        actual.append(e.getCause()).append('\n');
      }
    }
    assertEquals(expected.toString(), actual.toString());
  }

  @ParameterizedTest
  @EnumSource(Browser.class)
  void inAPage(Browser browser) {
    assumeTrue(Browser.forTests().contains(browser), "not installed or not asked for");
    StringBuilder expected = new StringBuilder();
    StringBuilder actual = new StringBuilder();
    try (BrowserHost host = browser.start();
        BrowserPage page = host.open(own.url("/loading.html"))) {
      page.await("window.attempt", Duration.ofSeconds(60));
      for (Case each : CASES) {
        String answer = browser == Browser.WEBKIT ? each.webkit() : each.page();
        expected.append(expected(each.location(), answer)).append('\n');
        String location = new JsonPrimitive(each.location()).toString();
        actual.append(page.evaluate("attempt(" + location + ")")).append('\n');
      }
    }
    assertEquals(expected.toString(), actual.toString());
  }
}
