package io.github.wasmrun.wasi.component;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.component.ComponentExtern;
import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentLinkException;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.internal.Range;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.component.internal.Deadline;
import io.github.wasmrun.wasi.component.internal.Http;
import io.github.wasmrun.wasi.component.internal.HttpServed;
import io.github.wasmrun.wasi.component.internal.Interfaces;
import io.github.wasmrun.wasi.component.internal.Part;
import io.github.wasmrun.wasi.spi.HttpFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests by a component that exports {@code wasi:http/incoming-handler} of version 0.2:
 * the world {@code wasi:http/proxy}. Immutable: each {@code with…} returns a changed copy.
 *
 * <pre>{@code
 * WasiHttpHandler handler = WasiHttpHandler.of(WasmComponent.compile(engine, bytes));
 * handler.fetch(WasiHttpRequest.of("GET", "/hello")).thenAccept(r -> show(r.text()));
 * }</pre>
 *
 * <p>Each request has an instance of its own, and nothing of one is left for the next, unless
 * {@link #withReuse} is chosen. A handler is thread-safe then: several threads may answer requests
 * at a time.
 *
 * <p>A component that ends without a whole answer leads to an exception: {@link WasiHttpException}
 * if it set an error or nothing, or left its body unfinished; {@link
 * io.github.wasmrun.component.ComponentTrapException} if it broke a rule, such as to set an answer
 * twice; {@link io.github.wasmrun.TrapException}, {@link io.github.wasmrun.LimitException}, {@link
 * io.github.wasmrun.FuelExhaustedException} or {@link ExitException} if it was ended, also when the
 * answer was whole before.
 *
 * <p>On the JVM the current thread runs the component. In a page a component waits, for a clock,
 * for requests of its own or for bodies, as {@link WasiHttp} says; one that does not wait runs
 * everywhere.
 */
public final class WasiHttpHandler {
  private static final String HANDLER = "wasi:http/incoming-handler@0.2.";
  private static final long DEFAULT_BYTES = 64L << 20;

  private final WasmComponent component;
  private final String export;
  private Wasi settings = Wasi.host();
  private ComponentImports more = ComponentImports.none();
  private WasiNetwork[] network = {};
  private Limits limits = Limits.NONE;
  private long maxRequestBytes = Long.MAX_VALUE;
  private long maxResponseBytes = DEFAULT_BYTES;
  private @Nullable Kept kept;

  /** An instance that is kept for the next request. */
  private static final class Kept {
    @Nullable Running idle;
    boolean busy;
    boolean closed;
  }

  private WasiHttpHandler(WasmComponent component, String export) {
    this.component = component;
    this.export = export;
  }

  private WasiHttpHandler copy() {
    WasiHttpHandler copy = new WasiHttpHandler(component, export);
    copy.settings = settings;
    copy.more = more;
    copy.network = network;
    copy.limits = limits;
    copy.maxRequestBytes = maxRequestBytes;
    copy.maxResponseBytes = maxResponseBytes;
    copy.kept = kept == null ? null : new Kept();
    return copy;
  }

  /** Whether a component answers requests: it exports the handler of version 0.2. */
  public static boolean isHandler(WasmComponent component) {
    return exportOf(component) != null;
  }

  private static @Nullable String exportOf(WasmComponent component) {
    for (String name : component.type().exports().keySet()) {
      if (name.startsWith(HANDLER)) {
        return name;
      }
    }
    return null;
  }

  /**
   * A handler without grants and limits.
   *
   * @throws IllegalArgumentException if the component does not export it
   */
  public static WasiHttpHandler of(WasmComponent component) {
    String export = exportOf(component);
    if (export == null) {
      throw new IllegalArgumentException(
          "the component does not export " + HANDLER + "x: it answers no requests");
    }
    return new WasiHttpHandler(component, export);
  }

  /**
   * Sets what each instance is granted: variables, trees of files, outputs. Default: nothing.
   * Several threads that answer requests share trees and outputs, which must be made for that.
   */
  public WasiHttpHandler withWasi(Wasi settings) {
    WasiHttpHandler copy = copy();
    copy.settings = Objects.requireNonNull(settings, "settings");
    return copy;
  }

  /** Sets imports besides WASI; they count where both have one. Default: none. */
  public WasiHttpHandler withImports(ComponentImports imports) {
    WasiHttpHandler copy = copy();
    copy.more = Objects.requireNonNull(imports, "imports");
    return copy;
  }

  /**
   * Sets what each instance may do with the network: {@link WasiHttp}, {@link WasiSockets} or both.
   * Default: nothing; each request of the component's own is {@code HTTP-request-denied}.
   */
  public WasiHttpHandler withNetwork(WasiNetwork... network) {
    WasiHttpHandler copy = copy();
    copy.network = network.clone();
    return copy;
  }

  /**
   * Limits each request. Default: no limits. The time counts for what the component does and waits
   * for, and is looked at when the host has read or written what it was waiting for; for fuel and
   * sizes see {@link WasmComponent#instantiate(ComponentImports, Limits)}. With {@link #withReuse}
   * fuel is for the whole life of an instance.
   */
  public WasiHttpHandler withLimits(Limits limits) {
    WasiHttpHandler copy = copy();
    copy.limits = Objects.requireNonNull(limits, "limits");
    return copy;
  }

  /**
   * Limits the body of each request: a component that reads more gets {@code
   * HTTP-request-body-size}. Default: no limit, since the body is not kept.
   *
   * @param bytes 0 or more
   */
  public WasiHttpHandler withMaxRequestBytes(long bytes) {
    Range.check("maxRequestBytes", bytes, 0, Long.MAX_VALUE);
    WasiHttpHandler copy = copy();
    copy.maxRequestBytes = bytes;
    return copy;
  }

  /**
   * Limits the body of an answer that {@link #fetch} keeps. Default: 64 MiB.
   *
   * @param bytes 0 to 2147483639
   */
  public WasiHttpHandler withMaxResponseBytes(long bytes) {
    Range.check("maxResponseBytes", bytes, 0, Integer.MAX_VALUE - 8);
    WasiHttpHandler copy = copy();
    copy.maxResponseBytes = bytes;
    return copy;
  }

  /**
   * Has one instance answer requests one after another, which is faster; what one leaves in its
   * memory is there for the next. After any failure there is a new one. Default: each request has
   * an instance of its own.
   *
   * <p>Such a handler is for one thread at a time, and for one request at a time; {@link #close}
   * ends the instance.
   */
  public WasiHttpHandler withReuse() {
    WasiHttpHandler copy = copy();
    copy.kept = new Kept();
    return copy;
  }

  /** The limits. */
  public Limits limits() {
    return limits;
  }

  /** Ends the instance that {@link #withReuse} keeps; then requests are refused. */
  public void close() {
    Kept state = kept;
    if (state != null) {
      state.closed = true;
      Running idle = state.idle;
      state.idle = null;
      if (idle != null) {
        idle.host.close();
      }
    }
  }

  /**
   * Answers a request, and keeps the answer until it is whole; on the JVM the future has ended when
   * this returns. Cancelling it ends what the component waits for.
   *
   * @return fails with what {@link #handle} throws; with {@link WasiHttpException} and {@code
   *     HTTP-response-body-size} also if the body is longer than it may be
   */
  public CompletableFuture<WasiHttpResponse> fetch(WasiHttpRequest request) {
    WholeResponse whole = new WholeResponse(maxResponseBytes);
    CompletableFuture<@Nullable Void> running = handleAsync(request, whole);
    CompletableFuture<WasiHttpResponse> end = new CompletableFuture<>();
    running.whenComplete(
        (none, error) -> {
          if (whole.isTooLong()) {
            end.completeExceptionally(
                new WasiHttpException(
                    "HTTP-response-body-size", "more than " + maxResponseBytes + " bytes"));
          } else if (error != null) {
            end.completeExceptionally(Ended.cause(error));
          } else {
            end.complete(whole.response());
          }
        });
    return Ended.cancelling(end, running);
  }

  /**
   * Answers a request to its end. In a page it works in workers only, or if the component does not
   * wait; elsewhere use {@link #handleAsync}.
   *
   * @throws WasmException if there is no whole answer, see above
   * @throws IllegalStateException if it must wait and cannot, or if {@link #withReuse} was chosen
   *     and another request is being answered, or this was closed
   * @throws ComponentLinkException if the component imports more than WASI 0.2, or its export is
   *     not the one of the interface
   */
  public void handle(WasiHttpRequest request, WasiHttpResponder responder) {
    Ended.value(answer(request, responder, false));
  }

  /**
   * As {@link #handle}, for a component that can wait, in a page without keeping it. On the JVM the
   * current thread waits, and the future has ended when this returns. Cancelling the future ends
   * what the component waits for.
   *
   * @return ends when the component has; it fails with what {@link #handle} throws
   */
  public CompletableFuture<@Nullable Void> handleAsync(
      WasiHttpRequest request, WasiHttpResponder responder) {
    return answer(request, responder, true);
  }

  private CompletableFuture<@Nullable Void> answer(
      WasiHttpRequest request, WasiHttpResponder responder, boolean canWait) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(responder, "responder");
    Running running = null;
    ServedExchange exchange = new ServedExchange(request.body(), responder, maxRequestBytes);
    HttpServed served = exchange.served(request);
    CompletableFuture<@Nullable Val> call;
    try {
      if (HttpServed.isTooLarge(ServedExchange.headers(request.fields()))) {
        throw new WasiHttpException("HTTP-request-header-section-size", null);
      }
      running = take();
      running.io.set(timeoutNanos());
      request.body().onChange(running.http::changed);
      responder.onChange(running.http::changed);
      List<Val> args = running.http.arguments(served);
      call =
          canWait
              ? running.handle.callAsync(args)
              : CompletableFuture.completedFuture(running.handle.call(args));
    } catch (RuntimeException | Error e) {
      call = CompletableFuture.failedFuture(e);
    }
    Running used = running;
    CompletableFuture<@Nullable Val> calling = call;
    CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    calling.whenComplete(
        (none, error) -> {
          Throwable failure = error == null ? null : Ended.cause(error);
          try {
            failure = outcome(served, exchange, failure);
          } catch (RuntimeException | Error e) {
            failure = failure == null ? e : failure; // of the responder
          }
          if (used != null) {
            put(used, failure);
          }
          if (failure == null) {
            end.complete(null);
          } else {
            end.completeExceptionally(failure);
          }
        });
    return Ended.cancelling(end, calling);
  }

  /** What it all came to. */
  private static @Nullable Throwable outcome(
      HttpServed served, ServedExchange exchange, @Nullable Throwable failure) {
    Val code = served.end();
    HttpFailure broken = exchange.broken();
    exchange.abort();
    if (failure != null) {
      return failure;
    } else if (broken != null) {
      return new WasiHttpException(broken.code().label(), broken.getMessage());
    } else if (exchange.isTooLong() && !served.isSet()) {
      return new WasiHttpException(
          HttpFailure.Code.REQUEST_BODY_SIZE.label(), "the body of the request is too long");
    }
    return code == null ? null : exception(code);
  }

  private static WasiHttpException exception(Val code) {
    if (!(code instanceof Val.Variant variant)) {
      return new WasiHttpException("internal-error", String.valueOf(code));
    }
    Val value = variant.value();
    Val detail = value instanceof Val.Option option ? option.value() : value;
    return new WasiHttpException(
        variant.label(),
        detail == null
            ? null
            : detail instanceof Val.Str text
                ? text.value()
                : detail instanceof Val.Int number
                    ? Long.toUnsignedString(number.value())
                    : detail.toString());
  }

  private long timeoutNanos() {
    Duration timeout = limits.timeout().orElse(null);
    return timeout == null ? -1 : timeout.toNanos();
  }

  private Running take() {
    Kept state = kept;
    if (state == null) {
      return start();
    }
    if (state.busy || state.closed) {
      throw new IllegalStateException(
          state.closed ? "the handler was closed" : "the instance answers another request");
    }
    state.busy = true; // also for what an instance calls while it is made
    Running idle = state.idle;
    state.idle = null;
    if (idle != null) {
      return idle;
    }
    try {
      return start();
    } catch (RuntimeException | Error e) {
      state.busy = false;
      throw e;
    }
  }

  /** The instance has answered. */
  private void put(Running running, @Nullable Throwable failure) {
    Kept state = kept;
    if (state != null) {
      state.busy = false;
      if (failure == null && !state.closed) {
        state.idle = running;
        return;
      }
    }
    running.host.close();
  }

  /**
   * An instance with what it was granted.
   *
   * @param io how long it may wait
   */
  private record Running(WasiHost host, Http http, Deadline io, ComponentFunction handle) {}

  private Running start() {
    WasiHost host = settings.open();
    try {
      List<Part> parts = new ArrayList<>(WasiNetwork.parts(network));
      Http http = null;
      for (Part part : parts) {
        http = part instanceof Http given ? given : http;
      }
      if (http == null) {
        http = WasiHttp.to().part();
        parts.add(http);
      }
      Deadline deadline = new Deadline();
      deadline.set(timeoutNanos());
      ComponentImports imports = Interfaces.of(host.system(), parts, deadline).withAll(more);
      return new Running(
          host, http, deadline, handle(component.instantiate(imports, limits), http));
    } catch (RuntimeException | Error e) {
      host.close();
      throw e;
    }
  }

  private ComponentFunction handle(ComponentInstance instance, Http http) {
    for (Map.Entry<String, ComponentExtern> function :
        instance.instance(export).exports().entrySet()) {
      if (function.getKey().equals("handle")
          && function.getValue() instanceof ComponentFunction handle
          && http.fits(handle)) {
        return handle;
      }
    }
    throw new ComponentLinkException(
        export + "#handle",
        "expected a function of an incoming-request and a response-outparam of the host's");
  }
}
