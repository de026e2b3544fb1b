package io.github.wasmrun.wasi.spi;

import java.util.Objects;

/** Why there is no answer, or no more of it. */
public final class HttpFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The cases of {@code error-code} of {@code wasi:http} that hosts report. */
  public enum Code {
    /** The name of the host is not known. */
    DNS_ERROR("DNS-error"),
    /** Nobody listens there. */
    CONNECTION_REFUSED("connection-refused"),
    /** The connection ended. */
    CONNECTION_TERMINATED("connection-terminated"),
    /** There was no connection in time. */
    CONNECTION_TIMEOUT("connection-timeout"),
    /** The next part of the body did not come in time. */
    CONNECTION_READ_TIMEOUT("connection-read-timeout"),
    /** The next part of the request's body was not taken in time. */
    CONNECTION_WRITE_TIMEOUT("connection-write-timeout"),
    /** The certificate of the server is not trusted. */
    TLS_CERTIFICATE_ERROR("TLS-certificate-error"),
    /** There was no connection by TLS. */
    TLS_PROTOCOL_ERROR("TLS-protocol-error"),
    /** The host does not send it. */
    REQUEST_DENIED("HTTP-request-denied"),
    /** The host does not take that address. */
    REQUEST_URI_INVALID("HTTP-request-URI-invalid"),
    /** The body of a request is longer than the host takes. */
    REQUEST_BODY_SIZE("HTTP-request-body-size"),
    /** The answer ended before its end. */
    RESPONSE_INCOMPLETE("HTTP-response-incomplete"),
    /** The answer did not begin in time. */
    RESPONSE_TIMEOUT("HTTP-response-timeout"),
    /** What came is not HTTP. */
    PROTOCOL_ERROR("HTTP-protocol-error"),
    /** Anything else; the text says what. */
    INTERNAL_ERROR("internal-error");

    private final String label;

    Code(String label) {
      this.label = label;
    }

    /** The name of the case. */
    public String label() {
      return label;
    }
  }

  private final Code code;

  /** A failure; {@code message} says more. */
  public HttpFailure(Code code, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.code = Objects.requireNonNull(code, "code");
  }

  /** What kind of failure it is. */
  public Code code() {
    return code;
  }
}
