package io.github.wasmrun.wasi.component;

import io.github.wasmrun.WasmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A component gave no answer to a request, or not the whole of it, although it did not trap. */
public final class WasiHttpException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * A failure.
   *
   * @param code the case of {@code error-code}
   * @param detail what the case carries, or more about it; null if there is nothing
   */
  public WasiHttpException(String code, @Nullable String detail) {
    super(detail == null ? code : code + ": " + detail, null);
    this.code = Objects.requireNonNull(code, "code");
  }

  /**
   * The case of {@code error-code} of {@code wasi:http/types}: what the component set instead of an
   * answer, or {@code HTTP-response-incomplete} if it ended without a whole one, {@code
   * HTTP-response-body-size} if the body is not as long as its {@code content-length}, {@code
   * connection-terminated} if nobody takes the answer any more.
   */
  public String code() {
    return code;
  }
}
