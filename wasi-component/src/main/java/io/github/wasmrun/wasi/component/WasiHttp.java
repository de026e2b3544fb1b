package io.github.wasmrun.wasi.component;

import io.github.wasmrun.internal.Range;
import io.github.wasmrun.internal.host.Services;
import io.github.wasmrun.wasi.component.internal.Http;
import io.github.wasmrun.wasi.component.internal.HttpSettings;
import io.github.wasmrun.wasi.internal.HostPatterns;
import io.github.wasmrun.wasi.spi.HttpTransport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * {@code wasi:http} for components: to which hosts they may send requests. Immutable.
 *
 * <pre>{@code
 * WasiHttp http = WasiHttp.to("api.example.org", "localhost:8080");
 * WasiComponent.run(component, Wasi.host(), ComponentImports.none(), http);
 * }</pre>
 *
 * <p>A request to any other host is refused with {@code HTTP-request-denied}. Redirects are not
 * followed: on the JVM the component gets the answer and decides, in a page it gets {@code
 * HTTP-request-denied}, since a page cannot see where one leads. Trailers are neither sent nor
 * shown.
 *
 * <p>On the JVM requests go by {@code java.net.http}, the thread of the component waits, and bodies
 * go and come in parts. In a page they go by {@code fetch} with the browser's rules for other
 * origins, and without the headers that it keeps to itself; the body of a request is kept until it
 * is whole, of at most 16 MiB. A component waits there if it was called by {@code callAsync} or
 * {@link WasiComponent#runAsync} and the browser has {@link
 * io.github.wasmrun.feature.Feature#JSPI}, or in a worker, which stands still meanwhile; elsewhere
 * its call ends as {@link io.github.wasmrun.component.AsyncComponentFunction} says.
 */
public final class WasiHttp extends WasiNetwork {
  private static final long DEFAULT_NANOS = 60_000_000_000L;
  private static final int DEFAULT_CONNECTIONS = 100;

  private final HttpSettings settings;

  private WasiHttp(HttpSettings settings) {
    this.settings = settings;
  }

  /**
   * Requests to some hosts.
   *
   * @param hosts each {@code HOST}, of which all ports are granted, or {@code HOST:PORT}; in HOST a
   *     star denotes any characters: {@code *.example.org}
   * @throws IllegalArgumentException if one is of another form
   */
  public static WasiHttp to(String... hosts) {
    for (String host : hosts) {
      HostPatterns.check(host);
    }
    return new WasiHttp(new HttpSettings(List.of(hosts), DEFAULT_NANOS, DEFAULT_CONNECTIONS));
  }

  /**
   * How long a component waits at most for a connection, for the answer to begin and for each part
   * of it; it may ask for less. Default: a minute.
   *
   * @throws IllegalArgumentException if it is less than a millisecond or more than a day
   */
  public WasiHttp withTimeout(Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
    Range.check("timeout in milliseconds", timeout.toMillis(), 1, 86_400_000);
    return new WasiHttp(
        new HttpSettings(settings.hosts(), timeout.toNanos(), settings.maxConnections()));
  }

  /**
   * How many requests of a component may be under way at a time, from when it sends them until it
   * has read the answer or dropped it; beyond it there is {@code connection-limit-reached}.
   * Default: 100.
   *
   * @throws IllegalArgumentException if it is not 1 to 10000
   */
  public WasiHttp withMaxConnections(int connections) {
    Range.check("maxConnections", connections, 1, 10_000);
    return new WasiHttp(new HttpSettings(settings.hosts(), settings.timeoutNanos(), connections));
  }

  @Override
  Http part() {
    for (HttpTransport transport : Services.of(HttpTransport.class).found()) {
      if (transport.runsHere()) {
        return new Http(transport, settings);
      }
    }
    throw new IllegalStateException("no module of this host sends requests");
  }
}
