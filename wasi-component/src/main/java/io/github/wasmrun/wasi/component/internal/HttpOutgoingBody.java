package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.HttpFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that a component sends, or of an answer that it gives. What is written
 * before that is handed over is kept, up to a limit.
 */
final class HttpOutgoingBody {
  /** How many bytes are kept. */
  private static final int KEPT_BYTES = 64 << 10;

  /** What a body belongs to. */
  enum Of {
    REQUEST,
    RESPONSE
  }

  private final Of owner;
  private final long length;
  private final List<byte[]> kept = new ArrayList<>();
  private int keptBytes;
  private long written;
  private boolean handed;
  private boolean ended;
  private boolean taken;
  private boolean streaming;
  private @Nullable Supplier<HttpSent> starter;
  private @Nullable HttpSent sent;
  private @Nullable Val failure;
  private boolean mayBeMissing;
  private @Nullable Consumer<HttpFields> trailers;
  private @Nullable HttpFields keptTrailers;

  /** {@code length} is what the head says that it has; -1 if it says nothing. */
  HttpOutgoingBody(Of owner, long length) {
    this.owner = owner;
    this.length = length;
  }

  /** The length that its head says; -1 if there is none. */
  static long declared(HttpFields headers) {
    List<String> lengths = headers.texts("content-length");
    return lengths.isEmpty() ? -1 : HttpSyntax.length(lengths.get(0));
  }

  /** Its head may say a length although it is empty: the answer of {@code HEAD}. */
  void allowMissing() {
    mayBeMissing = true;
  }

  /** Where the trailers of an answer go. */
  void takeTrailers(Consumer<HttpFields> to) {
    trailers = to;
    HttpFields kept = keptTrailers;
    if (kept != null) {
      to.accept(kept);
    }
  }

  /** Gives trailers, before the end; false if they cannot be sent, as those of requests. */
  boolean giveTrailers(HttpFields fields) {
    Consumer<HttpFields> to = trailers;
    if (to != null && failure == null) {
      to.accept(fields);
    } else if (to == null) {
      keptTrailers = fields; // for when the answer is handed over
    }
    return owner == Of.RESPONSE;
  }

  /** Whether it came to its end, and well. */
  boolean isWhole() {
    return failure == null && (ended || !handed);
  }

  private Val wrongSize(long size) {
    return HttpErrors.bodySize(owner, size);
  }

  long length() {
    return length;
  }

  /** How many bytes it has, as far as that is known before it is sent; else -1. */
  long knownLength() {
    if (!handed) {
      return mayBeMissing && length >= 0 ? length : 0;
    }
    return length >= 0 ? length : ended ? written : -1;
  }

  /** The guest has it. */
  void hand() {
    handed = true;
  }

  boolean isHanded() {
    return handed;
  }

  /** Whether the whole body is known to be empty. */
  boolean isEmpty() {
    return !handed || ended && written == 0;
  }

  /**
   * The request was handed over.
   *
   * @param begin sends it
   * @param defers whether that is to be done when it is known whether there is a body
   */
  void start(Supplier<HttpSent> begin, boolean defers) {
    if (failure != null) {
      return;
    }
    starter = begin;
    if (!defers || ended || !handed || written > 0) {
      begin();
    }
  }

  /**
   * Sends what has been handed over, if that has not been done.
   *
   * @throws HttpFailure if what was kept cannot be sent
   */
  void begin() {
    Supplier<HttpSent> first = starter;
    if (first == null) {
      return;
    }
    starter = null;
    HttpSent exchange = first.get();
    sent = exchange;
    for (byte[] bytes : kept) {
      exchange.write(bytes);
    }
    kept.clear();
    if (ended || !handed) {
      exchange.end();
    }
  }

  /** The exchange; null until it has begun. */
  @Nullable HttpSent sent() {
    return sent;
  }

  /** Why it was not sent; null if it was, or may be. */
  @Nullable Val failure() {
    return failure;
  }

  /** Its stream, which there is once. */
  @Nullable Output take() {
    if (taken) {
      return null;
    }
    taken = true;
    streaming = true;
    return new Stream();
  }

  /** A stream of the guest's would outlive the body. */
  void checkDropped(String what) {
    if (streaming) {
      throw Args.refused("wasi:http/types: " + what + " before its stream was dropped");
    }
  }

  private String noun() {
    return owner == Of.REQUEST ? "request" : "response";
  }

  /** Ends the body; gives the error, if it is not as long as it was to be. */
  @Nullable Val finish() {
    if (ended) {
      return failure;
    }
    ended = true;
    if (length >= 0 && written != length && !(mayBeMissing && written == 0)) {
      Val wrong = wrongSize(written);
      abandon(wrong);
      return wrong;
    }
    try {
      begin();
      HttpSent exchange = sent;
      if (exchange != null) {
        exchange.end();
      }
      return null;
    } catch (HttpFailure e) {
      return HttpErrors.of(e);
    }
  }

  /** Gives up. */
  void abandon(Val reason) {
    ended = true;
    failure = failure == null ? reason : failure;
    starter = null;
    kept.clear();
    HttpSent exchange = sent;
    if (exchange != null) {
      exchange.cancel();
    }
  }

  /** Dropped by the guest. */
  void drop() {
    if (!ended) {
      abandon(
          HttpErrors.of(
              new HttpFailure(
                  owner == Of.REQUEST
                      ? HttpFailure.Code.CONNECTION_TERMINATED
                      : HttpFailure.Code.RESPONSE_INCOMPLETE,
                  "dropped")));
    }
  }

  private final class Stream extends Output {
    @Override
    int writable() {
      Val wrong = failure;
      if (wrong != null) {
        throw new StreamFailure(wrong, "the " + noun() + " failed");
      }
      HttpSent exchange = sent;
      if (exchange == null && keptBytes == KEPT_BYTES) {
        throw new StreamFailure(
            HttpErrors.internal(
                "the " + noun() + " must be handed over before it has more of its body"),
            "more than " + KEPT_BYTES + " bytes of a " + noun() + " that nobody sends");
      }
      try {
        return exchange == null ? KEPT_BYTES - keptBytes : exchange.writable();
      } catch (HttpFailure e) {
        throw HttpErrors.stream(e);
      }
    }

    @Override
    public boolean ready() {
      HttpSent exchange = sent;
      return failure != null || exchange == null || exchange.isWritable();
    }

    @Override
    public long nanosLeft() {
      HttpSent exchange = sent;
      return exchange == null ? 0 : exchange.nanosLeft();
    }

    @Override
    public boolean isSignalled() {
      return true;
    }

    @Override
    void write(byte[] bytes) {
      if (length >= 0 && bytes.length > length - written) {
        Val wrong = wrongSize(length);
        abandon(wrong);
        throw new StreamFailure(wrong, "the body is longer than its content-length");
      }
      written += bytes.length;
      try {
        begin();
        HttpSent exchange = sent;
        if (exchange == null) {
          kept.add(bytes);
          keptBytes += bytes.length;
          return;
        }
        exchange.write(bytes);
      } catch (HttpFailure e) {
        throw HttpErrors.stream(e);
      }
    }

    @Override
    void close() {
      streaming = false;
    }
  }
}
