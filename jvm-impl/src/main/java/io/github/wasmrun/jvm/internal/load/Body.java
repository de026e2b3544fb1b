package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.engine.Loading;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer while it comes: counts its bytes and compares them with the length. */
final class Body implements HttpResponse.BodySubscriber<Body> {
  /** The body is longer than a module may be. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final CompletableFuture<byte[]> bytes = new CompletableFuture<>();
  private final List<ByteBuffer> parts = new ArrayList<>();
  private final long expected;
  private final Progress progress;
  private volatile long received;
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean cancelled;

  Body(HttpHeaders headers, Progress progress) {
    this.progress = progress;
    boolean chunked = headers.firstValue("Transfer-Encoding").isPresent();
    expected = chunked ? -1 : headers.firstValueAsLong("Content-Length").orElse(-1);
  }

  /** All bytes; fails if they are not as many as they claim to be. */
  CompletableFuture<byte[]> bytes() {
    return bytes;
  }

  /** How many bytes the answer claims to have; -1 if it does not say. */
  long expected() {
    return expected;
  }

  /** How many bytes have come. */
  long received() {
    return received;
  }

  /** Takes no more. */
  void cancel() {
    cancelled = true;
    Flow.Subscription known = subscription;
    if (known != null) {
      known.cancel();
    }
  }

  /** The answer is there as soon as its head is. */
  @Override
  public CompletionStage<Body> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (cancelled) {
      given.cancel();
    } else if (expected > Loading.MAX_BYTES) {
      onError(new TooLong());
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    long sum = received;
    for (ByteBuffer buffer : buffers) {
      sum += buffer.remaining();
      parts.add(buffer);
    }
    received = sum;
    progress.received(sum, expected);
    if (sum > Loading.MAX_BYTES) {
      onError(new TooLong());
      cancel();
    }
  }

  @Override
  public void onError(Throwable error) {
    parts.clear();
    bytes.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    if (expected >= 0 && received != expected) {
      onError(new EOFException());
      return;
    }
    byte[] all = new byte[(int) received];
    int at = 0;
    for (ByteBuffer part : parts) {
      int length = part.remaining();
      part.get(all, at, length);
      at += length;
    }
    parts.clear();
    bytes.complete(all);
  }
}
