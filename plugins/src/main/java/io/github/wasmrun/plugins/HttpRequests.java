package io.github.wasmrun.plugins;

import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.wasi.internal.HostPatterns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests of a plugin: each address that is asked, by a redirect too, must be granted. */
final class HttpRequests {
  private static final int MAX_REDIRECTS = 10;
  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

  /** What is for the first host only. */
  private static final List<String> SECRETS =
      List.of("authorization", "cookie", "proxy-authorization");

  private final GuestSetup setup;
  private final Meter meter;

  HttpRequests(GuestSetup setup, Meter meter) {
    this.setup = setup;
    this.meter = meter;
  }

  /** What answers {@code description}, a request in JSON, with names of headers in lower case. */
  PluginHttp.Response send(@Nullable Object description, byte[] body) {
    if (!(description instanceof Map<?, ?> map) || !(map.get("url") instanceof String url)) {
      throw GuestFault.contract("http_request: expected an object with a text url");
    }
    String method = map.get("method") instanceof String text ? text : "GET";
    return follow(url, method.toUpperCase(Locale.ROOT), headersOf(map.get("headers")), body);
  }

  private PluginHttp.Response follow(
      String first, String firstMethod, Map<String, String> given, byte[] firstBody) {
    String url = first;
    String method = firstMethod;
    Map<String, String> headers = given;
    byte[] body = firstBody;
    for (int i = 0; i <= MAX_REDIRECTS; i++) {
      String host = granted(url);
      PluginHttp.Response response = sendOne(method, url, headers, body);
      if (!response.url().isEmpty()) {
        granted(response.url()); // a page follows redirects by itself
      }
      checkLength(host, response.body().length);
      Map<String, String> answered = lowerCase(response.headers());
      String target = answered.get("location");
      String next =
          target == null || !REDIRECTS.contains(response.status())
              ? null
              : Redirects.resolve(url, target);
      if (next == null) {
        return new PluginHttp.Response(response.status(), answered, response.body());
      }
      boolean get = method.equals("GET") || method.equals("HEAD");
      if (response.status() == 303 && !get || response.status() <= 302 && method.equals("POST")) {
        method = "GET";
        body = new byte[0];
        headers = without(headers, List.of("content-type", "content-length"));
      }
      if (!Redirects.origin(url).equals(Redirects.origin(next))) {
        headers = without(headers, SECRETS);
      }
      url = next;
    }
    throw GuestFault.contract(
        "http_request: " + first + " has more than " + MAX_REDIRECTS + " redirects");
  }

  /** The host of an address, which is granted. */
  private String granted(String url) {
    String host = HostPatterns.hostOf(url);
    if (host == null || !HostPatterns.match(setup.permissions().hosts(), host)) {
      throw new GuestFault(
          Reason.PERMISSION,
          host == null
              ? "no address of HTTP: " + url
              : "asks for the network host " + host + ", which is not granted",
          null);
    }
    return host;
  }

  private PluginHttp.Response sendOne(
      String method, String url, Map<String, String> headers, byte[] body) {
    PluginHttp http = setup.settings().http();
    if (http == null) {
      throw new GuestFault(Reason.PERMISSION, "the application sends no requests", null);
    }
    PluginHttp.Request request =
        new PluginHttp.Request(
            method,
            url,
            headers,
            body,
            setup.permissions().timeout(),
            setup.permissions().responseBytes());
    return meter.noting(() -> http.send(request));
  }

  private void checkLength(String host, long length) {
    int most = setup.permissions().responseBytes();
    if (length > most) {
      throw new GuestFault(
          Reason.LIMIT,
          "the answer of " + host + " has " + length + " bytes, at most " + most + " may be",
          null);
    }
  }

  private static Map<String, String> without(Map<String, String> headers, List<String> names) {
    Map<String, String> all = new LinkedHashMap<>();
    headers.forEach(
        (name, value) -> {
          if (!names.contains(name.toLowerCase(Locale.ROOT))) {
            all.put(name, value);
          }
        });
    return all;
  }

  private static Map<String, String> lowerCase(Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>();
    headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
    return all;
  }

  private static Map<String, String> headersOf(@Nullable Object value) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, text) -> {
            if (text instanceof String given
                && given.indexOf('\n') < 0
                && given.indexOf('\r') < 0) {
              headers.put(String.valueOf(name), given);
            } else {
              throw GuestFault.contract(
                  "http_request: the header " + name + " is no text of a line");
            }
          });
    }
    return headers;
  }
}
