package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code outgoing-request}. */
final class HttpRequest {
  final HttpFields headers;
  Val method = new Val.Variant("get", null);
  @Nullable String path;
  @Nullable Val scheme;
  @Nullable String authority;
  final HttpOutgoingBody body;

  HttpRequest(HttpFields headers) {
    this.headers = headers.freeze();
    body = new HttpOutgoingBody(HttpOutgoingBody.Of.REQUEST, HttpOutgoingBody.declared(headers));
  }

  /** The method in capital letters as it is sent, but as it is if it is none of the usual. */
  String methodText() {
    Val.Variant variant = (Val.Variant) method;
    return variant.value() instanceof Val.Str text
        ? text.value()
        : variant.label().toUpperCase(Locale.ROOT);
  }

  /** Whether a method is the one of a case of {@code method}. */
  static boolean isMethod(String method, String label) {
    return method.equals(label.toUpperCase(Locale.ROOT));
  }

  /** The scheme as it is sent; empty if it is none of HTTP. */
  String schemeText() {
    if (scheme instanceof Val.Variant variant) {
      return variant.label().equals("HTTP")
          ? "http"
          : variant.label().equals("HTTPS") ? "https" : "";
    }
    return "https";
  }
}
