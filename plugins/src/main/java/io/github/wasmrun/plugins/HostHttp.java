package io.github.wasmrun.plugins;

import io.github.wasmrun.spi.HttpSender;

/** Sends by what the host has, on whatever thread. */
final class HostHttp implements PluginHttp {
  private final HttpSender sender;

  HostHttp(HttpSender sender) {
    this.sender = sender;
  }

  @Override
  public Response send(Request request) {
    HttpSender.Answer answer =
        sender.send(
            new HttpSender.Message(
                request.method(),
                request.url(),
                request.headers(),
                request.body(),
                request.timeout(),
                request.maxBytes()));
    return new Response(answer.status(), answer.headers(), answer.body(), answer.url());
  }
}
