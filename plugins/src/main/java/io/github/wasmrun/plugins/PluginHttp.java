package io.github.wasmrun.plugins;

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
   */
  record Request(String method, String url, Map<String, String> headers, byte[] body) {
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
   */
  record Response(int status, Map<String, String> headers, byte[] body) {
    /** Copies the map. */
    public Response {
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
  }

  /**
   * Sends a request. It must not follow a redirect to another host: that one was not checked.
   *
   * @throws RuntimeException if there is no answer; the plugin's call fails with it
   */
  Response send(Request request);
}
