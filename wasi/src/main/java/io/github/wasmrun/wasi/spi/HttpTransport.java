package io.github.wasmrun.wasi.spi;

import java.util.List;
import java.util.Objects;

/**
 * Sends requests of HTTP whose bodies go and come in parts, for {@code wasi:http}. Found by {@link
 * java.util.ServiceLoader}.
 *
 * <p>It does not follow redirects, and sends no other request than it is given.
 */
public interface HttpTransport {
  /**
   * A field of a head.
   *
   * @param name the name
   * @param value the value; each char is a byte
   */
  record Header(String name, String value) {
    /** Checks that both are there. */
    public Header {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A request without its body.
   *
   * @param method the method
   * @param url an address of http or https, in ASCII
   * @param headers its fields, without {@code host} and {@code content-length}; the values have
   *     ASCII only
   * @param length how many bytes the body has; -1 if that is not known
   * @param connectNanos how long it may take until there is a connection, if the host can say
   * @param responseNanos how long the answer may take in all, for a host that must wait for it
   */
  record Request(
      String method,
      String url,
      List<Header> headers,
      long length,
      long connectNanos,
      long responseNanos) {
    /** Copies the list. */
    public Request {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(url, "url");
      headers = List.copyOf(headers);
    }
  }

  /**
   * The head of an answer.
   *
   * @param status such as 200
   * @param headers its fields
   */
  record Response(int status, List<Header> headers) {
    /** Copies the list. */
    public Response {
      headers = List.copyOf(headers);
    }
  }

  /** Whether this is for the host that it runs on; if not, it counts as absent. */
  default boolean runsHere() {
    return true;
  }

  /** A signal for a guest that waits for what this does. */
  WasiSignal newSignal();

  /**
   * Begins a request; what goes wrong is the failure of the exchange.
   *
   * @param changed is run after each change that a method of the exchange shows, by any thread
   */
  HttpExchange send(Request request, Runnable changed);
}
