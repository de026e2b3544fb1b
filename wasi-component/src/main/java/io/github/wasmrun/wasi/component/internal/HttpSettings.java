package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.internal.HostPatterns;
import java.util.List;

/**
 * What a component may request.
 *
 * @param hosts patterns of {@code HOST} or {@code HOST:PORT}
 * @param timeoutNanos how long each step of a request may take at most
 * @param maxConnections how many requests may be under way at a time
 */
public record HttpSettings(List<String> hosts, long timeoutNanos, int maxConnections) {
  /** Copies the list. */
  public HttpSettings {
    hosts = List.copyOf(hosts);
  }

  boolean allows(String scheme, String authority) {
    String host = HostPatterns.hostOf(scheme + "://" + authority);
    int port = HttpSyntax.port(authority, scheme.equals("https") ? 443 : 80);
    return host != null && HostPatterns.match(hosts, host, port);
  }
}
