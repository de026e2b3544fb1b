package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.spi.HttpFailure;
import io.github.wasmrun.wasi.spi.HttpTransport;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The body of an answer that a component gets, or of a request that it serves. */
final class HttpIncomingBody {
  private final HttpSent sent;
  private final Supplier<List<HttpTransport.Header>> trailers;
  private boolean taken;
  private boolean streaming;

  /** Without trailers. */
  HttpIncomingBody(HttpSent sent) {
    this(sent, List::of);
  }

  /** {@code trailers} are asked for after the end of the body. */
  HttpIncomingBody(HttpSent sent, Supplier<List<HttpTransport.Header>> trailers) {
    this.sent = sent;
    this.trailers = trailers;
  }

  /** The trailers, if the body has come to its end; empty if there are none. */
  List<HttpTransport.Header> trailers() {
    return sent.isFinished() ? trailers.get() : List.of();
  }

  HttpSent sent() {
    return sent;
  }

  /** Its stream, which there is once. */
  @Nullable Input take() {
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

  private final class Stream extends Input {
    private static final byte[] NOTHING = {};
    private static final int PORTION = 64 << 10;

    @Override
    public boolean ready() {
      return sent.isReadable();
    }

    @Override
    public long nanosLeft() {
      return sent.nanosLeft();
    }

    @Override
    public boolean isSignalled() {
      return true;
    }

    @Override
    byte @Nullable [] read(int length, boolean wait) {
      if (!ready()) {
        return NOTHING;
      }
      try {
        return sent.read(Math.min(length, PORTION));
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
