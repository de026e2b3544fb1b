package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.spi.HttpExchange;
import io.github.wasmrun.wasi.spi.HttpFailure;
import io.github.wasmrun.wasi.spi.HttpTransport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An exchange with its times: what does not come in time has failed. */
final class HttpSent {
  private final HttpExchange exchange;
  private final long firstByteNanos;
  private final long betweenBytesNanos;
  private final Consumer<HttpSent> whenEnded;
  private long since = System.nanoTime();
  private HttpTransport.@Nullable Response head;
  private @Nullable HttpFailure failure;
  private boolean finished;
  private boolean ended;

  HttpSent(
      HttpExchange exchange,
      long firstByteNanos,
      long betweenBytesNanos,
      Consumer<HttpSent> whenEnded) {
    this.exchange = exchange;
    this.firstByteNanos = firstByteNanos;
    this.betweenBytesNanos = betweenBytesNanos;
    this.whenEnded = whenEnded;
  }

  /** Nothing more will be done with it. */
  void cancel() {
    if (!finished && failure == null) {
      failure = new HttpFailure(HttpFailure.Code.CONNECTION_TERMINATED, "the request was dropped");
    }
    exchange.cancel();
    leave();
  }

  private void leave() {
    if (!ended) {
      ended = true;
      whenEnded.accept(this);
    }
  }

  private void check() {
    HttpFailure known = failure;
    if (known != null) {
      throw known;
    }
  }

  private HttpFailure failed(HttpFailure reason) {
    if (failure == null) {
      failure = reason;
      exchange.cancel();
      leave();
    }
    return reason;
  }

  private void progress() {
    since = System.nanoTime();
  }

  private long limit() {
    return head == null ? firstByteNanos : betweenBytesNanos;
  }

  /** How long the next thing may take that is waited for. */
  long nanosLeft() {
    return finished || failure != null ? 0 : Math.max(0, limit() - (System.nanoTime() - since));
  }

  private HttpFailure late(HttpFailure.Code code) {
    return failed(new HttpFailure(code, "nothing within " + limit() / 1_000_000 + " ms"));
  }

  /** A server that takes no more of the body may have answered: that is no failure of it all. */
  int writable() {
    check();
    int count = exchange.writable();
    if (count == 0 && nanosLeft() == 0) {
      throw late(HttpFailure.Code.CONNECTION_WRITE_TIMEOUT);
    }
    return count;
  }

  boolean isWritable() {
    try {
      return writable() > 0;
    } catch (HttpFailure e) {
      return true;
    }
  }

  void write(byte[] bytes) {
    check();
    exchange.write(bytes);
    progress();
  }

  void end() {
    check();
    exchange.end();
    progress();
  }

  /** The head of the answer; null if there is none yet. */
  HttpTransport.@Nullable Response response() {
    HttpTransport.Response known = head;
    if (known != null) {
      return known;
    }
    check();
    try {
      HttpTransport.Response response = exchange.response();
      if (response != null) {
        head = response;
        progress();
      } else if (nanosLeft() == 0) {
        throw late(HttpFailure.Code.RESPONSE_TIMEOUT);
      }
      return response;
    } catch (HttpFailure e) {
      throw failed(e);
    }
  }

  boolean isReadable() {
    return finished || failure != null || exchange.readable() || nanosLeft() == 0;
  }

  /** Whether the answer's body has come to its end. */
  boolean isFinished() {
    return finished;
  }

  /** A part of the body: none if there is none yet, null at the end. */
  byte @Nullable [] read(int most) {
    if (finished) {
      return null;
    }
    check();
    try {
      byte[] bytes = exchange.read(most);
      if (bytes == null) {
        finished = true;
        leave();
      } else if (bytes.length > 0) {
        progress();
      } else if (nanosLeft() == 0) {
        throw late(HttpFailure.Code.CONNECTION_READ_TIMEOUT);
      }
      return bytes;
    } catch (HttpFailure e) {
      throw failed(e);
    }
  }
}
