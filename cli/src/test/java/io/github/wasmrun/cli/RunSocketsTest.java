package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a component that makes a socket is told, with and without a grant. */
class RunSocketsTest {
  private static final String GUEST =
      "../contract-tests/src/main/resources/io/github/wasmrun/contract/harness/"
          + "component_sockets.wasm";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String out = "";

  private int run(String... options) {
    List<String> line = new ArrayList<>(List.of("run", "--invoke", "create-tcp-socket"));
    line.addAll(List.of(options));
    line.addAll(List.of(GUEST, "ipv4"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code =
        WasmrunCommand.run(
            new Stdout(bytes), new PrintStream(err, true, UTF_8), line.toArray(new String[0]));
    out = bytes.toString(UTF_8).trim();
    return code;
  }

  @Test
  void socketsAreGrantedByHostAndByAddress() {
    assertEquals(0, run());
    assertEquals("err(access-denied)", out);
    assertEquals(0, run("--allow-http", "127.0.0.1"));
    assertEquals("err(access-denied)", out);
    assertEquals(0, run("--allow-socket", "127.0.0.1:80"));
    assertEquals("ok(1)", out);
    assertEquals(0, run("--allow-listen", "[::1]:80", "--allow-http", "127.0.0.1"));
    assertEquals("ok(1)", out);
    assertEquals("", err.toString(UTF_8));
  }

  private String mistake(String... options) {
    err.reset();
    assertEquals(2, run(options));
    return err.toString(UTF_8).lines().findFirst().orElse("");
  }

  @Test
  void whatIsNoHostIsAMistake() {
    assertEquals(
        "--allow-socket: expected HOST or HOST:PORT, not tcp://a",
        mistake("--allow-socket", "tcp://a"));
    assertEquals(
        "--allow-listen: expected an IP address, with or without :PORT, not localhost",
        mistake("--allow-listen", "localhost"));
  }
}
