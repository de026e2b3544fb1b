package io.github.wasmrun.web.internal;

import io.github.wasmrun.wasi.spi.HttpExchange;
import io.github.wasmrun.wasi.spi.HttpFailure;
import io.github.wasmrun.wasi.spi.HttpFailure.Code;
import io.github.wasmrun.wasi.spi.HttpTransport;
import io.github.wasmrun.web.internal.js.Fetch;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A request by {@code fetch}, which begins when its body is whole. */
final class BrowserHttpExchange implements HttpExchange {
  private static final int PORTION = 64 << 10;
  private static final int MOST_BYTES = 16 << 20;
  private static final byte[] NOTHING = {};

  private final HttpTransport.Request request;
  private final Runnable changed;
  private final JSObject parts = Fetch.parts();
  private int partsLength;
  private boolean ended;
  private boolean cancelled;
  private @Nullable JSObject controller;
  private HttpTransport.@Nullable Response response;
  private @Nullable JSObject reader;
  private boolean reading;
  private boolean complete;
  private byte @Nullable [] part;
  private int position;
  private @Nullable HttpFailure failure;

  BrowserHttpExchange(HttpTransport.Request request, Runnable changed) {
    this.request = request;
    this.changed = changed;
  }

  private void check() {
    HttpFailure known = failure;
    if (known != null) {
      throw known;
    }
  }

  private void fail(Code code, String text) {
    if (failure == null) {
      failure = new HttpFailure(code, text);
    }
    changed.run();
  }

  @Override
  public int writable() {
    check();
    if (ended) {
      return 0;
    }
    if (partsLength == MOST_BYTES) {
      throw new HttpFailure(
          Code.INTERNAL_ERROR, "a page sends bodies of at most " + MOST_BYTES + " bytes");
    }
    return Math.min(PORTION, MOST_BYTES - partsLength);
  }

  @Override
  public void write(byte[] bytes) {
    Fetch.addPart(parts, Views.copy(Views.ofJava(bytes)));
    partsLength += bytes.length;
  }

  @Override
  public void end() {
    if (ended || cancelled) {
      return;
    }
    ended = true;
    String method = request.method();
    if (partsLength > 0 && (method.equals("GET") || method.equals("HEAD"))) {
      fail(Code.INTERNAL_ERROR, "a page sends no body with " + method);
      return;
    }
    JSObject headers = Fetch.headers();
    for (HttpTransport.Header header : request.headers()) {
      Fetch.add(headers, header.name(), header.value());
    }
    controller =
        Fetch.start(
            method,
            request.url(),
            headers,
            partsLength > 0 ? parts : null,
            this::answered,
            error ->
                fail(
                    Code.INTERNAL_ERROR,
                    "the browser got no answer: there is no connection, or the server lets no page"
                        + " of this origin have it"));
  }

  private void answered(JSObject answer) {
    if (Fetch.isRedirect(answer)) {
      fail(Code.REQUEST_DENIED, "the server redirects, and a page cannot see where to");
      return;
    }
    response = new HttpTransport.Response(Fetch.status(answer), headers(answer));
    reader = Fetch.reader(answer);
    complete = reader == null;
    pull();
    changed.run();
  }

  /** What the browser has decoded has another length than it says, and no coding any more. */
  private static List<HttpTransport.Header> headers(JSObject answer) {
    List<HttpTransport.Header> headers = new ArrayList<>();
    boolean decoded = false;
    JSObject all = Fetch.headersOf(answer);
    int count = Js.length(all);
    for (int i = 0; i < count; i += 2) {
      String name = Js.text(Js.at(all, i));
      String value = Js.text(Js.at(all, i + 1));
      decoded |= name.equals("content-encoding") && !value.equals("identity");
      headers.add(new HttpTransport.Header(name, value));
    }
    if (decoded) {
      headers.removeIf(
          header ->
              header.name().equals("content-encoding") || header.name().equals("content-length"));
    }
    return headers;
  }

  /** Has the next part come, if there may be one and none is there. */
  private void pull() {
    JSObject from = reader;
    if (from == null || reading || complete || part != null || cancelled || failure != null) {
      return;
    }
    reading = true;
    Fetch.read(
        from,
        result -> {
          reading = false;
          JSObject bytes = Fetch.bytes(result);
          if (bytes == null) {
            complete = true;
          } else {
            byte[] given = Views.toJava(bytes);
            position = 0;
            part = given.length == 0 ? null : given;
            pull();
          }
          changed.run();
        },
        error -> {
          reading = false;
          fail(Code.RESPONSE_INCOMPLETE, "the answer ended before its end");
        });
  }

  @Override
  public HttpTransport.@Nullable Response response() {
    HttpTransport.Response known = response;
    if (known == null) {
      check();
    }
    return known;
  }

  @Override
  public boolean readable() {
    return part != null || complete || failure != null;
  }

  @Override
  public byte @Nullable [] read(int most) {
    byte[] given = part;
    if (given == null) {
      check();
      return complete ? null : NOTHING;
    }
    int length = Math.min(most, given.length - position);
    byte[] bytes = Arrays.copyOfRange(given, position, position + length);
    position += length;
    if (position == given.length) {
      part = null;
      pull();
    }
    return bytes;
  }

  @Override
  public void cancel() {
    if (cancelled) {
      return;
    }
    cancelled = true;
    JSObject open = controller;
    if (open != null) {
      Fetch.abort(open);
    }
  }
}
