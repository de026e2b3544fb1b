package io.github.wasmrun.contract.network;

import static io.github.wasmrun.contract.network.HttpGuest.test;
import static io.github.wasmrun.contract.network.HttpGuest.text;
import static io.github.wasmrun.contract.network.HttpGuest.waiting;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentLinkException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.component.WasiComponent;
import io.github.wasmrun.wasi.component.WasiHttp;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Requests of components by {@code wasi:http}. */
public final class HttpTests {
  private final Tests tests;
  private final String server;
  private final WasiHttp granted;

  private HttpTests(Tests tests, String server) {
    this.tests = tests;
    this.server = server;
    granted = WasiHttp.to(server, "127.0.0.1:9").withTimeout(Duration.ofSeconds(20));
  }

  /** {@code server} is host and port of a server for tests. */
  public static void add(Tests tests, String server) {
    HttpTests all = new HttpTests(tests, server);
    all.addCommand();
    all.addRequests();
    all.addBodies();
    all.addRefusals();
    all.addSyntax();
    all.addFailures();
    all.addTimes();
    all.addHostile();
  }

  private boolean inPage() {
    return tests.differs(Difference.REQUESTS_AS_PAGES_SEND_THEM);
  }

  private static CompletableFuture<String> fetch(WasmComponent component, String server) {
    // region readme
    WasiHttp http = WasiHttp.to(server).withTimeout(Duration.ofSeconds(10)); // HOST or HOST:PORT
    Wasi wasi = Wasi.host().args(server, "/echo?hello");
    return WasiComponent.runAsync(component, wasi, ComponentImports.none(), http)
        .thenApply(WasiResult::stdout); // GET /echo?hello
    // endregion
  }

  private WasmComponent command() {
    return WasmComponent.compile(tests.engine(), Fixtures.bytes("component_fetch"));
  }

  private CompletableFuture<WasiResult> run(String... args) {
    return WasiComponent.runAsync(
        command(), Wasi.host().args(args), ComponentImports.none(), granted);
  }

  private void addCommand() {
    tests.async(
        "readme: a command sends a request",
        () ->
            HttpGuest.unlessItCannotWait(
                tests,
                fetch(command(), server)
                    .thenAccept(text -> Expect.equal("GET /echo?hello\n", text))));
    tests.async(
        "http: a command writes a long answer, and ends without one",
        () ->
            HttpGuest.unlessItCannotWait(
                tests,
                run(server, "/bytes?300000")
                    .thenCompose(
                        result -> {
                          Expect.equal(0, result.exitCode());
                          Expect.equal(300_000, result.stdout().length());
                          return run(server, "/hangup");
                        })
                    .thenCompose(
                        result -> {
                          Expect.equal(1, result.exitCode());
                          return run("localhost", "/echo");
                        })
                    .thenAccept(
                        result -> {
                          Expect.equal(1, result.exitCode());
                          Expect.equal("", result.stdout());
                        })));
    tests.async(
        "http: a run that is cancelled drops its request",
        () -> {
          if (!inPage()) {
            return null; // it has ended when runAsync returns
          }
          CompletableFuture<WasiResult> silent = run(server, "/silent");
          silent.cancel(true);
          if (!tests.differs(Difference.NO_SUSPENDED_GUESTS)) {
            Expect.isTrue(silent.isCancelled(), "cancelled");
          }
          return HttpGuest.unlessItCannotWait(
              tests,
              fetch(command(), server).thenAccept(text -> Expect.equal("GET /echo?hello\n", text)));
        });
    tests.test(
        "http: a command needs the grant to start, and no other does",
        () -> {
          Expect.thrown(
              ComponentLinkException.class, () -> WasiComponent.run(command(), Wasi.host()));
          WasmComponent files =
              WasmComponent.compile(tests.engine(), Fixtures.bytes("component_command"));
          if (inPage()) {
            return;
          }
          WasiResult copied =
              WasiComponent.run(
                  files, Wasi.host().stdin("text").args("p"), ComponentImports.none(), granted);
          Expect.equal("text", copied.stdout());
          WasiResult fetched =
              WasiComponent.run(
                  command(), Wasi.host().args(server, "/echo"), ComponentImports.none(), granted);
          Expect.equal("GET /echo\n", fetched.stdout());
        });
  }

  private void addRequests() {
    waiting(
        tests,
        "a request has its method, address and fields, and the answer comes",
        granted,
        guest ->
            guest
                .response(guest.send("get", server, "/echo?a={b}%20%", "X-One", "1", "x-one", "2"))
                .thenCompose(
                    response -> {
                      Expect.equal("200", guest.call("incoming-response-status", response));
                      return guest.body(response);
                    })
                .thenAccept(
                    body -> Expect.equal("GET /echo?a=%7Bb%7D%20%25\nx-one: 1, 2\n", body)));
    waiting(
        tests,
        "an answer that is no success is an answer, too",
        granted,
        guest ->
            guest
                .response(guest.send("get", server, "/missing"))
                .thenCompose(
                    response -> {
                      Expect.equal("404", guest.call("incoming-response-status", response));
                      int headers = guest.handle("incoming-response-headers", response);
                      Expect.equal(
                          inPage() ? "[\"one, two\"]" : "[\"one\", \"two\"]",
                          guest.call("fields-get", headers, text("X-REPLY")));
                      Expect.equal(
                          "err(immutable)", guest.call("fields-delete", headers, text("x-reply")));
                      return guest.body(response);
                    })
                .thenAccept(body -> Expect.equal("nothing here", body)));
    waiting(
        tests,
        "the answer is given once",
        granted,
        guest -> {
          int future = guest.send("head", server, "/echo");
          return guest
              .response(future)
              .thenCompose(
                  response -> {
                    Expect.equal("some(err)", guest.call("future-incoming-response-get", future));
                    return guest.body(response).thenApply(body -> response);
                  })
              .thenAccept(
                  response ->
                      Expect.equal("err", guest.call("incoming-response-consume", response)));
        });
    waiting(
        tests,
        "a redirect is not followed",
        granted,
        guest ->
            guest
                .answer(guest.send("get", server, "/redirect"))
                .thenAccept(
                    answer -> {
                      if (inPage()) {
                        Expect.equal("some(ok(err(HTTP-request-denied)))", answer);
                        return;
                      }
                      int response = HttpGuest.number(answer);
                      Expect.equal("302", guest.call("incoming-response-status", response));
                      int headers = guest.handle("incoming-response-headers", response);
                      Expect.equal(
                          "[\"/echo\"]", guest.call("fields-get", headers, text("location")));
                    }));
    waiting(
        tests,
        "a guest waits for a request and a clock at the same time",
        granted,
        guest -> {
          int future = guest.send("get", server, "/silent");
          int answer = guest.handle("future-incoming-response-subscribe", future);
          int clock = guest.handle("subscribe-duration", 500_000_000);
          return guest
              .later("poll", "[" + answer + ", " + clock + "]")
              .thenAccept(
                  ready -> {
                    Expect.equal("[1]", ready);
                    Expect.equal("none", guest.call("future-incoming-response-get", future));
                  });
        });
    waiting(
        tests,
        "several requests are under way at a time",
        granted,
        guest -> {
          int first = guest.send("get", server, "/bytes?100000");
          int second = guest.send("get", server, "/bytes?7");
          return guest
              .response(first)
              .thenCompose(
                  one ->
                      guest
                          .response(second)
                          .thenCompose(guest::body)
                          .thenCompose(
                              body -> {
                                Expect.equal("abcdefg", body);
                                return guest.body(one);
                              }))
              .thenAccept(body -> Expect.equal(100_000, body.length()));
        });
    tests.test(
        "http: a guest that was not called by callAsync waits on the JVM only",
        () -> {
          Object[] seen = new Object[1];
          HttpGuest.Body body =
              guest -> {
                int future = guest.send("get", server, "/echo");
                int pollable = guest.handle("future-incoming-response-subscribe", future);
                seen[0] = guest.call("pollable-block", pollable);
                return null;
              };
          if (inPage()) {
            Expect.thrown(IllegalStateException.class, () -> HttpGuest.run(tests, granted, body));
          } else {
            HttpGuest.run(tests, granted, body);
            Expect.equal("", seen[0]);
          }
        });
  }

  private void addBodies() {
    waiting(
        tests,
        "a body goes in parts, before and after the request is handed over",
        granted,
        guest -> {
          int request = guest.request("post", server, "/echo", "content-length", "11");
          int body = guest.handle("outgoing-request-body", request);
          Expect.equal("err", guest.call("outgoing-request-body", request));
          int stream = guest.handle("outgoing-body-write", body);
          Expect.equal("err", guest.call("outgoing-body-write", body));
          Expect.equal("ok(65536)", guest.call("output-stream-check-write", stream));
          Expect.equal("ok", guest.call("output-stream-write", stream, text("hello")));
          Expect.equal("ok(65531)", guest.call("output-stream-check-write", stream));
          int future = guest.handle("handle", request, "none");
          return guest
              .later("output-stream-blocking-write-and-flush", stream, text(" world"))
              .thenCompose(
                  result -> {
                    Expect.equal("ok", result);
                    guest.call("drop-output-stream", stream);
                    Expect.equal("ok", guest.call("outgoing-body-finish", body, "none"));
                    return guest.response(future);
                  })
              .thenCompose(guest::body)
              .thenAccept(text -> Expect.equal("POST /echo\nhello world", text));
        });
    waiting(
        tests,
        "a body without a length is sent, and a long one",
        granted,
        guest -> {
          int request = guest.request("put", server, "/upload");
          int body = guest.handle("outgoing-request-body", request);
          int stream = guest.handle("outgoing-body-write", body);
          int future = guest.handle("handle", request, "none");
          return guest
              .later("output-stream-blocking-write-zeroes-and-flush", stream, 1_000_000)
              .thenCompose(
                  result -> {
                    Expect.equal("ok", result);
                    return guest.later(
                        "output-stream-blocking-write-and-flush", stream, text("end"));
                  })
              .thenCompose(
                  result -> {
                    guest.call("drop-output-stream", stream);
                    Expect.equal("ok", guest.call("outgoing-body-finish", body, "none"));
                    return guest.response(future);
                  })
              .thenCompose(guest::body)
              .thenAccept(text -> Expect.equal("1000003", text));
        });
    waiting(
        tests,
        "a body that is there and empty goes with a get",
        granted,
        guest -> {
          int request = guest.request("get", server, "/echo");
          int body = guest.handle("outgoing-request-body", request);
          int future = guest.handle("handle", request, "none");
          Expect.equal("ok", guest.call("outgoing-body-finish", body, "none"));
          return guest
              .response(future)
              .thenCompose(guest::body)
              .thenAccept(text -> Expect.equal("GET /echo\n", text));
        });
    waiting(
        tests,
        "a long answer comes in parts",
        granted,
        guest ->
            guest
                .response(guest.send("get", server, "/bytes?1000003"))
                .thenCompose(guest::body)
                .thenAccept(
                    body -> {
                      Expect.equal(1_000_003, body.length());
                      for (int i = 0; i < body.length(); i++) {
                        if (body.charAt(i) != 'a' + i % 26) {
                          throw Expect.failure("wrong at " + i);
                        }
                      }
                    }));
    waiting(
        tests,
        "an answer goes straight into another request",
        granted,
        guest -> {
          int upload = guest.request("post", server, "/upload");
          int body = guest.handle("outgoing-request-body", upload);
          int out = guest.handle("outgoing-body-write", body);
          int future = guest.handle("handle", upload, "none");
          return guest
              .response(guest.send("get", server, "/bytes?30000"))
              .thenCompose(
                  response -> {
                    int from = guest.handle("incoming-response-consume", response);
                    return splice(guest, out, guest.handle("incoming-body-stream", from));
                  })
              .thenCompose(
                  end -> {
                    Expect.equal("err(closed)", end);
                    guest.call("drop-output-stream", out);
                    Expect.equal("ok", guest.call("outgoing-body-finish", body, "none"));
                    return guest.response(future);
                  })
              .thenCompose(guest::body)
              .thenAccept(text -> Expect.equal("30000", text));
        });
  }

  private static CompletableFuture<String> splice(HttpGuest guest, int out, int in) {
    return guest
        .later("output-stream-blocking-splice", out, in, 100_000)
        .thenCompose(
            result ->
                result.startsWith("ok")
                    ? splice(guest, out, in)
                    : CompletableFuture.completedFuture(result));
  }

  private void denied(String what, WasiHttp http, String authority) {
    test(
        tests,
        what + " is denied",
        http,
        guest -> {
          Expect.equal(
              "err(HTTP-request-denied)",
              guest.call("handle", guest.request("get", authority, "/echo"), "none"));
          return null;
        });
  }

  private void addRefusals() {
    denied("a host that was not granted", granted, "localhost");
    denied("a port that was not granted", granted, "127.0.0.1:10");
    denied("everything without a grant", WasiHttp.to(), server);
    denied("a host that only begins like one", WasiHttp.to("127.0.0.1"), "127.0.0.1.nip.io");
    denied("another way to write the address", WasiHttp.to("127.0.0.1"), "127.1");
    tests.test(
        "http: what is granted are hosts, with or without a port",
        () -> {
          for (String wrong :
              new String[] {"", "http://a", "a/b", "a:", "a:0", "a:65536", "a:x", "a b", "u@a"}) {
            Expect.thrown(
                IllegalArgumentException.class,
                "expected HOST or HOST:PORT, not " + wrong,
                () -> WasiHttp.to(wrong));
          }
          WasiHttp.to("*", "*.Example.org:80", "[::1]:8080");
        });
    test(
        tests,
        "methods for proxies are not sent, nor schemes that are not HTTP's",
        granted,
        guest -> {
          for (String method : new String[] {"connect", "trace", "other(\"Track\")"}) {
            Expect.equal(
                "err(HTTP-request-method-invalid)",
                guest.call("handle", guest.request(method, server, "/"), "none"));
          }
          int request = guest.request("get", server, "/");
          guest.call("outgoing-request-set-scheme", request, "some(other(\"ftp\"))");
          Expect.equal("err(HTTP-request-URI-invalid)", guest.call("handle", request, "none"));
          int nowhere = guest.request("get", server, "/");
          guest.call("outgoing-request-set-authority", nowhere, "none");
          Expect.equal("err(HTTP-request-URI-invalid)", guest.call("handle", nowhere, "none"));
          return null;
        });
    test(
        tests,
        "an address that no server takes is not sent",
        granted,
        guest -> {
          Expect.equal(
              "err(HTTP-request-URI-too-long)",
              guest.call("handle", guest.request("get", server, "/" + "a".repeat(65536)), "none"));
          return null;
        });
    test(
        tests,
        "a value that is not ASCII is not sent",
        granted,
        guest -> {
          Expect.equal(
              "err(internal-error(some(\"the header x-u is not ASCII\")))",
              guest.call("handle", guest.request("get", server, "/", "X-U", "\u00fc"), "none"));
          return null;
        });
  }

  private void addSyntax() {
    test(
        tests,
        "fields keep their order, and names have no case",
        granted,
        guest -> {
          int fields =
              guest.handle("fields-from-list", "[(\"A\", \"1\"), (\"b\", \"2\"), (\"a\", \"3\")]");
          Expect.equal("[\"1\", \"3\"]", guest.call("fields-get", fields, text("a")));
          Expect.equal("[]", guest.call("fields-get", fields, text("c")));
          Expect.equal("true", guest.call("fields-has", fields, text("B")));
          int copy = guest.handle("fields-clone", fields);
          Expect.equal("ok", guest.call("fields-set", fields, text("a"), "[\"4\"]"));
          Expect.equal("ok", guest.call("fields-delete", fields, text("B")));
          Expect.equal("[(\"a\", \"4\")]", guest.call("fields-entries", fields));
          Expect.equal(
              "[(\"a\", \"1\"), (\"b\", \"2\"), (\"a\", \"3\")]",
              guest.call("fields-entries", copy));
          return null;
        });
    test(
        tests,
        "fields with a wrong name or value, and those of the connection",
        granted,
        guest -> {
          int fields = guest.handle("fields");
          String[] wrong = {"", "a b", "a:", "\u00fc", "a\\n"};
          for (String name : wrong) {
            Expect.equal(
                "err(invalid-syntax)", guest.call("fields-append", fields, text(name), text("1")));
          }
          for (String value :
              new String[] {"a\\nb: c", "a\\r", " a", "a\\t", "\\u{0}", "\\u{7f}"}) {
            Expect.equal(
                "err(invalid-syntax)", guest.call("fields-append", fields, text("a"), text(value)));
          }
          Expect.equal(
              "err(invalid-syntax)",
              guest.call("fields-append", fields, text("Content-Length"), text("-1")));
          for (String name :
              new String[] {"Host", "Connection", "Transfer-Encoding", "upgrade", "Keep-Alive"}) {
            Expect.equal(
                "err(forbidden)", guest.call("fields-append", fields, text(name), text("a")));
            Expect.equal("err(forbidden)", guest.call("fields-delete", fields, text(name)));
          }
          Expect.equal(
              "err(forbidden)", guest.call("fields-from-list", "[(\"host\", \"example.org\")]"));
          Expect.equal("[]", guest.call("fields-entries", fields));
          Expect.equal("ok", guest.call("fields-append", fields, text("a"), text("b\\tc")));
          return null;
        });
    test(
        tests,
        "parts of a request that no request has",
        granted,
        guest -> {
          int request = guest.request("get", server, "/a");
          for (String path : new String[] {"a", "/ ", "/#", "/\\n", "/\u00fc"}) {
            Expect.equal(
                "err",
                guest.call(
                    "outgoing-request-set-path-with-query", request, "some(" + text(path) + ")"));
          }
          Expect.equal("some(\"/a\")", guest.call("outgoing-request-path-with-query", request));
          String[] hosts = {
            "", "a b", "u@a", "a/b", "a:b", "a:65536", "a%41", "[::1", "a?", "\u00fc"
          };
          for (String host : hosts) {
            Expect.equal(
                "err",
                guest.call("outgoing-request-set-authority", request, "some(" + text(host) + ")"));
          }
          Expect.equal(
              "some(" + text(server) + ")", guest.call("outgoing-request-authority", request));
          Expect.equal("err", guest.call("outgoing-request-set-method", request, "other(\"A B\")"));
          Expect.equal(
              "err", guest.call("outgoing-request-set-scheme", request, "some(other(\"1\"))"));
          Expect.equal("some(HTTP)", guest.call("outgoing-request-scheme", request));
          int headers = guest.handle("outgoing-request-headers", request);
          Expect.equal(
              "err(immutable)", guest.call("fields-append", headers, text("a"), text("b")));
          return null;
        });
    test(
        tests,
        "times are kept as they were set",
        granted,
        guest -> {
          int options = guest.handle("request-options");
          for (String time :
              new String[] {"connect-timeout", "first-byte-timeout", "between-bytes-timeout"}) {
            Expect.equal("none", guest.call("request-options-" + time, options));
            Expect.equal("ok", guest.call("request-options-set-" + time, options, "some(5)"));
            Expect.equal("some(5)", guest.call("request-options-" + time, options));
            Expect.equal("ok", guest.call("request-options-set-" + time, options, "none"));
            Expect.equal("none", guest.call("request-options-" + time, options));
          }
          return null;
        });
  }

  /** What a request to {@code path} comes to. */
  private void fails(String what, String path, String code, String codeInPage) {
    waiting(
        tests,
        what,
        granted,
        guest ->
            guest
                .answer(guest.send("get", path.startsWith("/") ? server : path, path))
                .thenAccept(answer -> Expect.contains(inPage() ? codeInPage : code, answer)));
  }

  private void addFailures() {
    String hidden = "some(ok(err(internal-error(some(\"the browser got no answer";
    waiting(
        tests,
        "nobody listens",
        granted,
        guest ->
            guest
                .answer(guest.send("get", "127.0.0.1:9", "/"))
                .thenAccept(
                    answer ->
                        Expect.contains(
                            inPage() ? hidden : "some(ok(err(connection-refused)))", answer)));
    fails("the server hangs up", "/hangup", "some(ok(err(connection-terminated)))", hidden);
    waiting(
        tests,
        "an answer that ends too early",
        granted,
        guest ->
            guest
                .response(guest.send("get", server, "/short"))
                .thenCompose(
                    response -> {
                      int body = guest.handle("incoming-response-consume", response);
                      int stream = guest.handle("incoming-body-stream", body);
                      return guest.readAll(stream, new StringBuilder());
                    })
                .thenAccept(
                    end -> Expect.equal("some(HTTP-response-incomplete)", code(guest, end))));
    waiting(
        tests,
        "a name that nobody has",
        WasiHttp.to("*.invalid").withTimeout(Duration.ofSeconds(20)),
        guest ->
            guest
                .answer(guest.send("get", "nobody.invalid", "/"))
                .thenAccept(
                    answer ->
                        Expect.contains(inPage() ? hidden : "some(ok(err(DNS-error({", answer)));
  }

  /** The error-code of a stream that failed. */
  private static String code(HttpGuest guest, String end) {
    String before = "err(last-operation-failed(";
    Expect.isTrue(end.startsWith(before), end);
    return guest.call("http-error-code", end.substring(before.length(), end.indexOf(')')));
  }

  private void addTimes() {
    waiting(
        tests,
        "no answer in time",
        granted,
        guest -> {
          int options = guest.handle("request-options");
          guest.call("request-options-set-first-byte-timeout", options, "some(100000000)");
          int request = guest.request("get", server, "/silent");
          int future = guest.handle("handle", request, "some(" + options + ")");
          return guest
              .answer(future)
              .thenAccept(answer -> Expect.equal("some(ok(err(HTTP-response-timeout)))", answer));
        });
    waiting(
        tests,
        "the host's time ends a request that asks for more",
        granted.withTimeout(Duration.ofMillis(200)),
        guest -> {
          int options = guest.handle("request-options");
          guest.call(
              "request-options-set-first-byte-timeout", options, "some(18446744073709551615)");
          int request = guest.request("get", server, "/silent");
          int future = guest.handle("handle", request, "some(" + options + ")");
          return guest
              .answer(future)
              .thenAccept(answer -> Expect.equal("some(ok(err(HTTP-response-timeout)))", answer));
        });
    test(
        tests,
        "a body that nobody takes",
        granted,
        guest -> {
          int options = guest.handle("request-options");
          guest.call("request-options-set-first-byte-timeout", options, "some(500000000)");
          int request = guest.request("post", server, "/silent");
          int body = guest.handle("outgoing-request-body", request);
          int stream = guest.handle("outgoing-body-write", body);
          guest.handle("handle", request, "some(" + options + ")");
          return writeOn(guest, stream, 40)
              .thenAccept(
                  end ->
                      Expect.equal(
                          inPage()
                              ? "some(internal-error(some(\"a page sends bodies of at most 16777216"
                                  + " bytes\")))"
                              : "some(connection-write-timeout)",
                          code(guest, end)));
        });
    waiting(
        tests,
        "an answer that does not go on",
        granted,
        guest -> {
          int options = guest.handle("request-options");
          guest.call("request-options-set-between-bytes-timeout", options, "some(100000000)");
          int request = guest.request("get", server, "/stall");
          StringBuilder read = new StringBuilder();
          return guest
              .response(guest.handle("handle", request, "some(" + options + ")"))
              .thenCompose(
                  response -> {
                    int body = guest.handle("incoming-response-consume", response);
                    return guest.readAll(guest.handle("incoming-body-stream", body), read);
                  })
              .thenAccept(
                  end -> {
                    Expect.equal(10, read.length());
                    Expect.equal("some(connection-read-timeout)", code(guest, end));
                  });
        });
  }

  /** Writes until that fails. */
  private static CompletableFuture<String> writeOn(HttpGuest guest, int stream, int times) {
    return guest
        .later("output-stream-blocking-write-zeroes-and-flush", stream, 1_000_000)
        .thenCompose(
            result ->
                result.equals("ok") && times > 1
                    ? writeOn(guest, stream, times - 1)
                    : CompletableFuture.completedFuture(result));
  }

  /** Drops a request that has no answer, and an answer that has more to come. */
  private CompletableFuture<?> dropsAnswer(HttpGuest guest) {
    guest.call("drop-future-incoming-response", guest.send("get", server, "/silent"));
    return guest
        .response(guest.send("get", server, "/bytes?200000"))
        .thenAccept(
            response -> {
              int body = guest.handle("incoming-response-consume", response);
              int stream = guest.handle("incoming-body-stream", body);
              guest.call("input-stream-read", stream, 10);
              guest.call("drop-input-stream", stream);
              guest.call("incoming-body-finish", body);
              guest.call("drop-incoming-response", response);
            });
  }

  private static void traps(String text, HttpGuest guest, String name, Object... args) {
    Expect.contains(
        text,
        Expect.thrown(ComponentTrapException.class, () -> guest.call(name, args)).getMessage());
  }

  private void addHostile() {
    test(
        tests,
        "a body that is longer than its content-length",
        granted,
        guest -> {
          int request = guest.request("post", server, "/echo", "content-length", "3");
          int body = guest.handle("outgoing-request-body", request);
          int stream = guest.handle("outgoing-body-write", body);
          int future = guest.handle("handle", request, "none");
          Expect.equal(
              "some(HTTP-request-body-size(some(3)))",
              code(guest, guest.call("output-stream-write", stream, text("four"))));
          guest.call("drop-output-stream", stream);
          Expect.equal(
              "err(HTTP-request-body-size(some(3)))",
              guest.call("outgoing-body-finish", body, "none"));
          Expect.equal(
              "some(ok(err(HTTP-request-body-size(some(3)))))",
              guest.call("future-incoming-response-get", future));
          return null;
        });
    test(
        tests,
        "a body that is shorter than its content-length",
        granted,
        guest -> {
          int request = guest.request("post", server, "/echo", "content-length", "3");
          int body = guest.handle("outgoing-request-body", request);
          int future = guest.handle("handle", request, "none");
          Expect.equal(
              "err(HTTP-request-body-size(some(0)))",
              guest.call("outgoing-body-finish", body, "none"));
          Expect.equal(
              "some(ok(err(HTTP-request-body-size(some(0)))))",
              guest.call("future-incoming-response-get", future));
          return null;
        });
    test(
        tests,
        "a body that is dropped ends its request",
        granted,
        guest -> {
          int request = guest.request("post", server, "/echo");
          int body = guest.handle("outgoing-request-body", request);
          int future = guest.handle("handle", request, "none");
          guest.call("drop-outgoing-body", body);
          Expect.equal(
              "some(ok(err(connection-terminated)))",
              guest.call("future-incoming-response-get", future));
          return null;
        });
    test(
        tests,
        "more of a body than is kept before the request is handed over",
        granted,
        guest -> {
          int request = guest.request("post", server, "/echo");
          int body = guest.handle("outgoing-request-body", request);
          int stream = guest.handle("outgoing-body-write", body);
          Expect.contains(
              "some(internal-error(",
              code(
                  guest,
                  guest.call("output-stream-blocking-write-zeroes-and-flush", stream, 65537)));
          return null;
        });
    test(
        tests,
        "a body is not dropped before its stream",
        granted,
        guest -> {
          int body = guest.handle("outgoing-request-body", guest.request("post", server, "/"));
          guest.handle("outgoing-body-write", body);
          traps(
              "a body was dropped before its stream was dropped",
              guest,
              "drop-outgoing-body",
              body);
          return null;
        });
    test(
        tests,
        "a body is not finished before its stream",
        granted,
        guest -> {
          int body = guest.handle("outgoing-request-body", guest.request("post", server, "/"));
          guest.handle("outgoing-body-write", body);
          traps(
              "a body was finished before its stream was dropped",
              guest,
              "outgoing-body-finish",
              body,
              "none");
          return null;
        });
    test(
        tests,
        "trailers are not sent",
        granted,
        guest -> {
          int body = guest.handle("outgoing-request-body", guest.request("post", server, "/"));
          int trailers = guest.handle("fields-from-list", "[(\"a\", \"b\")]");
          Expect.equal(
              "err(internal-error(some(\"trailers cannot be sent\")))",
              guest.call("outgoing-body-finish", body, "some(" + trailers + ")"));
          return null;
        });
    waiting(
        tests,
        "the body of an answer is not dropped before its stream",
        granted,
        guest ->
            guest
                .response(guest.send("get", server, "/bytes?1000000"))
                .thenAccept(
                    response -> {
                      int body = guest.handle("incoming-response-consume", response);
                      int stream = guest.handle("incoming-body-stream", body);
                      Expect.equal("err", guest.call("incoming-body-stream", body));
                      guest.call("drop-incoming-response", response);
                      traps(
                          "a body was dropped before its stream was dropped",
                          guest,
                          "drop-incoming-body",
                          body);
                      traps(
                          "cannot enter component instance", guest, "input-stream-read", stream, 1);
                    }));
    waiting(
        tests,
        "requests and answers are dropped at any time",
        granted.withMaxConnections(3),
        guest -> {
          CompletableFuture<?> all = CompletableFuture.completedFuture(null);
          for (int i = 0; i < 6; i++) {
            all = all.thenCompose(none -> dropsAnswer(guest));
          }
          return all;
        });
    test(
        tests,
        "requests beyond the limit are refused",
        granted.withMaxConnections(2),
        guest -> {
          int first = guest.send("get", server, "/silent");
          guest.send("get", server, "/silent");
          Expect.equal(
              "err(connection-limit-reached)",
              guest.call("handle", guest.request("get", server, "/silent"), "none"));
          guest.call("drop-future-incoming-response", first);
          guest.send("get", server, "/silent");
          return null;
        });
    test(
        tests,
        "fields beyond the limit are a trap",
        granted,
        guest -> {
          int fields = guest.handle("fields");
          String large = text("v".repeat(60_000));
          Expect.equal("ok", guest.call("fields-append", fields, text("a"), large));
          Expect.equal("ok", guest.call("fields-append", fields, text("b"), large));
          Expect.equal("ok", guest.call("fields-set", fields, text("b"), "[" + large + "]"));
          traps(
              "fields of more than 131072 bytes", guest, "fields-append", fields, text("c"), large);
          return null;
        });
    waiting(
        tests,
        "the fields of an answer have a limit",
        granted,
        guest ->
            guest
                .answer(guest.send("get", server, "/headers"))
                .thenAccept(
                    answer ->
                        Expect.contains(
                            "some(ok(err(HTTP-response-header-section-size(some(2", answer)));
    test(
        tests,
        "handles beyond the limit are a trap",
        granted,
        guest -> {
          int fields = guest.handle("fields");
          for (int i = 1; i < 10_000; i++) {
            guest.call("fields-clone", fields);
          }
          traps("wasi:http: more than 10000 resources at a time", guest, "fields");
          return null;
        });
  }
}
