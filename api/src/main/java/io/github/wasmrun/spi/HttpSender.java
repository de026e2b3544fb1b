package io.github.wasmrun.spi;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Sends requests of HTTP for plugins, as far as the host can. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface HttpSender {
  /**
   * A request.
   *
   * @param method in capital letters
   * @param url an address of http or https
   * @param headers by name
   * @param body empty if there is none
   * @param timeout how long the answer may take, with its body
   * @param maxBytes how many bytes the body of the answer may have
   */
  record Message(
      String method,
      String url,
      Map<String, String> headers,
      byte[] body,
      Duration timeout,
      int maxBytes) {
    /** Checks that all are there. */
    public Message {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(headers, "headers");
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(timeout, "timeout");
    }
  }

  /**
   * An answer.
   *
   * @param status such as 200
   * @param headers by name
   * @param body empty if there is none
   * @param url what answered: another address if the host has followed redirects by itself
   */
  record Answer(int status, Map<String, String> headers, byte[] body, String url) {
    /** Checks that all are there. */
    public Answer {
      Objects.requireNonNull(headers, "headers");
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(url, "url");
    }
  }

  /** Whether this is for the host that it runs on; if not, it counts as absent. */
  default boolean runsHere() {
    return true;
  }

  /**
   * Sends a request and waits for the answer. It follows no redirect where the host leaves it the
   * choice.
   *
   * @throws io.github.wasmrun.LoadException if there is no answer, or one that is too long or late
   */
  Answer send(Message message);
}
