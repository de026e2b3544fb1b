package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.HttpExchange;
import io.github.wasmrun.wasi.spi.HttpFailure;
import io.github.wasmrun.wasi.spi.HttpTransport;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that a component answers: its {@code incoming-request} and {@code response-outparam}.
 */
public final class HttpServed {
  /** What nothing here waits for, besides the time of the whole request. */
  private static final long NO_LIMIT = Long.MAX_VALUE / 4;

  private static final List<String> METHODS =
      List.of("get", "head", "post", "put", "delete", "connect", "options", "trace", "patch");

  /**
   * The head of a request.
   *
   * @param method the method
   * @param path the path with its query; null if there is none
   * @param scheme the scheme; null if it is not known
   * @param authority host and port; null if they are not known
   * @param headers its fields; those that belong to the connection are not shown
   */
  public record Head(
      String method,
      @Nullable String path,
      @Nullable String scheme,
      @Nullable String authority,
      List<HttpTransport.Header> headers) {
    /** Copies the list. */
    public Head {
      headers = List.copyOf(headers);
    }
  }

  /** Where the answer goes. */
  public interface Reply {
    /**
     * The head of the answer, once.
     *
     * @param length how many bytes the body has; -1 if that is not known
     * @return takes the body; what goes wrong is its failure
     */
    HttpExchange begin(int status, List<HttpTransport.Header> headers, long length);

    /** Trailers, before the end of the body. */
    void trailers(List<HttpTransport.Header> trailers);
  }

  private final Head head;
  private final HttpFields headers;
  private final HttpIncomingBody body;
  private final Reply reply;
  private boolean consumed;
  private boolean isSet;
  private @Nullable Val refusal;
  private @Nullable HttpOutgoingBody answer;

  /**
   * A request.
   *
   * @param request the body of the request can be read from it
   * @param trailers those of the request, when its body has ended
   */
  public HttpServed(
      Head head, HttpExchange request, Supplier<List<HttpTransport.Header>> trailers, Reply reply) {
    this.head = head;
    this.reply = reply;
    headers = HttpFields.of(shown(head.headers()));
    body = new HttpIncomingBody(new HttpSent(request, NO_LIMIT, NO_LIMIT, sent -> {}), trailers);
  }

  private static List<HttpTransport.Header> shown(List<HttpTransport.Header> all) {
    return all.stream().filter(header -> !HttpSyntax.isForbidden(header.name())).toList();
  }

  /** Whether fields are too many for a component. */
  public static boolean isTooLarge(List<HttpTransport.Header> headers) {
    long size = 0;
    for (HttpTransport.Header header : headers) {
      size += header.name().length() + header.value().length();
    }
    return size > HttpFields.MOST_BYTES;
  }

  Val method() {
    for (String label : METHODS) {
      if (HttpRequest.isMethod(head.method(), label)) {
        return new Val.Variant(label, null);
      }
    }
    return new Val.Variant("other", Val.of(head.method()));
  }

  Val path() {
    return option(head.path());
  }

  Val authority() {
    return option(head.authority());
  }

  private static Val option(@Nullable String text) {
    return text == null ? Val.none() : Val.some(Args.name(text));
  }

  Val scheme() {
    String scheme = head.scheme();
    if (scheme == null) {
      return Val.none();
    }
    return Val.some(
        scheme.equals("http")
            ? new Val.Variant("HTTP", null)
            : scheme.equals("https")
                ? new Val.Variant("HTTPS", null)
                : new Val.Variant("other", Val.of(scheme)));
  }

  HttpFields headers() {
    return headers;
  }

  /** The body of the request, once. */
  @Nullable HttpIncomingBody consume() {
    if (consumed) {
      return null;
    }
    consumed = true;
    return body;
  }

  /** The request was dropped: without its body nobody reads on. */
  void dropRequest() {
    if (!consumed) {
      body.sent().cancel();
    }
  }

  /** The component gives an error instead of an answer. */
  void refuse(Val error) {
    isSet = true;
    refusal = error;
  }

  /** The component answers. */
  void answer(HttpReply response) {
    isSet = true;
    HttpOutgoingBody answered = response.body;
    answer = answered;
    if (response.headers.texts("content-length").size() > 1) {
      answered.abandon(HttpErrors.internal("more than one content-length"));
      return;
    }
    if (head.method().equals("HEAD") || response.status == 304) {
      answered.allowMissing();
    }
    answered.takeTrailers(fields -> reply.trailers(fields.toSend()));
    try {
      answered.start(() -> begin(response, answered.knownLength()), false);
    } catch (HttpFailure e) {
      answered.abandon(HttpErrors.of(e)); // the component learns it when it writes on
    }
  }

  private HttpSent begin(HttpReply response, long length) {
    return new HttpSent(
        reply.begin(response.status, response.headers.toSend(), length),
        NO_LIMIT,
        NO_LIMIT,
        sent -> {});
  }

  /**
   * The component has ended, in whatever way: nobody reads and writes any more.
   *
   * @return why there is no whole answer: an {@code error-code}; null if there is one
   */
  public @Nullable Val end() {
    body.sent().cancel();
    HttpOutgoingBody given = answer;
    if (given == null) {
      return isSet ? refusal : HttpErrors.incomplete();
    }
    if (given.isWhole()) {
      return null;
    }
    given.drop();
    return given.failure();
  }

  /** Whether the component has answered, or given an error. */
  public boolean isSet() {
    return isSet;
  }

  /** The failure of a host as an {@code error-code}. */
  public static Val error(HttpFailure failure) {
    return HttpErrors.of(failure);
  }
}
