package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.HttpFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code error-code} of {@code wasi:http}. */
final class HttpErrors {
  static final Val DENIED = plain("HTTP-request-denied");
  static final Val METHOD_INVALID = plain("HTTP-request-method-invalid");
  static final Val URI_INVALID = plain("HTTP-request-URI-invalid");
  static final Val URI_TOO_LONG = plain("HTTP-request-URI-too-long");
  static final Val LIMIT_REACHED = plain("connection-limit-reached");

  private HttpErrors() {}

  private static Val plain(String label) {
    return new Val.Variant(label, null);
  }

  /** A body that is not as long as it claims to be, or too long. */
  static Val bodySize(HttpOutgoingBody.Of owner, long length) {
    return new Val.Variant(
        owner == HttpOutgoingBody.Of.REQUEST
            ? HttpFailure.Code.REQUEST_BODY_SIZE.label()
            : "HTTP-response-body-size",
        Val.some(Val.of(length)));
  }

  /** What a server has instead of an answer that is whole. */
  static Val incomplete() {
    return plain(HttpFailure.Code.RESPONSE_INCOMPLETE.label());
  }

  /** Fields of an answer that are too many. */
  static Val headerSize(long bytes) {
    return new Val.Variant(
        "HTTP-response-header-section-size", Val.some(Val.of(Math.min(bytes, 0xFFFF_FFFFL))));
  }

  static Val internal(@Nullable String text) {
    return new Val.Variant("internal-error", text == null ? Val.none() : Val.some(Args.name(text)));
  }

  static Val of(HttpFailure failure) {
    switch (failure.code()) {
      case DNS_ERROR:
        return new Val.Variant(
            failure.code().label(),
            new Val.Record(List.of("rcode", "info-code"), List.of(Val.none(), Val.none())));
      case REQUEST_BODY_SIZE:
        return new Val.Variant(failure.code().label(), Val.none());
      case INTERNAL_ERROR:
        return internal(failure.getMessage());
      default:
        return plain(failure.code().label());
    }
  }

  /** The failure of a stream. */
  static StreamFailure stream(HttpFailure failure) {
    return new StreamFailure(of(failure), String.valueOf(failure.getMessage()));
  }
}
