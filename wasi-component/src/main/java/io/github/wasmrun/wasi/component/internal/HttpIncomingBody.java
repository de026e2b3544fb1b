package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.spi.HttpFailure;
import org.jspecify.annotations.Nullable;

/** The body of an answer. */
final class HttpIncomingBody {
  private final HttpSent sent;
  private boolean taken;
  private boolean streaming;

  HttpIncomingBody(HttpSent sent) {
    this.sent = sent;
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
