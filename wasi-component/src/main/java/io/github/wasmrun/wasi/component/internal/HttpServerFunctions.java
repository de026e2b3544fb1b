package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentResource;
import java.util.List;

/**
 * What {@code wasi:http/types} has for servers, as far as clients need it to start: toolchains
 * import all of it. Only clients are there, so nobody has a request to answer.
 */
final class HttpServerFunctions {
  private static final List<String> FUNCTIONS =
      List.of(
          "[method]incoming-request.method",
          "[method]incoming-request.path-with-query",
          "[method]incoming-request.scheme",
          "[method]incoming-request.authority",
          "[method]incoming-request.headers",
          "[method]incoming-request.consume",
          "[constructor]outgoing-response",
          "[method]outgoing-response.status-code",
          "[method]outgoing-response.set-status-code",
          "[method]outgoing-response.headers",
          "[method]outgoing-response.body",
          "[method]response-outparam.send-informational",
          "[static]response-outparam.set");

  private HttpServerFunctions() {}

  static void addTo(Items items) {
    items
        .resource("incoming-request", ComponentResource.ofHost(none -> {}))
        .resource("outgoing-response", ComponentResource.ofHost(none -> {}))
        .resource("response-outparam", ComponentResource.ofHost(none -> {}));
    for (String function : FUNCTIONS) {
      items.function(
          function,
          args -> {
            throw Args.refused("wasi:http/types: " + function + " is for servers");
          });
    }
  }
}
