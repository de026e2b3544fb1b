package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import java.util.List;

/**
 * The functions of {@code incoming-request}, {@code outgoing-response} and {@code
 * response-outparam}. Clients have them, too, since toolchains import all of them, but no request.
 */
final class HttpServerFunctions {
  private static final String REQUEST = "[method]incoming-request.";
  private static final String RESPONSE = "[method]outgoing-response.";

  private final HttpResources resources;

  HttpServerFunctions(HttpResources resources) {
    this.resources = resources;
  }

  void addTo(Items items) {
    items
        .resource("incoming-request", resources.incomingRequests)
        .resource("outgoing-response", resources.outgoingResponses)
        .resource("response-outparam", resources.outparams)
        .function(REQUEST + "method", args -> request(args).method())
        .function(REQUEST + "path-with-query", args -> request(args).path())
        .function(REQUEST + "scheme", args -> request(args).scheme())
        .function(REQUEST + "authority", args -> request(args).authority())
        .function(
            REQUEST + "headers", args -> resources.own(resources.fields, request(args).headers()))
        .function(REQUEST + "consume", args -> consume(request(args)))
        .function(
            "[constructor]outgoing-response",
            args ->
                resources.own(
                    resources.outgoingResponses,
                    new HttpReply((HttpFields) resources.take(resources.fields, args.get(0)))))
        .function(RESPONSE + "status-code", args -> Val.of(response(args).status))
        .function(RESPONSE + "set-status-code", args -> setStatus(response(args), args.get(1)))
        .function(
            RESPONSE + "headers", args -> resources.own(resources.fields, response(args).headers))
        .function(RESPONSE + "body", args -> body(response(args)))
        .function(
            "[method]response-outparam.send-informational",
            args -> {
              resources.take(resources.fields, args.get(2));
              return Val.error(HttpErrors.internal("informational responses are not sent"));
            })
        .action("[static]response-outparam.set", this::set);
  }

  private HttpServed request(List<Val> args) {
    return (HttpServed) Args.object(resources.incomingRequests, args.get(0));
  }

  private HttpReply response(List<Val> args) {
    return (HttpReply) Args.object(resources.outgoingResponses, args.get(0));
  }

  private Val consume(HttpServed request) {
    HttpIncomingBody body = request.consume();
    return body == null ? Val.error(null) : Val.ok(resources.own(resources.incomingBodies, body));
  }

  /** A response of 1xx would not be the last one. */
  private static Val setStatus(HttpReply response, Val value) {
    int status = (int) Args.integer(value);
    if (status < 200 || status > 999) {
      return Val.error(null);
    }
    response.status = status;
    return Val.ok(null);
  }

  private Val body(HttpReply response) {
    if (response.body.isHanded()) {
      return Val.error(null);
    }
    response.body.hand();
    return Val.ok(resources.own(resources.outgoingBodies, response.body));
  }

  private void set(List<Val> args) {
    HttpServed served = (HttpServed) resources.take(resources.outparams, args.get(0));
    if (!(args.get(1) instanceof Val.Result result)) {
      throw Args.wrong(args.get(1));
    }
    Val value = result.value();
    if (value == null) {
      throw Args.wrong(result);
    } else if (result.isOk()) {
      served.answer((HttpReply) resources.take(resources.outgoingResponses, value));
    } else {
      served.refuse(value);
    }
  }
}
