package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.HttpTransport;
import java.util.List;

/**
 * The functions of {@code future-incoming-response}, {@code incoming-response}, {@code
 * incoming-body} and {@code future-trailers}. No host shows the trailers of an answer, so only
 * requests that are served have them, if their bodies were read to the end.
 */
final class HttpResponseFunctions {
  private final HttpResources resources;
  private final Io io;

  /** {@code future-trailers}. */
  private static final class Trailers {
    final List<HttpTransport.Header> headers;
    boolean taken;

    Trailers(List<HttpTransport.Header> headers) {
      this.headers = headers;
    }
  }

  HttpResponseFunctions(HttpResources resources, Io io) {
    this.resources = resources;
    this.io = io;
  }

  void addTo(Items items) {
    items
        .function(
            "[method]future-incoming-response.subscribe", args -> io.own((Pollable) answer(args)))
        .function("[method]future-incoming-response.get", args -> get(answer(args)))
        .function("[method]incoming-response.status", args -> Val.of(response(args).status))
        .function(
            "[method]incoming-response.headers",
            args -> resources.own(resources.fields, response(args).headers))
        .function("[method]incoming-response.consume", args -> consume(response(args)))
        .function("[method]incoming-body.stream", this::stream)
        .function("[static]incoming-body.finish", this::finish)
        .function("[method]future-trailers.subscribe", args -> io.own(Pollable.ALWAYS))
        .function("[method]future-trailers.get", this::trailers)
        .function(
            "http-error-code",
            args ->
                io.error(args.get(0)) instanceof StreamFailure failure
                        && failure.code() instanceof Val.Variant
                    ? Val.some(failure.code())
                    : Val.none());
  }

  private HttpAnswer answer(List<Val> args) {
    return (HttpAnswer) Args.object(resources.answers, args.get(0));
  }

  private HttpAnswer.Response response(List<Val> args) {
    return (HttpAnswer.Response) Args.object(resources.responses, args.get(0));
  }

  private Val get(HttpAnswer answer) {
    if (answer.isTaken()) {
      return Val.some(Val.error(null));
    }
    Object given = answer.take();
    if (given == null) {
      return Val.none();
    }
    return Val.some(
        Val.ok(
            given instanceof Val error
                ? Val.error(error)
                : Val.ok(resources.own(resources.responses, given))));
  }

  private Val consume(HttpAnswer.Response response) {
    if (response.consumed) {
      return Val.error(null);
    }
    response.consumed = true;
    return Val.ok(resources.own(resources.incomingBodies, response.body));
  }

  private Val stream(List<Val> args) {
    Input stream = ((HttpIncomingBody) Args.object(resources.incomingBodies, args.get(0))).take();
    return stream == null ? Val.error(null) : Val.ok(io.own(stream));
  }

  private Val finish(List<Val> args) {
    HttpIncomingBody body = (HttpIncomingBody) Args.object(resources.incomingBodies, args.get(0));
    body.checkDropped("a body was finished");
    resources.take(resources.incomingBodies, args.get(0));
    if (!body.sent().isFinished()) {
      body.sent().cancel(); // nobody reads the rest
    }
    return resources.own(resources.trailers, new Trailers(body.trailers()));
  }

  private Val trailers(List<Val> args) {
    Trailers trailers = (Trailers) Args.object(resources.trailers, args.get(0));
    if (trailers.taken) {
      return Val.some(Val.error(null));
    }
    trailers.taken = true;
    Val given =
        trailers.headers.isEmpty()
            ? Val.none()
            : Val.some(resources.own(resources.fields, HttpFields.of(trailers.headers)));
    return Val.some(Val.ok(Val.ok(given)));
  }
}
