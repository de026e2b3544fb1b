package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.io.WasiSystem;
import io.github.wasmrun.wasi.spi.HttpTransport;
import io.github.wasmrun.wasi.spi.WasiSignal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code wasi:http}: requests to the hosts that were granted, and what a component needs to answer
 * requests.
 */
public final class Http implements Part {
  /** What no host sends: they are for proxies, or show secrets. */
  private static final List<String> REFUSED_METHODS = List.of("CONNECT", "TRACE", "TRACK");

  /** How long a path with its query may be: more than servers take. */
  private static final int MOST_PATH = 64 << 10;

  private final HttpTransport transport;
  private final HttpSettings settings;
  private final HttpResources resources = new HttpResources();
  private Runnable changed = () -> {};

  /** Requests by {@code transport}, as far as {@code settings} permit. */
  public Http(HttpTransport transport, HttpSettings settings) {
    this.transport = transport;
    this.settings = settings;
  }

  @Override
  public WasiSignal newSignal() {
    return transport.newSignal();
  }

  @Override
  public ComponentImports addTo(
      ComponentImports imports, WasiSystem system, Io io, Runnable changed) {
    this.changed = changed;
    Items types =
        new Items()
            .resource("error", io.errors())
            .resource("pollable", io.pollables())
            .resource("input-stream", io.inputs())
            .resource("output-stream", io.outputs())
            .resource("fields", resources.fields)
            .resource("outgoing-request", resources.requests)
            .resource("request-options", resources.options)
            .resource("outgoing-body", resources.outgoingBodies)
            .resource("future-incoming-response", resources.answers)
            .resource("incoming-response", resources.responses)
            .resource("incoming-body", resources.incomingBodies)
            .resource("future-trailers", resources.trailers);
    new HttpFieldFunctions(resources).addTo(types);
    new HttpRequestFunctions(resources, io).addTo(types);
    new HttpResponseFunctions(resources, io).addTo(types);
    new HttpServerFunctions(resources).addTo(types);
    Sender sender = new Sender(changed);
    system.onClose(sender::close);
    return new Items()
        .function("handle", args -> sender.handle(args.get(0), args.get(1)))
        .addTo(types.addTo(imports, "wasi:http/types"), "wasi:http/outgoing-handler");
  }

  /** Wakes the component: something that it may wait for is ready. */
  public void changed() {
    changed.run();
  }

  /** The arguments of {@code incoming-handler.handle} for one request. */
  public List<Val> arguments(HttpServed served) {
    return List.of(
        resources.own(resources.incomingRequests, served),
        resources.own(resources.outparams, served));
  }

  /** Whether the arguments are of the types that {@code handle} has. */
  public boolean fits(ComponentFunction handle) {
    return handle.takes(resources.incomingRequests, resources.outparams);
  }

  /** {@code outgoing-handler} of one component. */
  private final class Sender {
    private final Runnable changed;
    private final Set<HttpSent> open = new LinkedHashSet<>();

    Sender(Runnable changed) {
      this.changed = changed;
    }

    void close() {
      for (HttpSent sent : new ArrayList<>(open)) {
        sent.cancel();
      }
    }

    Val handle(Val passed, Val option) {
      HttpRequest request = (HttpRequest) resources.take(resources.requests, passed);
      HttpTimes times = times(option);
      Val wrong = wrong(request);
      if (wrong != null) {
        request.body.abandon(wrong);
        return Val.error(wrong);
      }
      String method = request.methodText();
      boolean defers = method.equals("GET") || method.equals("HEAD");
      HttpAnswer answer = new HttpAnswer(request.body);
      Val future = resources.own(resources.answers, answer);
      request.body.start(() -> send(request, method, times), defers);
      return Val.ok(future);
    }

    private HttpTimes times(Val option) {
      if (option instanceof Val.Option given) {
        Val value = given.value();
        return value == null
            ? new HttpTimes()
            : (HttpTimes) resources.take(resources.options, value);
      }
      throw Args.wrong(option);
    }

    /** Why the request is not sent; null if it is. */
    private @Nullable Val wrong(HttpRequest request) {
      String scheme = request.schemeText();
      String authority = request.authority;
      if (scheme.isEmpty() || authority == null) {
        return HttpErrors.URI_INVALID;
      }
      if (request.path != null && request.path.length() > MOST_PATH) {
        return HttpErrors.URI_TOO_LONG;
      }
      if (REFUSED_METHODS.contains(request.methodText().toUpperCase(Locale.ROOT))) {
        return HttpErrors.METHOD_INVALID;
      }
      if (!settings.allows(scheme, authority)) {
        return HttpErrors.DENIED;
      }
      if (request.headers.texts("content-length").size() > 1) {
        return HttpErrors.internal("more than one content-length");
      }
      for (HttpTransport.Header header : request.headers.toSend()) {
        if (!HttpSyntax.isAscii(header.value())) {
          return HttpErrors.internal("the header " + header.name() + " is not ASCII");
        }
      }
      return open.size() >= settings.maxConnections() ? HttpErrors.LIMIT_REACHED : null;
    }

    private HttpSent send(HttpRequest request, String method, HttpTimes times) {
      String path = request.path;
      String url =
          request.schemeText()
              + "://"
              + request.authority
              + HttpSyntax.encoded(path == null ? "" : path);
      long most = settings.timeoutNanos();
      long firstByte = HttpTimes.within(times.firstByte, most);
      long betweenBytes = HttpTimes.within(times.betweenBytes, most);
      HttpOutgoingBody body = request.body;
      long length = body.isEmpty() ? 0 : body.length();
      HttpSent sent =
          new HttpSent(
              transport.send(
                  new HttpTransport.Request(
                      method,
                      url,
                      request.headers.toSend(),
                      length,
                      HttpTimes.within(times.connect, most),
                      firstByte),
                  changed),
              firstByte,
              betweenBytes,
              open::remove);
      open.add(sent);
      return sent;
    }
  }
}
