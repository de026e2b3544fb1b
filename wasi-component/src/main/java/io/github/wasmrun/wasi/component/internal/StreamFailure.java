package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;

/** Why a stream failed, for a stream that knows more than an errno: an {@code error}. */
final class StreamFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Val code;

  /** {@code code} is the error of the interface that the stream belongs to. */
  StreamFailure(Val code, String message) {
    super(message);
    this.code = code;
  }

  Val code() {
    return code;
  }
}
