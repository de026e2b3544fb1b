package io.github.wasmrun.jvm.internal.load;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of a request while it goes: keeps what the connection has not taken yet. */
final class OutgoingParts implements Flow.Publisher<ByteBuffer>, Flow.Subscription {
  /** How many bytes are kept. */
  private static final int MOST_BYTES = 64 << 10;

  private final Runnable changed;
  private final Deque<ByteBuffer> parts = new ArrayDeque<>();
  private Flow.@Nullable Subscriber<? super ByteBuffer> subscriber;
  private long demand;
  private int bytes;
  private boolean ended;
  private boolean over;
  private boolean sending;

  OutgoingParts(Runnable changed) {
    this.changed = changed;
  }

  /** How many bytes may be written. */
  synchronized int writable() {
    return over ? 0 : MOST_BYTES - bytes;
  }

  /** Whether the connection takes no more. */
  synchronized boolean isOver() {
    return over;
  }

  void write(byte[] part) {
    synchronized (this) {
      parts.add(ByteBuffer.wrap(part));
      bytes += part.length;
    }
    send();
  }

  void end() {
    synchronized (this) {
      ended = true;
    }
    send();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> given) {
    synchronized (this) {
      if (subscriber != null) {
        over = true; // a second try would need what has gone
      }
      subscriber = given;
    }
    given.onSubscribe(this);
    send();
  }

  @Override
  public void request(long count) {
    synchronized (this) {
      demand = Math.min(Long.MAX_VALUE / 2, demand + count);
    }
    send();
  }

  @Override
  public void cancel() {
    synchronized (this) {
      over = true;
      parts.clear();
    }
    changed.run();
  }

  /** Gives the connection what it asked for; one thread at a time. */
  private void send() {
    boolean sent = false;
    while (true) {
      ByteBuffer part;
      Flow.Subscriber<? super ByteBuffer> to;
      synchronized (this) {
        to = subscriber;
        if (to == null || sending || over || parts.isEmpty() && !ended) {
          break;
        }
        if (parts.isEmpty()) {
          over = true;
          part = null;
        } else if (demand > 0) {
          demand--;
          part = parts.remove();
          bytes -= part.remaining();
          sending = true;
        } else {
          break;
        }
      }
      if (part == null) {
        to.onComplete();
        break;
      }
      sent = true;
      to.onNext(part);
      synchronized (this) {
        sending = false;
      }
    }
    if (sent) {
      changed.run();
    }
  }
}
