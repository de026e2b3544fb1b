package io.github.wasmrun.e2e;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends answers byte for byte as they are given, wrong lengths and all, and pages of the tests for
 * everything else. Each answer ends its connection.
 */
final class FaultServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

  FaultServer() throws IOException {
    Thread thread = new Thread(this::accept, "fault server");
    thread.setDaemon(true);
    thread.start();
  }

  /** The address of {@code path}, which starts with a slash. */
  String url(String path) {
    return "http://localhost:" + socket.getLocalPort() + path;
  }

  /**
   * Answers requests of {@code path}.
   *
   * @param head the status line, and headers that each start a line of their own
   */
  FaultServer add(String path, String head, byte[] body) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(
        ("HTTP/1.1 " + head + "\nConnection: close\n\n")
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    answer.writeBytes(body);
    return add(path, answer.toByteArray());
  }

  /** Answers requests of {@code path} by these bytes. */
  FaultServer add(String path, byte[] answer) {
    answers.put(path, answer);
    return this;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread thread = new Thread(() -> serve(client), "fault server's answer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // Closed, or a client that has gone.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      String request = in.readLine();
      if (request == null) {
        return;
      }
      for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
        line = in.readLine();
      }
      String path = request.split(" ")[1];
      OutputStream out = client.getOutputStream();
      out.write(answers.getOrDefault(path, page(path)));
      out.flush();
      client.shutdownOutput();
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static byte[] page(String path) throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    types.put(".html", "text/html; charset=utf-8");
    types.put(".js", "text/javascript");
    for (Map.Entry<String, String> type : types.entrySet()) {
      if (path.endsWith(type.getKey())) {
        try (InputStream in = FaultServer.class.getResourceAsStream("/e2e" + path)) {
          if (in != null) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            byte[] body = in.readAllBytes();
            answer.writeBytes(
                ("HTTP/1.1 200 OK\r\nContent-Type: "
                        + type.getValue()
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            answer.writeBytes(body);
            return answer.toByteArray();
          }
        }
      }
    }
    return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
