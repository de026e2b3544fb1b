package io.github.wasmrun.jvm.internal.load;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer while it comes: more is asked for when all that came was read. */
final class IncomingParts implements HttpResponse.BodySubscriber<IncomingParts> {
  private static final byte[] NOTHING = {};

  private final Runnable changed;
  private final Deque<ByteBuffer> parts = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private @Nullable Throwable error;
  private boolean complete;
  private boolean cancelled;

  IncomingParts(Runnable changed) {
    this.changed = changed;
  }

  /** The answer is there as soon as its head is. */
  @Override
  public CompletionStage<IncomingParts> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    boolean late;
    synchronized (this) {
      subscription = given;
      late = cancelled;
    }
    if (late) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    synchronized (this) {
      for (ByteBuffer buffer : buffers) {
        if (buffer.hasRemaining()) {
          parts.add(buffer);
        }
      }
      if (parts.isEmpty() && subscription != null) {
        subscription.request(1);
      }
    }
    changed.run();
  }

  @Override
  public void onError(Throwable reason) {
    synchronized (this) {
      error = reason;
    }
    changed.run();
  }

  @Override
  public void onComplete() {
    synchronized (this) {
      complete = true;
    }
    changed.run();
  }

  synchronized boolean isReadable() {
    return complete || error != null || !parts.isEmpty();
  }

  /** Why no more comes after what is there; null if more comes or it is complete. */
  synchronized @Nullable Throwable error() {
    return parts.isEmpty() ? error : null;
  }

  /** Up to {@code most} bytes, none if there are none yet, null at the end. */
  byte @Nullable [] read(int most) {
    Flow.Subscription more = null;
    byte[] bytes;
    synchronized (this) {
      ByteBuffer part = parts.peek();
      if (part == null) {
        return complete ? null : NOTHING;
      }
      bytes = new byte[Math.min(most, part.remaining())];
      part.get(bytes);
      if (!part.hasRemaining()) {
        parts.remove();
      }
      if (parts.isEmpty() && !complete && error == null) {
        more = subscription;
      }
    }
    if (more != null) {
      more.request(1);
    }
    return bytes;
  }

  void cancel() {
    Flow.Subscription known;
    synchronized (this) {
      cancelled = true;
      known = subscription;
      parts.clear();
    }
    if (known != null) {
      known.cancel();
    }
  }
}
