package io.github.wasmrun.jvm.internal.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.LoadException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that are slow; {@code LoadingTest} has all that is the same in a page. */
@Timeout(60)
class HttpDownloadTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: ";

  private interface Answer {
    void write(Socket client) throws IOException, InterruptedException;
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(ISO_8859_1));
    client.getOutputStream().flush();
  }

  private static byte[] load(Duration patience, Answer answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                try (Socket client = server.accept()) {
                  answer.write(client);
                  // Until the client ends the connection, or the test.
                  while (client.getInputStream().read() >= 0) {}
                } catch (IOException | InterruptedException e) {
                  // The client has gone.
                }
              });
      thread.setDaemon(true);
      thread.start();
      try {
        return HttpDownload.read("http://localhost:" + server.getLocalPort(), patience);
      } catch (LoadException e) {
        if (!e.getMessage().contains("not HTTP")) {
          // What is given up is closed, too.
          thread.join();
        }
        throw e;
      }
    }
  }

  private static String refused(Answer answer) {
    LoadException refused =
        assertThrows(LoadException.class, () -> load(Duration.ofMillis(300), answer));
    String text = refused.getMessage();
    return text.substring(text.indexOf(": ") + 2);
  }

  @Test
  void aServerThatSaysNothingIsLeft() {
    assertEquals("no answer: nothing came for 0.3 seconds", refused(client -> {}));
  }

  @Test
  void aServerThatStopsInTheMidstIsLeft() {
    assertEquals(
        "no answer: nothing came for 0.3 seconds",
        refused(client -> write(client, HEAD + "10\r\n\r\n12345")));
  }

  @Test
  void aServerThatIsSlowIsWaitedFor() throws Exception {
    byte[] bytes =
        load(
            Duration.ofMillis(1500),
            client -> {
              write(client, HEAD + "6\r\n\r\n");
              for (int i = 0; i < 6; i++) {
                Thread.sleep(400);
                write(client, "" + i);
              }
            });
    assertEquals("012345", new String(bytes, ISO_8859_1));
  }

  @Test
  void whatIsLongerThanAModuleMayBeIsNotLoaded() {
    assertEquals(
        "longer than a module may be, 1 GiB",
        refused(client -> write(client, HEAD + "1073741825\r\n\r\n\0asm")));
  }

  @Test
  void whatIsNotHttpIsReported() {
    assertEquals(
        "no answer: the connection ended, or what came is not HTTP",
        refused(client -> write(client, "220 smtp.example.org\r\n\r\n")));
  }
}
