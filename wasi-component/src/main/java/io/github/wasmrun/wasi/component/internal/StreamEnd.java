package io.github.wasmrun.wasi.component.internal;

/** A stream takes no more: {@code closed}. */
final class StreamEnd extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StreamEnd() {
    super("the stream is closed");
  }
}
