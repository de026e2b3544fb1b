package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.HttpFailure;
import io.github.wasmrun.wasi.spi.HttpTransport;
import org.jspecify.annotations.Nullable;

/** {@code future-incoming-response}, and then {@code incoming-response}. */
final class HttpAnswer implements Pollable {
  /** The head of an answer whose body the guest has not taken yet. */
  static final class Response {
    final int status;
    final HttpFields headers;
    final HttpIncomingBody body;
    boolean consumed;

    private Response(HttpTransport.Response head, HttpSent sent) {
      status = head.status();
      headers = HttpFields.of(head.headers());
      body = new HttpIncomingBody(sent);
    }

    /** Dropped by the guest: without its body nobody reads on. */
    void drop() {
      if (!consumed) {
        body.sent().cancel();
      }
    }
  }

  private final HttpOutgoingBody request;
  private boolean taken;

  HttpAnswer(HttpOutgoingBody request) {
    this.request = request;
  }

  boolean isTaken() {
    return taken;
  }

  /** Dropped by the guest. */
  void drop() {
    if (!taken) {
      taken = true;
      request.drop();
      HttpSent sent = request.sent();
      if (sent != null) {
        sent.cancel();
      }
    }
  }

  @Override
  public boolean ready() {
    if (taken || request.failure() != null) {
      return true;
    }
    request.begin();
    HttpSent sent = request.sent();
    try {
      return sent != null && sent.response() != null;
    } catch (HttpFailure e) {
      return true;
    }
  }

  @Override
  public long nanosLeft() {
    HttpSent sent = request.sent();
    return sent == null ? 0 : sent.nanosLeft();
  }

  @Override
  public boolean isSignalled() {
    return true;
  }

  /** The answer, once: a {@code Response} or an error; null if there is none yet. */
  @Nullable Object take() {
    if (!ready()) {
      return null;
    }
    taken = true;
    HttpSent sent = request.sent();
    Val failure = request.failure();
    if (failure != null || sent == null) {
      return failure;
    }
    try {
      HttpTransport.Response head = sent.response();
      if (head == null) {
        return null;
      }
      long size = 0;
      for (HttpTransport.Header header : head.headers()) {
        size += header.name().length() + header.value().length();
      }
      if (size > HttpFields.MOST_BYTES) {
        sent.cancel();
        return HttpErrors.headerSize(size);
      }
      return new Response(head, sent);
    } catch (HttpFailure e) {
      return HttpErrors.of(e);
    }
  }
}
