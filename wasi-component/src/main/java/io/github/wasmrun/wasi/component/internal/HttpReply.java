package io.github.wasmrun.wasi.component.internal;

/** {@code outgoing-response}. */
final class HttpReply {
  final HttpFields headers;
  final HttpOutgoingBody body;
  int status = 200;

  HttpReply(HttpFields headers) {
    this.headers = headers.freeze();
    body = new HttpOutgoingBody(HttpOutgoingBody.Of.RESPONSE, HttpOutgoingBody.declared(headers));
  }
}
