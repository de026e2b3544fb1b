package io.github.wasmrun.wasi.component;

import io.github.wasmrun.wasi.component.internal.HttpServed;
import io.github.wasmrun.wasi.spi.HttpExchange;
import io.github.wasmrun.wasi.spi.HttpFailure;
import io.github.wasmrun.wasi.spi.HttpTransport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two bodies of a request that is served, as the host gives them. */
final class ServedExchange implements HttpServed.Reply {
  private static final byte[] NOTHING = {};

  private final WasiHttpBody body;
  private final WasiHttpResponder responder;
  private final long maxRequestBytes;
  private long bytesRead;
  private boolean tooLong;
  private boolean begun;
  private boolean ended;
  private List<WasiHttpField> trailers = List.of();
  private @Nullable HttpFailure broken;

  ServedExchange(WasiHttpBody body, WasiHttpResponder responder, long maxRequestBytes) {
    this.body = body;
    this.responder = responder;
    this.maxRequestBytes = maxRequestBytes;
  }

  /** The request with its body. */
  HttpServed served(WasiHttpRequest request) {
    return new HttpServed(
        new HttpServed.Head(
            request.method(),
            request.path(),
            request.scheme().orElse(null),
            request.authority().orElse(null),
            headers(request.fields())),
        new RequestBody(),
        () -> headers(body.trailers()),
        this);
  }

  static List<HttpTransport.Header> headers(List<WasiHttpField> fields) {
    List<HttpTransport.Header> headers = new ArrayList<>();
    for (WasiHttpField field : fields) {
      headers.add(new HttpTransport.Header(field.name(), field.value()));
    }
    return headers;
  }

  private static List<WasiHttpField> fields(List<HttpTransport.Header> headers) {
    List<WasiHttpField> fields = new ArrayList<>();
    for (HttpTransport.Header header : headers) {
      fields.add(new WasiHttpField(header.name(), header.value()));
    }
    return List.copyOf(fields);
  }

  /** Whether the body of the request was longer than it may be, as far as it was read. */
  boolean isTooLong() {
    return tooLong;
  }

  /** What went wrong with the answer on its way; null if nothing did. */
  @Nullable HttpFailure broken() {
    return broken;
  }

  /** Ends an answer that was begun and is not whole. */
  void abort() {
    if (begun && !ended) {
      ended = true;
      responder.abort();
    }
  }

  private HttpFailure fail(IOException error) {
    HttpFailure failure =
        new HttpFailure(HttpFailure.Code.CONNECTION_TERMINATED, String.valueOf(error.getMessage()));
    broken = failure;
    abort();
    return failure;
  }

  /** What a responder does. */
  private interface Action {
    void run() throws IOException;
  }

  /**
   * Has the responder do something.
   *
   * @throws HttpFailure if it fails; an answer that lacks a part is never whole, also if a guest
   *     goes on after what else the responder throws
   */
  private void respond(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      throw fail(e);
    } catch (RuntimeException | Error e) {
      broken = new HttpFailure(HttpFailure.Code.INTERNAL_ERROR, "the responder failed");
      throw e;
    }
  }

  @Override
  public HttpExchange begin(int status, List<HttpTransport.Header> headers, long length) {
    begun = true;
    try {
      respond(() -> responder.head(status, fields(headers), length));
    } catch (HttpFailure e) {
      // The body tells the component.
    }
    return new ResponseBody();
  }

  @Override
  public void trailers(List<HttpTransport.Header> given) {
    trailers = fields(given);
  }

  /** Can be read. */
  private final class RequestBody implements HttpExchange {
    @Override
    public int writable() {
      return 0;
    }

    @Override
    public void write(byte[] bytes) {}

    @Override
    public void end() {}

    @Override
    public HttpTransport.@Nullable Response response() {
      return null;
    }

    @Override
    public boolean readable() {
      return tooLong || body.isReady();
    }

    @Override
    public byte @Nullable [] read(int most) {
      if (!readable()) {
        return NOTHING;
      }
      byte[] bytes;
      try {
        bytes = body.read(most);
      } catch (IOException e) {
        throw new HttpFailure(
            HttpFailure.Code.CONNECTION_TERMINATED, String.valueOf(e.getMessage()));
      }
      bytesRead += bytes == null ? 0 : bytes.length;
      if (bytesRead > maxRequestBytes) {
        tooLong = true;
        throw new HttpFailure(
            HttpFailure.Code.REQUEST_BODY_SIZE, "more than " + maxRequestBytes + " bytes");
      }
      return bytes;
    }

    @Override
    public void cancel() {}
  }

  /** Can be written. */
  private final class ResponseBody implements HttpExchange {
    private void check() {
      HttpFailure failure = broken;
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public int writable() {
      check();
      try {
        return responder.writable();
      } catch (IOException e) {
        throw fail(e);
      }
    }

    @Override
    public void write(byte[] bytes) {
      check();
      respond(() -> responder.write(bytes));
    }

    @Override
    public void end() {
      check();
      if (ended) {
        return;
      }
      respond(() -> responder.end(trailers));
      ended = true;
    }

    @Override
    public HttpTransport.@Nullable Response response() {
      return null;
    }

    @Override
    public boolean readable() {
      return false;
    }

    @Override
    public byte @Nullable [] read(int most) {
      return null;
    }

    @Override
    public void cancel() {
      abort();
    }
  }
}
