package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of {@code outgoing-request}, {@code request-options} and {@code outgoing-body}. */
final class HttpRequestFunctions {
  private static final String REQUEST = "[method]outgoing-request.";
  private static final String OPTIONS = "[method]request-options.";

  private final HttpResources resources;
  private final Io io;

  /** Reads or sets one of the times. */
  private interface Time {
    long get(HttpTimes times);
  }

  private interface TimeSetter {
    void set(HttpTimes times, long nanos);
  }

  HttpRequestFunctions(HttpResources resources, Io io) {
    this.resources = resources;
    this.io = io;
  }

  void addTo(Items items) {
    addRequest(items);
    addOptions(items);
    items
        .function("[method]outgoing-body.write", args -> write(body(args.get(0))))
        .function("[static]outgoing-body.finish", this::finish);
  }

  private void addRequest(Items items) {
    items
        .function(
            "[constructor]outgoing-request",
            args ->
                resources.own(
                    resources.requests,
                    new HttpRequest((HttpFields) resources.take(resources.fields, args.get(0)))))
        .function(REQUEST + "body", args -> body(request(args)))
        .function(REQUEST + "method", args -> request(args).method)
        .function(REQUEST + "set-method", args -> setMethod(request(args), args.get(1)))
        .function(REQUEST + "path-with-query", args -> option(request(args).path))
        .function(REQUEST + "set-path-with-query", args -> setPath(request(args), args.get(1)))
        .function(REQUEST + "scheme", args -> new Val.Option(request(args).scheme))
        .function(REQUEST + "set-scheme", args -> setScheme(request(args), args.get(1)))
        .function(REQUEST + "authority", args -> option(request(args).authority))
        .function(REQUEST + "set-authority", args -> setAuthority(request(args), args.get(1)))
        .function(
            REQUEST + "headers", args -> resources.own(resources.fields, request(args).headers));
  }

  private HttpRequest request(List<Val> args) {
    return (HttpRequest) Args.object(resources.requests, args.get(0));
  }

  private HttpOutgoingBody body(Val value) {
    return (HttpOutgoingBody) Args.object(resources.outgoingBodies, value);
  }

  private static Val result(boolean isOk) {
    return isOk ? Val.ok(null) : Val.error(null);
  }

  private static Val option(@Nullable String text) {
    return text == null ? Val.none() : Val.some(Val.of(text));
  }

  private static @Nullable Val value(Val option) {
    if (option instanceof Val.Option given) {
      return given.value();
    }
    throw Args.wrong(option);
  }

  private static @Nullable String text(Val option) {
    Val value = value(option);
    return value == null ? null : Args.text(value);
  }

  /** The text of the case {@code other}; null of any other case. */
  private static @Nullable String other(Val variant) {
    if (variant instanceof Val.Variant given) {
      return given.value() == null ? null : Args.text(given.value());
    }
    throw Args.wrong(variant);
  }

  private Val body(HttpRequest request) {
    if (request.body.isHanded()) {
      return Val.error(null);
    }
    request.body.hand();
    return Val.ok(resources.own(resources.outgoingBodies, request.body));
  }

  private static Val setMethod(HttpRequest request, Val method) {
    String other = other(method);
    if (other != null && !HttpSyntax.isToken(other)) {
      return result(false);
    }
    request.method = method;
    return result(true);
  }

  private static Val setPath(HttpRequest request, Val option) {
    String path = text(option);
    boolean right = path == null || HttpSyntax.isPath(path);
    request.path = right ? path : request.path;
    return result(right);
  }

  private static Val setScheme(HttpRequest request, Val option) {
    Val scheme = value(option);
    String other = scheme == null ? null : other(scheme);
    if (other != null && !HttpSyntax.isScheme(other)) {
      return result(false);
    }
    request.scheme = scheme;
    return result(true);
  }

  private static Val setAuthority(HttpRequest request, Val option) {
    String authority = text(option);
    boolean right = authority == null || HttpSyntax.isAuthority(authority);
    request.authority = right ? authority : request.authority;
    return result(right);
  }

  private void addOptions(Items items) {
    items.function(
        "[constructor]request-options", args -> resources.own(resources.options, new HttpTimes()));
    add(items, "connect-timeout", times -> times.connect, (times, n) -> times.connect = n);
    add(items, "first-byte-timeout", times -> times.firstByte, (times, n) -> times.firstByte = n);
    add(
        items,
        "between-bytes-timeout",
        times -> times.betweenBytes,
        (times, n) -> times.betweenBytes = n);
  }

  private void add(Items items, String name, Time time, TimeSetter setter) {
    items
        .function(
            OPTIONS + name,
            args -> {
              long nanos = time.get(times(args));
              return nanos < 0 ? Val.none() : Val.some(Val.of(nanos));
            })
        .function(
            OPTIONS + "set-" + name,
            args -> {
              Val value = value(args.get(1));
              long nanos = value == null ? -1 : Args.integer(value);
              // From 2^63 on they are negative here, and 292 years.
              setter.set(times(args), value != null && nanos < 0 ? Long.MAX_VALUE : nanos);
              return result(true);
            });
  }

  private HttpTimes times(List<Val> args) {
    return (HttpTimes) Args.object(resources.options, args.get(0));
  }

  private Val write(HttpOutgoingBody body) {
    Output stream = body.take();
    return stream == null ? Val.error(null) : Val.ok(io.own(stream));
  }

  private Val finish(List<Val> args) {
    body(args.get(0)).checkDropped("a body was finished");
    Val trailers = value(args.get(1));
    HttpOutgoingBody body =
        (HttpOutgoingBody) resources.take(resources.outgoingBodies, args.get(0));
    if (trailers != null) {
      HttpFields fields = (HttpFields) resources.take(resources.fields, trailers);
      if (!fields.isEmpty() && !body.giveTrailers(fields.freeze())) {
        Val wrong = HttpErrors.internal("trailers cannot be sent");
        body.abandon(wrong);
        return Val.error(wrong);
      }
    }
    Val wrong = body.finish();
    return wrong == null ? Val.ok(null) : Val.error(wrong);
  }
}
