package io.github.wasmrun.contract.network;

import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.component.WasiComponent;
import io.github.wasmrun.wasi.component.WasiHttp;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The functions of WASI that {@code component_http.wat} exports; values are texts in WAVE. */
final class HttpGuest extends NetworkGuest {
  private static final Component COMPONENT = new Component("component_http");

  /** What a test does with a guest. */
  @FunctionalInterface
  interface Body {
    /** Gives what the test waits for; null if it has ended. */
    @Nullable CompletableFuture<?> run(HttpGuest guest);
  }

  private HttpGuest(ComponentInstance instance) {
    super(instance);
  }

  /** Adds a test whose guest does not wait. */
  static void test(Tests tests, String name, WasiHttp http, Body body) {
    tests.async("http: " + name, () -> run(tests, http, body));
  }

  /** Adds a test whose guest must wait: where it cannot, that is what the test expects. */
  static void waiting(Tests tests, String name, WasiHttp http, Body body) {
    tests.async(
        "http: " + name,
        () -> {
          CompletableFuture<?> end = run(tests, http, body);
          return end == null ? null : unlessItCannotWait(tests, end);
        });
  }

  /** What a guest comes to that must wait. */
  static CompletableFuture<?> unlessItCannotWait(Tests tests, CompletableFuture<?> end) {
    return tests.differs(Difference.NO_SUSPENDED_GUESTS) ? end.handle(HttpGuest::cannotWait) : end;
  }

  private static @Nullable Object cannotWait(@Nullable Object value, @Nullable Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    UnsupportedFeatureException lack = Expect.ofClass(UnsupportedFeatureException.class, cause);
    Expect.same(Feature.JSPI, lack.feature());
    return null;
  }

  /** Runs a test. */
  static @Nullable CompletableFuture<?> run(Tests tests, WasiHttp http, Body body) {
    WasiHost host = Wasi.host().open();
    CompletableFuture<?> end;
    try {
      end =
          body.run(
              new HttpGuest(COMPONENT.of(tests).instantiate(WasiComponent.imports(host, http))));
    } catch (Throwable e) {
      host.close();
      throw e;
    }
    if (end == null) {
      host.close();
      return null;
    }
    return end.whenComplete((value, error) -> host.close());
  }

  /** A request by HTTP; the headers are name after value. */
  int request(String method, String authority, String path, String... headers) {
    int fields = handle("fields");
    for (int i = 0; i < headers.length; i += 2) {
      Expect.equal("ok", call("fields-append", fields, text(headers[i]), text(headers[i + 1])));
    }
    int request = handle("outgoing-request", fields);
    Expect.equal("ok", call("outgoing-request-set-method", request, method));
    Expect.equal("ok", call("outgoing-request-set-scheme", request, "some(HTTP)"));
    Expect.equal(
        "ok", call("outgoing-request-set-authority", request, "some(" + text(authority) + ")"));
    Expect.equal(
        "ok", call("outgoing-request-set-path-with-query", request, "some(" + text(path) + ")"));
    return request;
  }

  /** Hands a request without a body over. */
  int send(String method, String authority, String path, String... headers) {
    return handle("handle", request(method, authority, path, headers), "none");
  }

  /** What there is instead of an answer, or the answer: the text of {@code get}. */
  CompletableFuture<String> answer(int future) {
    int pollable = handle("future-incoming-response-subscribe", future);
    return later("pollable-block", pollable)
        .thenApply(
            none -> {
              call("drop-pollable", pollable);
              return call("future-incoming-response-get", future);
            });
  }

  /** The answer, which must come. */
  CompletableFuture<Integer> response(int future) {
    return answer(future).thenApply(HttpGuest::number);
  }

  /** The body of an answer to its end. */
  CompletableFuture<String> body(int response) {
    int body = handle("incoming-response-consume", response);
    int stream = handle("incoming-body-stream", body);
    StringBuilder all = new StringBuilder();
    return readAll(stream, all)
        .thenApply(
            end -> {
              Expect.equal("err(closed)", end);
              call("drop-input-stream", stream);
              int trailers = handle("incoming-body-finish", body);
              Expect.equal("some(ok(ok(none)))", call("future-trailers-get", trailers));
              Expect.equal("some(err)", call("future-trailers-get", trailers));
              return all.toString();
            });
  }

  /** Reads to the end or the first error, and gives that. */
  CompletableFuture<String> readAll(int stream, StringBuilder into) {
    ComponentFunction read = function("input-stream-blocking-read");
    return read.callAsync(Val.of(stream), Val.of(65536))
        .thenCompose(
            value -> {
              if (value instanceof Val.Result result
                  && result.isOk()
                  && result.value() instanceof Val.Str part) {
                into.append(part.value());
                return readAll(stream, into);
              }
              return CompletableFuture.completedFuture(print(read, value));
            });
  }
}
