package io.github.wasmrun.web.internal;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.engine.Loading;
import io.github.wasmrun.spi.HttpSender;
import io.github.wasmrun.web.internal.js.Http;
import io.github.wasmrun.web.internal.js.Views;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Sends requests by {@code XMLHttpRequest}, which alone can wait for an answer. On a page's own
 * thread the page stands still meanwhile and there is no time-out; a worker has one. The browser
 * follows redirects by itself, sends what its rules for other origins let it send, and shows those
 * headers that the server lets it show.
 */
public final class BrowserHttpSender implements HttpSender {
  @Override
  public boolean runsHere() {
    return new BrowserEngineProvider().runsHere();
  }

  @Override
  public Answer send(Message message) {
    @Nullable JSObject request =
        Http.open(
            message.method(), message.url(), (int) Math.min(1 << 30, message.timeout().toMillis()));
    if (request == null) {
      throw Loading.noAddress(message.url(), "the browser does not accept it", null);
    }
    message
        .headers()
        .forEach(
            (name, value) -> {
              if (!Http.header(request, name, value)) {
                throw Loading.noAddress(
                    message.url(), "the browser does not send the header " + name, null);
              }
            });
    String failed = Http.send(request, Views.ofJava(message.body()), message.body().length);
    if (!failed.isEmpty()) {
      throw Loading.noAnswer(message.url(), failed, null);
    }
    byte[] body = Views.toJava(Http.body(request));
    if (body.length > message.maxBytes()) {
      throw tooLong(message);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    String lines = Http.headers(request);
    int start = 0;
    while (start < lines.length()) {
      int end = lines.indexOf("\r\n", start);
      end = end < 0 ? lines.length() : end;
      int colon = lines.indexOf(": ", start);
      if (colon >= 0 && colon < end) {
        headers.put(lines.substring(start, colon), lines.substring(colon + 2, end));
      }
      start = end + 2;
    }
    return new Answer(Http.status(request), headers, body, Http.url(request));
  }

  private static LoadException tooLong(Message message) {
    return Loading.noAnswer(
        message.url(), "it has more than " + message.maxBytes() + " bytes", null);
  }
}
