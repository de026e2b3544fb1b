package io.github.wasmrun.plugins;

import io.github.wasmrun.internal.host.Services;
import io.github.wasmrun.spi.HttpSender;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Sends requests of plugins that were granted the host of the address. It is called on the thread
 * that calls the plugin and returns when the answer is there.
 */
@FunctionalInterface
public interface PluginHttp {
  /**
   * A request.
   *
   * @param method in capital letters, for example {@code GET}
   * @param url an address of http or https
   * @param headers by name
   * @param body empty if there is none
   * @param timeout how long the answer may take: the plugin's time for a call
   * @param maxBytes how many bytes the body of the answer may have; a longer one is refused
   */
  record Request(
      String method,
      String url,
      Map<String, String> headers,
      byte[] body,
      Duration timeout,
      int maxBytes) {
    /** Copies the map. */
    public Request {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(url, "url");
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
  }

  /**
   * An answer.
   *
   * @param status such as 200
   * @param headers by name
   * @param body empty if there is none
   * @param url what answered, if redirects have been followed; empty if it is what was asked
   */
  record Response(int status, Map<String, String> headers, byte[] body, String url) {
    /** An answer of the address that was asked. */
    public Response(int status, Map<String, String> headers, byte[] body) {
      this(status, headers, body, "");
    }

    /** Copies the map. */
    public Response {
      Objects.requireNonNull(url, "url");
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
  }

  /**
   * Sends a request. It need not follow redirects: that is done here, up to ten times, and each
   * address must be granted; {@code Authorization} and cookies go to the first one only. A sender
   * that follows them itself has to say where it came to, and an address that is not granted is
   * refused then.
   *
   * @throws RuntimeException if there is no answer; the plugin's call fails with it
   */
  Response send(Request request);

  /**
   * Sends by what the host has: Java's own client on the JVM, {@code XMLHttpRequest} in a page. The
   * thread waits for the answer, a page's own thread too, where there is no time-out; in a worker
   * there is. A page's browser follows redirects by itself, before they are checked, and lets
   * servers of other origins answer only if they allow it.
   *
   * <p>No answer is a {@link io.github.wasmrun.LoadException}.
   *
   * @throws IllegalStateException if no engine of this host is among the program's classes
   */
  static PluginHttp ofHost() {
    for (HttpSender sender : Services.of(HttpSender.class).found()) {
      if (sender.runsHere()) {
        return new HostHttp(sender);
      }
    }
    throw new IllegalStateException("no module of this host sends requests");
  }
}
