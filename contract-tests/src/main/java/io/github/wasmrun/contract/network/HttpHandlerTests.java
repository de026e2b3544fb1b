package io.github.wasmrun.contract.network;

import io.github.wasmrun.Engine;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentLinkException;
import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.text.ComponentWat;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.component.WasiHttp;
import io.github.wasmrun.wasi.component.WasiHttpBody;
import io.github.wasmrun.wasi.component.WasiHttpException;
import io.github.wasmrun.wasi.component.WasiHttpField;
import io.github.wasmrun.wasi.component.WasiHttpHandler;
import io.github.wasmrun.wasi.component.WasiHttpRequest;
import io.github.wasmrun.wasi.component.WasiHttpResponder;
import io.github.wasmrun.wasi.component.WasiHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Components that answer requests: {@code wasi:http/incoming-handler}. */
public final class HttpHandlerTests {
  private final Tests tests;
  private final String server;
  private @Nullable WasmComponent compiled;

  private HttpHandlerTests(Tests tests, String server) {
    this.tests = tests;
    this.server = server;
  }

  /** {@code server} is host and port of a server for tests. */
  public static void add(Tests tests, String server) {
    HttpHandlerTests all = new HttpHandlerTests(tests, server);
    all.addAnswers();
    all.addBodies();
    all.addErrors();
    all.addHostile();
    all.addLimits();
    all.addReuse();
    all.addReentry();
    all.addWaiting();
    all.addMistakes();
  }

  private WasiHttpHandler handler() {
    WasmComponent present = compiled;
    if (present == null || present.engine() != tests.engine()) {
      present = WasmComponent.compile(tests.engine(), ServedGuest.bytes());
      compiled = present;
    }
    return WasiHttpHandler.of(present);
  }

  private static WasiHttpRequest get(String path) {
    return WasiHttpRequest.of("GET", path);
  }

  private void answer(String name, WasiHttpRequest request, Consumer<WasiHttpResponse> check) {
    tests.async("handler: " + name, () -> handler().fetch(request).thenAccept(check));
  }

  private static CompletableFuture<?> failure(
      CompletableFuture<?> running, Consumer<Throwable> check) {
    return running.handle(
        (value, error) -> {
          if (error == null) {
            throw Expect.failure("no failure, but " + value);
          }
          check.accept(error instanceof CompletionException ? error.getCause() : error);
          return null;
        });
  }

  private void fails(String name, String path, Consumer<Throwable> check) {
    tests.async(
        "handler: " + name,
        () -> {
          WasiHttpHandler handler = handler();
          return failure(handler.fetch(get(path)), check)
              .thenCompose(none -> handler.fetch(get("/hello")))
              .thenAccept(response -> Expect.equal("hello\n", response.text()));
        });
  }

  private static Consumer<Throwable> code(String code, String message) {
    return error -> {
      WasiHttpException failure = Expect.ofClass(WasiHttpException.class, error);
      Expect.equal(code, failure.code());
      Expect.equal(message, failure.getMessage());
    };
  }

  private static Consumer<Throwable> trap(ComponentTrap reason) {
    return error ->
        Expect.same(reason, Expect.ofClass(ComponentTrapException.class, error).reason());
  }

  private static CompletableFuture<String> echo(WasmComponent component) {
    // region readme
    WasiHttpHandler handler = WasiHttpHandler.of(component);
    WasiHttpRequest request = WasiHttpRequest.of("POST", "/echo?a=b").withBody("text");
    return handler.fetch(request).thenApply(WasiHttpResponse::text);
    // endregion
  }

  private void addAnswers() {
    tests.async(
        "readme: a component answers a request",
        () ->
            echo(WasmComponent.compile(tests.engine(), ServedGuest.bytes()))
                .thenAccept(text -> Expect.equal("text", text)));
    answer(
        "an answer has status, fields and body",
        get("/hello"),
        response -> {
          Expect.equal(200, response.status());
          Expect.equal("[text/plain]", response.values("Content-Type").toString());
          Expect.equal("hello\n", response.text());
          Expect.equal(0, response.trailers().size());
        });
    answer(
        "a request is seen as it is, without what belongs to the connection",
        WasiHttpRequest.of("PATCH", "/describe?a=%20b&c")
            .withScheme("https")
            .withAuthority("example.org:8443")
            .withField("X-One", "1")
            .withField("Connection", "close")
            .withField("Host", "other")
            .withField("x-one", "caf\u00e9"),
        response ->
            Expect.equal(
                "Method::Patch Some(\"/describe?a=%20b&c\") Some(Scheme::Https)"
                    + " Some(\"example.org:8443\")\nx-one: 1\nx-one: caf\\xe9\n",
                response.text()));
    answer(
        "a request may have another method, and neither scheme nor authority",
        WasiHttpRequest.of("get", "/describe").withScheme(null).withAuthority(null),
        response ->
            Expect.equal(
                "Method::Other(\"get\") Some(\"/describe\") None None\n", response.text()));
    answer(
        "fields of an answer keep their bytes and their order",
        get("/fields"),
        response -> {
          Expect.equal("caf\u00e9", response.values("x-bytes").get(0));
          Expect.equal("[1, 2]", response.values("x-two").toString());
          Expect.equal("x-two", response.fields().get(1).name());
        });
    answer(
        "an answer may have no body",
        get("/status?204"),
        response -> {
          Expect.equal(204, response.status());
          Expect.equal(0, response.body().length);
          Expect.equal("[yes]", response.values("x-empty").toString());
        });
    answer(
        "a body may be written before the answer is given",
        get("/before"),
        response -> Expect.equal("written before the answer", response.text()));
    answer(
        "an answer has trailers",
        get("/trailers"),
        response -> {
          Expect.equal("with trailers", response.text());
          Expect.equal(List.of(new WasiHttpField("x-sum", "42")), response.trailers());
        });
    tests.async(
        "handler: a component has the environment that is granted, and no other",
        () ->
            handler()
                .withWasi(Wasi.host().env("NAME", "value"))
                .fetch(get("/environment"))
                .thenAccept(response -> Expect.equal("[(\"NAME\", \"value\")]", response.text())));
    tests.test(
        "handler: a component that does not wait is called without a future",
        () -> {
          List<String> calls = new ArrayList<>();
          handler().handle(get("/bytes?10000"), new Recorder(calls));
          Expect.equal(
              "[head 200 -1, write 4096, write 4096, write 1808, end []]", calls.toString());
        });
    tests.test(
        "handler: the head goes before the body, and the length is known where it can be",
        () -> {
          List<String> calls = new ArrayList<>();
          handler().handle(get("/hello"), new Recorder(calls));
          handler().handle(get("/before"), new Recorder(calls));
          handler().handle(get("/status?200"), new Recorder(calls));
          Expect.equal(
              "[head 200 6, write 6, end [], head 200 25, write 25, end [], head 200 0, end []]",
              calls.toString());
        });
  }

  /** Notes what is called. */
  private static class Recorder implements WasiHttpResponder {
    private final List<String> calls;

    Recorder(List<String> calls) {
      this.calls = calls;
    }

    @Override
    public void head(int status, List<WasiHttpField> fields, long length) {
      calls.add("head " + status + " " + length);
    }

    @Override
    public void write(byte[] bytes) {
      calls.add("write " + bytes.length);
    }

    @Override
    public void end(List<WasiHttpField> trailers) {
      calls.add("end " + trailers);
    }

    @Override
    public void abort() {
      calls.add("abort");
    }
  }

  /** Fails with {@link IOException} in one method. */
  private static final class Refusing implements WasiHttpResponder {
    private final List<String> calls;
    private final String refused;

    Refusing(List<String> calls, String refused) {
      this.calls = calls;
      this.refused = refused;
    }

    private void call(String name) throws IOException {
      calls.add(name);
      if (name.equals(refused)) {
        throw new IOException(name);
      }
    }

    @Override
    public void head(int status, List<WasiHttpField> fields, long length) throws IOException {
      call("head");
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      call("write");
    }

    @Override
    public void end(List<WasiHttpField> trailers) throws IOException {
      call("end");
    }

    @Override
    public void abort() {
      calls.add("abort");
    }
  }

  private void addBodies() {
    answer(
        "a body comes back",
        WasiHttpRequest.of("POST", "/echo").withBody("gr\u00fc\u00df"),
        response -> Expect.equal("gr\u00fc\u00df", response.text()));
    byte[] large = new byte[1_000_003];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 7);
    }
    answer(
        "a large body comes back, and trailers",
        WasiHttpRequest.of("POST", "/echo")
            .withBody(WasiHttpBody.of(large, List.of(new WasiHttpField("X-Sum", "7")))),
        response -> {
          Expect.array(large, response.body());
          Expect.equal(List.of(new WasiHttpField("x-sum", "7")), response.trailers());
        });
    answer(
        "a stream is a body, too",
        WasiHttpRequest.of("POST", "/length")
            .withBody(WasiHttpBody.of(new ByteArrayInputStream(new byte[123_456]))),
        response -> Expect.equal("123456", response.text()));
    answer(
        "a stream that fails is a connection that ended",
        WasiHttpRequest.of("POST", "/length")
            .withBody(
                most -> {
                  throw new IOException("gone");
                }),
        response -> {
          Expect.equal(400, response.status());
          Expect.equal("ErrorCode::ConnectionTerminated", response.text());
        });
    answer(
        "the body of a request is there once",
        get("/again"),
        response -> Expect.equal("true false", response.text()));
    tests.async(
        "handler: a body that is too long is an error for who reads it",
        () ->
            handler()
                .withMaxRequestBytes(1000)
                .fetch(WasiHttpRequest.of("POST", "/length").withBody(new byte[1001]))
                .thenAccept(
                    response ->
                        Expect.equal("ErrorCode::HttpRequestBodySize(None)", response.text())));
    tests.async(
        "handler: an answer that is kept has a limit",
        () ->
            failure(
                    handler().withMaxResponseBytes(9999).fetch(get("/bytes?10000")),
                    code(
                        "HTTP-response-body-size", "HTTP-response-body-size: more than 9999 bytes"))
                .thenCompose(
                    none -> handler().withMaxResponseBytes(10000).fetch(get("/bytes?10000")))
                .thenAccept(response -> Expect.equal(10000, response.body().length)));
    tests.test(
        "handler: who takes an answer no more ends it",
        () -> {
          List<String> calls = new ArrayList<>();
          WasiHttpResponder gone =
              new WasiHttpResponder() {
                @Override
                public void head(int status, List<WasiHttpField> fields, long length) {
                  calls.add("head");
                }

                @Override
                public void write(byte[] bytes) throws IOException {
                  calls.add("write");
                  throw new IOException("gone");
                }

                @Override
                public void end(List<WasiHttpField> trailers) {
                  calls.add("end");
                }

                @Override
                public void abort() {
                  calls.add("abort");
                }
              };
          code("connection-terminated", "connection-terminated: gone")
              .accept(
                  Expect.thrown(
                      WasiHttpException.class, () -> handler().handle(get("/hello"), gone)));
          Expect.equal("[head, write, abort]", calls.toString());
        });
    tests.test(
        "handler: who takes no head, or nothing that was kept, ends an answer",
        () -> {
          for (String path : List.of("/status?200", "/before", "/hello")) {
            for (String refused : List.of("head", "end")) {
              List<String> calls = new ArrayList<>();
              code("connection-terminated", "connection-terminated: " + refused)
                  .accept(
                      Expect.thrown(
                          WasiHttpException.class,
                          () -> handler().handle(get(path), new Refusing(calls, refused))));
              Expect.equal("abort", calls.get(calls.size() - 1));
            }
          }
          code("connection-terminated", "connection-terminated: write")
              .accept(
                  Expect.thrown(
                      WasiHttpException.class,
                      () ->
                          handler()
                              .handle(get("/before"), new Refusing(new ArrayList<>(), "write"))));
        });
    tests.test(
        "handler: what a responder throws besides ends the component",
        () -> {
          IllegalStateException mine = new IllegalStateException("mine");
          WasiHttpResponder failing =
              new Recorder(new ArrayList<>()) {
                @Override
                public void write(byte[] bytes) {
                  throw mine;
                }
              };
          Expect.same(
              mine,
              Expect.thrown(
                  IllegalStateException.class, () -> handler().handle(get("/hello"), failing)));
        });
  }

  private void addErrors() {
    fails(
        "an error instead of an answer",
        "/error",
        code("configuration-error", "configuration-error"));
    fails("an error with a text", "/error-text", code("internal-error", "internal-error: no luck"));
    fails(
        "an error with a number",
        "/error-size",
        code("HTTP-request-body-size", "HTTP-request-body-size: 7"));
    fails("no answer", "/none", code("HTTP-response-incomplete", "HTTP-response-incomplete"));
    fails(
        "a body that was dropped",
        "/drop",
        code("HTTP-response-incomplete", "HTTP-response-incomplete"));
    fails(
        "a body that was kept",
        "/keep",
        code("HTTP-response-incomplete", "HTTP-response-incomplete"));
    fails(
        "a body that is too short",
        "/short",
        code("HTTP-response-body-size", "HTTP-response-body-size: 4"));
    fails(
        "a body that is too long",
        "/long",
        code("HTTP-response-body-size", "HTTP-response-body-size: 3"));
    fails(
        "too much before the answer",
        "/full",
        code(
            "internal-error",
            "internal-error: the response must be handed over before it has more of its body"));
    tests.test(
        "handler: an answer that is not whole is aborted, and one that was not begun is not",
        () -> {
          List<String> calls = new ArrayList<>();
          for (String path : List.of("/drop", "/short", "/keep", "/trap-after", "/none", "/trap")) {
            Throwable failure = null;
            try {
              handler().handle(get(path), new Recorder(calls));
            } catch (WasmException e) {
              failure = e;
            }
            Expect.isTrue(failure != null, path);
          }
          String part = "write 4, abort";
          Expect.equal(
              "[head 200 -1, "
                  + part
                  + ", head 200 10, "
                  + part
                  + ", head 200 -1, "
                  + part
                  + ", head 200 -1, "
                  + part
                  + "]",
              calls.toString());
        });
    tests.test(
        "handler: a whole answer has gone before a trap",
        () -> {
          List<String> calls = new ArrayList<>();
          Expect.thrown(
              TrapException.class,
              () -> handler().handle(get("/trap-at-end"), new Recorder(calls)));
          Expect.equal("[head 200 5, write 5, end []]", calls.toString());
        });
  }

  private void addHostile() {
    fails("an answer is given twice", "/twice", trap(ComponentTrap.UNKNOWN_HANDLE));
    fails("a stream is used after the end", "/after", trap(ComponentTrap.UNKNOWN_HANDLE));
    fails(
        "a body is finished before its stream",
        "/keep-stream",
        trap(ComponentTrap.REFUSED_BY_HOST));
    fails("a field is too large", "/huge-field?200000", trap(ComponentTrap.REFUSED_BY_HOST));
    Consumer<Throwable> core = error -> Expect.ofClass(TrapException.class, error);
    fails("a trap before the answer", "/trap", core);
    fails("a trap after its beginning", "/trap-after", core);
    fails("a trap after its end", "/trap-at-end", core);
    tests.async(
        "handler: fields of a request that are too large are refused",
        () -> {
          StringBuilder large = new StringBuilder();
          for (int i = 0; i < 131_073; i++) {
            large.append('x');
          }
          return failure(
              handler().fetch(get("/describe").withField("x", large.toString())),
              code("HTTP-request-header-section-size", "HTTP-request-header-section-size"));
        });
    tests.test(
        "handler: a component whose handler is another function is refused",
        () -> {
          WasmComponent other =
              WasmComponent.compile(
                  tests.engine(),
                  ComponentWat.parse(
                      """
                      (component
                        (core module $m (func (export "f") (param i32 i32)))
                        (core instance $i (instantiate $m))
                        (func $f (param "a" u32) (param "b" u32)
                          (canon lift (core func $i "f")))
                        (instance $h (export "handle" (func $f)))
                        (export "wasi:http/incoming-handler@0.2.3" (instance $h)))
                      """));
          Expect.isTrue(WasiHttpHandler.isHandler(other), "a handler by its name");
          Expect.thrown(
              ComponentLinkException.class,
              () -> WasiHttpHandler.of(other).handle(get("/"), new Recorder(new ArrayList<>())));
        });
  }

  private void addLimits() {
    tests.async(
        "handler: fuel, time and memory are limited for each request",
        () -> {
          WasiHttpHandler fuel = handler().withLimits(Limits.NONE.withFuel(5_000_000));
          WasiHttpHandler time =
              handler().withLimits(Limits.NONE.withTimeout(Duration.ofMillis(300)));
          WasiHttpHandler memory = handler().withLimits(Limits.NONE.withMaxMemoryPages(40));
          return failure(
                  fuel.fetch(get("/loop")),
                  error -> Expect.ofClass(FuelExhaustedException.class, error))
              .thenCompose(none -> fuel.fetch(get("/hello")))
              .thenCompose(
                  response -> {
                    Expect.equal("hello\n", response.text());
                    return failure(
                        time.fetch(get("/loop")),
                        error -> Expect.ofClass(TimeoutException.class, error));
                  })
              .thenCompose(none -> time.fetch(get("/hello")))
              .thenCompose(
                  response -> {
                    Expect.equal("hello\n", response.text());
                    return memory.fetch(get("/grow?100"));
                  })
              .thenCompose(
                  response -> {
                    Expect.equal("no", response.text());
                    return handler().fetch(get("/grow?100"));
                  })
              .thenAccept(response -> Expect.equal("yes", response.text()));
        });
    tests.test(
        "handler: a component that begins with more memory than it may have is refused",
        () ->
            Expect.thrown(
                LimitException.class,
                () ->
                    handler()
                        .withLimits(Limits.NONE.withMaxMemoryPages(1))
                        .handle(get("/hello"), new Recorder(new ArrayList<>()))));
  }

  private void addReuse() {
    tests.async(
        "handler: each request has an instance of its own, or the next has the same",
        () -> {
          WasiHttpHandler own = handler();
          WasiHttpHandler same = handler().withReuse();
          return own.fetch(get("/count"))
              .thenCompose(first -> own.fetch(get("/count")))
              .thenCompose(
                  second -> {
                    Expect.equal("1", second.text());
                    return same.fetch(get("/count"));
                  })
              .thenCompose(first -> same.fetch(get("/count")))
              .thenCompose(
                  second -> {
                    Expect.equal("2", second.text());
                    return failure(
                        same.fetch(get("/trap")),
                        error -> Expect.ofClass(TrapException.class, error));
                  })
              .thenCompose(none -> same.fetch(get("/count")))
              .thenCompose(
                  third -> {
                    Expect.equal("1", third.text());
                    same.close();
                    return failure(
                        same.fetch(get("/count")),
                        error -> Expect.ofClass(IllegalStateException.class, error));
                  });
        });
    tests.async(
        "handler: a hundred requests one after another, in an instance that is kept",
        () -> many(handler().withReuse(), 100));
  }

  private void addReentry() {
    tests.test(
        "handler: an instance that is kept is not entered while it is made",
        () -> {
          WasmComponent component =
              WasmComponent.compile(
                  tests.engine(),
                  ComponentWat.parse(
                      """
                      (component
                        (import "again" (func $again))
                        (core func $lowered (canon lower (func $again)))
                        (core module $m
                          (import "" "again" (func $again))
                          (func (export "f") (param i32 i32))
                          (start $again))
                        (core instance $i (instantiate $m
                          (with "" (instance (export "again" (func $lowered))))))
                        (func $f (param "a" u32) (param "b" u32)
                          (canon lift (core func $i "f")))
                        (instance $h (export "handle" (func $f)))
                        (export "wasi:http/incoming-handler@0.2.3" (instance $h)))
                      """));
          List<WasiHttpHandler> handlers = new ArrayList<>();
          List<String> seen = new ArrayList<>();
          Recorder none = new Recorder(new ArrayList<>());
          ComponentImports imports =
              ComponentImports.none()
                  .withFunction(
                      "again",
                      args -> {
                        if (seen.size() < 9) {
                          seen.add("called");
                          seen.add(
                              Expect.thrown(
                                      IllegalStateException.class,
                                      () -> handlers.get(0).handle(get("/"), none))
                                  .getMessage());
                        }
                        return null;
                      });
          handlers.add(WasiHttpHandler.of(component).withImports(imports).withReuse());
          for (int i = 0; i < 2; i++) {
            Expect.thrown(
                ComponentLinkException.class, () -> handlers.get(0).handle(get("/"), none));
          }
          String once = "called, the instance answers another request";
          Expect.equal("[" + once + ", " + once + "]", seen.toString());
        });
  }

  private static CompletableFuture<?> many(WasiHttpHandler handler, int count) {
    return handler
        .fetch(WasiHttpRequest.of("POST", "/echo").withBody("n" + count))
        .thenCompose(
            response -> {
              Expect.equal("n" + count, response.text());
              return count == 0
                  ? CompletableFuture.<Object>completedFuture(response)
                  : many(handler, count - 1).thenApply(done -> (Object) response);
            });
  }

  private void waiting(String name, Consumer<List<CompletableFuture<?>>> body) {
    tests.async(
        "handler: " + name,
        () -> {
          List<CompletableFuture<?>> end = new ArrayList<>();
          body.accept(end);
          return HttpGuest.unlessItCannotWait(tests, end.get(0));
        });
  }

  private void addWaiting() {
    waiting(
        "a component waits, and then answers",
        end ->
            end.add(
                handler()
                    .fetch(get("/slowly?20"))
                    .thenAccept(response -> Expect.equal("one two three", response.text()))));
    waiting(
        "a component that waits too long is ended",
        end -> {
          WasiHttpHandler handler =
              handler().withLimits(Limits.NONE.withTimeout(Duration.ofMillis(200)));
          CompletableFuture<WasiHttpResponse> sleep = handler.fetch(get("/sleep?600000"));
          end.add(
              tests.differs(Difference.NO_SUSPENDED_GUESTS)
                  ? sleep
                  : failure(sleep, error -> Expect.ofClass(TimeoutException.class, error)));
        });
    waiting(
        "a component sends requests of its own to whom it may",
        end -> {
          WasiHttpHandler handler = handler().withNetwork(WasiHttp.to(server));
          end.add(
              handler
                  .fetch(get("/fetch?" + server + "/echo"))
                  .thenAccept(response -> Expect.equal("200 GET /echo\n", response.text())));
        });
    answer(
        "a component without a grant sends no requests",
        get("/fetch?" + server + "/echo"),
        response -> {
          Expect.equal(502, response.status());
          Expect.equal("ErrorCode::HttpRequestDenied", response.text());
        });
    waiting(
        "an answer goes out while the component runs, as far as it is taken",
        end -> {
          Slow slow = new Slow();
          end.add(
              handler()
                  .handleAsync(get("/bytes?1000000"), slow)
                  .thenAccept(
                      none -> {
                        Expect.equal(1_000_000, slow.taken);
                        Expect.isTrue(slow.times > 10, "it waited " + slow.times + " times");
                      }));
        });
  }

  /** Takes 64 KiB at a time, and the next in a later turn of the page, or on another thread. */
  private final class Slow implements WasiHttpResponder {
    /** There is no room, and more will come. */
    private static final int NONE = -1;

    private Runnable changed = () -> {};
    private volatile int room = 1 << 16;
    int taken;
    int times;

    @Override
    public void head(int status, List<WasiHttpField> fields, long length) {}

    @Override
    public void onChange(Runnable changed) {
      this.changed = changed;
    }

    @Override
    public int writable() {
      if (room == 0) {
        room = NONE;
        times++;
        CompletableFuture.runAsync(
            () -> {
              room = 1 << 16;
              changed.run();
            });
      }
      return Math.max(0, room);
    }

    @Override
    public void write(byte[] bytes) {
      taken += bytes.length;
      room -= bytes.length;
    }

    @Override
    public void end(List<WasiHttpField> trailers) {}

    @Override
    public void abort() {}
  }

  private void addMistakes() {
    tests.test(
        "handler: what is no request and no handler is refused",
        () -> {
          Class<IllegalArgumentException> refused = IllegalArgumentException.class;
          Expect.thrown(refused, () -> WasiHttpRequest.of("GET ", "/"));
          Expect.thrown(refused, () -> WasiHttpRequest.of("GET", "a"));
          Expect.thrown(refused, () -> WasiHttpRequest.of("GET", "/a b"));
          Expect.thrown(refused, () -> WasiHttpRequest.of("GET", "/\r\nx: y"));
          Expect.thrown(refused, () -> get("/").withAuthority("a/b"));
          Expect.thrown(refused, () -> get("/").withScheme(""));
          Expect.thrown(refused, () -> get("/").withField("a b", ""));
          Expect.thrown(refused, () -> get("/").withField("a", "\n"));
          Expect.thrown(refused, () -> get("/").withField("a", "\u0100"));
          Engine engine = tests.engine();
          WasmComponent command =
              WasmComponent.compile(engine, Fixtures.bytes("component_command"));
          Expect.isTrue(!WasiHttpHandler.isHandler(command), "a command is no handler");
          Expect.thrown(refused, () -> WasiHttpHandler.of(command));
        });
  }
}
