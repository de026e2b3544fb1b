package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.wasi.spi.HttpFailure;
import io.github.wasmrun.wasi.spi.HttpFailure.Code;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What errors of Java's client are for {@code wasi:http}. */
final class HttpFailures {
  private HttpFailures() {}

  /** The failure that {@code error} is; {@code begun} whether the head of the answer was there. */
  static HttpFailure of(Throwable error, boolean begun) {
    String text = error.getMessage();
    return new HttpFailure(code(error, begun), text == null ? error.toString() : text);
  }

  private static Code code(Throwable error, boolean begun) {
    if (has(error, UnresolvedAddressException.class) || has(error, UnknownHostException.class)) {
      return Code.DNS_ERROR;
    } else if (has(error, HttpConnectTimeoutException.class)) {
      return Code.CONNECTION_TIMEOUT;
    } else if (has(error, HttpTimeoutException.class)) {
      return Code.RESPONSE_TIMEOUT;
    } else if (has(error, SSLException.class)) {
      return has(error, GeneralSecurityException.class)
          ? Code.TLS_CERTIFICATE_ERROR
          : Code.TLS_PROTOCOL_ERROR;
    } else if (has(error, ConnectException.class)) {
      return Code.CONNECTION_REFUSED;
    } else if (has(error, ProtocolException.class)) {
      return Code.PROTOCOL_ERROR;
    } else if (has(error, IllegalArgumentException.class)) {
      return Code.REQUEST_URI_INVALID;
    } else if (has(error, SecurityException.class)) {
      return Code.REQUEST_DENIED;
    } else if (has(error, IOException.class)) {
      return begun ? Code.RESPONSE_INCOMPLETE : Code.CONNECTION_TERMINATED;
    }
    return Code.INTERNAL_ERROR;
  }

  private static boolean has(Throwable error, Class<? extends Throwable> type) {
    for (@Nullable Throwable one = error; one != null; one = one.getCause()) {
      if (type.isInstance(one)) {
        return true;
      }
    }
    return false;
  }
}
