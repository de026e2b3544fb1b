package io.github.wasmrun.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.wasmrun.wasi.component.WasiHttpField;
import io.github.wasmrun.wasi.component.WasiHttpResponder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a request of the JDK's server, which sends no trailers. */
@SuppressWarnings("try") // waits are begun and ended, and never named
final class ServerResponder implements WasiHttpResponder {
  private final HttpExchange exchange;
  private final ClientWatch watch;
  private @Nullable OutputStream body;
  private boolean begun;
  private boolean whole;

  /** {@code watch} ends waits for a client that takes nothing. */
  ServerResponder(HttpExchange exchange, ClientWatch watch) {
    this.exchange = exchange;
    this.watch = watch;
  }

  /** Whether the head has gone. */
  boolean isBegun() {
    return begun;
  }

  /** Whether all has gone. */
  boolean isWhole() {
    return whole;
  }

  @Override
  public void head(int status, List<WasiHttpField> fields, long length) throws IOException {
    begun = true;
    Headers headers = exchange.getResponseHeaders();
    for (WasiHttpField field : fields) {
      headers.add(field.name(), field.value());
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean none = head || status == 204 || status == 304;
    if (head && length >= 0) {
      headers.set("Content-Length", Long.toString(length));
    }
    // To the JDK 0 is a length that is not known, and -1 is no body.
    try (ClientWatch.Wait wait = watch.begin()) {
      exchange.sendResponseHeaders(status, none || length == 0 ? -1 : Math.max(0, length));
    }
    if (!none && length != 0) {
      body = exchange.getResponseBody();
    }
  }

  /** What has no body, has none, whatever a component writes. */
  @Override
  public void write(byte[] bytes) throws IOException {
    OutputStream out = body;
    if (out != null) {
      try (ClientWatch.Wait wait = watch.begin()) {
        out.write(bytes);
        out.flush();
      }
    }
  }

  @Override
  public void end(List<WasiHttpField> trailers) throws IOException {
    OutputStream out = body;
    if (out != null) {
      try (ClientWatch.Wait wait = watch.begin()) {
        out.close();
      }
    }
    whole = true;
  }

  @Override
  public void abort() {}
}
