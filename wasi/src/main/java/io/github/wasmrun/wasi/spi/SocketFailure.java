package io.github.wasmrun.wasi.spi;

import java.util.Objects;

/** Why something of a socket or of a name lookup failed. */
public final class SocketFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The cases of {@code error-code} of {@code wasi:sockets}. */
  public enum Code {
    /** Anything else; the text says what. */
    UNKNOWN("unknown"),
    /** It was not granted. */
    ACCESS_DENIED("access-denied"),
    /** The host does not do it. */
    NOT_SUPPORTED("not-supported"),
    /** An argument is wrong. */
    INVALID_ARGUMENT("invalid-argument"),
    /** The system has no memory for it. */
    OUT_OF_MEMORY("out-of-memory"),
    /** The peer did not answer in the system's time. */
    TIMEOUT("timeout"),
    /** Another operation of the socket is in progress. */
    CONCURRENCY_CONFLICT("concurrency-conflict"),
    /** The operation that is to be finished was not started. */
    NOT_IN_PROGRESS("not-in-progress"),
    /** It is not finished yet. */
    WOULD_BLOCK("would-block"),
    /** Not in this state of the socket. */
    INVALID_STATE("invalid-state"),
    /** There are as many sockets as there may be. */
    NEW_SOCKET_LIMIT("new-socket-limit"),
    /** The address is none of this machine. */
    ADDRESS_NOT_BINDABLE("address-not-bindable"),
    /** Another socket has the address. */
    ADDRESS_IN_USE("address-in-use"),
    /** There is no way to the peer. */
    REMOTE_UNREACHABLE("remote-unreachable"),
    /** Nobody listens there. */
    CONNECTION_REFUSED("connection-refused"),
    /** The peer ended the connection without its end. */
    CONNECTION_RESET("connection-reset"),
    /** The connection ended while it was made. */
    CONNECTION_ABORTED("connection-aborted"),
    /** The datagram has more bytes than fit. */
    DATAGRAM_TOO_LARGE("datagram-too-large"),
    /** The name has no address. */
    NAME_UNRESOLVABLE("name-unresolvable"),
    /** Names cannot be looked up now. */
    TEMPORARY_RESOLVER_FAILURE("temporary-resolver-failure"),
    /** Names cannot be looked up. */
    PERMANENT_RESOLVER_FAILURE("permanent-resolver-failure");

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
  public SocketFailure(Code code, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.code = Objects.requireNonNull(code, "code");
  }

  /** What kind of failure it is. */
  public Code code() {
    return code;
  }
}
