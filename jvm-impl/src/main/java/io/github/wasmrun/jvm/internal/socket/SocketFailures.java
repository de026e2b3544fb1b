package io.github.wasmrun.jvm.internal.socket;

import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketFailure.Code;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What errors of channels are for {@code wasi:sockets}. */
final class SocketFailures {
  /** Java has no classes for most errors: their texts tell them apart, on Linux, macOS, Windows. */
  private static final List<Map.Entry<String, Code>> TEXTS =
      List.of(
          Map.entry("address already in use", Code.ADDRESS_IN_USE),
          Map.entry("cannot assign requested address", Code.ADDRESS_NOT_BINDABLE),
          Map.entry("can't assign requested address", Code.ADDRESS_NOT_BINDABLE),
          Map.entry("connection refused", Code.CONNECTION_REFUSED),
          Map.entry("connection reset", Code.CONNECTION_RESET),
          Map.entry("forcibly closed", Code.CONNECTION_RESET),
          Map.entry("broken pipe", Code.CONNECTION_RESET),
          Map.entry("abort", Code.CONNECTION_ABORTED),
          Map.entry("timed out", Code.TIMEOUT),
          Map.entry("unreachable", Code.REMOTE_UNREACHABLE),
          Map.entry("no route to host", Code.REMOTE_UNREACHABLE),
          Map.entry("host is down", Code.REMOTE_UNREACHABLE),
          Map.entry("message too long", Code.DATAGRAM_TOO_LARGE),
          Map.entry("too many open files", Code.NEW_SOCKET_LIMIT),
          Map.entry("no buffer space", Code.OUT_OF_MEMORY),
          Map.entry("permission denied", Code.ACCESS_DENIED),
          Map.entry("operation not permitted", Code.ACCESS_DENIED),
          Map.entry("not supported", Code.NOT_SUPPORTED),
          Map.entry("invalid argument", Code.INVALID_ARGUMENT));

  private SocketFailures() {}

  /** The failure that {@code error} is. */
  static SocketFailure of(IOException error) {
    String message = error.getMessage();
    return new SocketFailure(
        code(error, message == null ? "" : message.toLowerCase(Locale.ROOT)),
        message == null ? error.toString() : message);
  }

  private static Code code(IOException error, String text) {
    if (error instanceof PortUnreachableException) {
      return Code.CONNECTION_REFUSED;
    }
    for (Map.Entry<String, Code> known : TEXTS) {
      if (text.contains(known.getKey())) {
        return known.getValue();
      }
    }
    if (error instanceof NoRouteToHostException) {
      return Code.REMOTE_UNREACHABLE;
    } else if (error instanceof ConnectException) {
      return Code.CONNECTION_REFUSED;
    } else if (error instanceof BindException) {
      return Code.ADDRESS_IN_USE;
    }
    return Code.UNKNOWN;
  }
}
