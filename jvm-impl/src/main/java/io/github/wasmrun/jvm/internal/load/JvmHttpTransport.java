package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.wasi.spi.HttpExchange;
import io.github.wasmrun.wasi.spi.HttpTransport;
import io.github.wasmrun.wasi.spi.WasiSignal;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends requests of components by Java's own client. */
public final class JvmHttpTransport implements HttpTransport {
  /** The client of the last request: it alone says how long a connection may take. */
  private @Nullable HttpClient client;

  private long clientNanos;

  /** Made by {@code ServiceLoader}. */
  public JvmHttpTransport() {}

  @Override
  public WasiSignal newSignal() {
    return new JvmSignal();
  }

  @Override
  public HttpExchange send(Request request, Runnable changed) {
    return new JvmHttpExchange(client(Math.max(1, request.connectNanos())), request, changed);
  }

  private synchronized HttpClient client(long connectNanos) {
    HttpClient known = client;
    if (known == null || clientNanos != connectNanos) {
      known =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(Duration.ofNanos(connectNanos))
              .build();
      client = known;
      clientNanos = connectNanos;
    }
    return known;
  }
}
