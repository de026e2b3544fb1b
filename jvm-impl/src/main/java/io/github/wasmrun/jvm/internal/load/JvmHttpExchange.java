package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.wasi.spi.HttpExchange;
import io.github.wasmrun.wasi.spi.HttpFailure;
import io.github.wasmrun.wasi.spi.HttpTransport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A request by Java's own client. */
final class JvmHttpExchange implements HttpExchange {
  private final OutgoingParts outgoing;
  private final IncomingParts incoming;
  private final CompletableFuture<HttpResponse<IncomingParts>> future;
  private boolean cancelled;

  JvmHttpExchange(HttpClient client, HttpTransport.Request request, Runnable changed) {
    outgoing = new OutgoingParts(changed);
    incoming = new IncomingParts(changed);
    CompletableFuture<HttpResponse<IncomingParts>> sent;
    try {
      sent = client.sendAsync(request(request), info -> incoming);
    } catch (IllegalArgumentException | SecurityException e) {
      sent = CompletableFuture.failedFuture(e);
    }
    future = sent;
    future.whenComplete((response, error) -> changed.run());
  }

  private HttpRequest request(HttpTransport.Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method(), body(request.length()));
    for (HttpTransport.Header header : request.headers()) {
      builder.header(header.name(), header.value());
    }
    return builder.build();
  }

  private HttpRequest.BodyPublisher body(long length) {
    return length == 0
        ? HttpRequest.BodyPublishers.noBody()
        : length < 0
            ? HttpRequest.BodyPublishers.fromPublisher(outgoing)
            : HttpRequest.BodyPublishers.fromPublisher(outgoing, length);
  }

  @Override
  public int writable() {
    if (future.isCompletedExceptionally()) {
      throw failure();
    }
    int count = outgoing.writable();
    if (count == 0 && outgoing.isOver()) {
      throw new HttpFailure(
          HttpFailure.Code.CONNECTION_TERMINATED, "the server takes no more of the body");
    }
    return count;
  }

  @Override
  public void write(byte[] bytes) {
    outgoing.write(bytes);
  }

  @Override
  public void end() {
    outgoing.end();
  }

  private HttpFailure failure() {
    try {
      future.join();
    } catch (CompletionException e) {
      return HttpFailures.of(e.getCause() == null ? e : e.getCause(), false);
    } catch (RuntimeException e) {
      return new HttpFailure(HttpFailure.Code.CONNECTION_TERMINATED, "cancelled");
    }
    throw new IllegalStateException("the request has not failed");
  }

  @Override
  public HttpTransport.@Nullable Response response() {
    if (!future.isDone()) {
      return null;
    }
    if (future.isCompletedExceptionally()) {
      throw failure();
    }
    HttpResponse<IncomingParts> response = future.join();
    List<HttpTransport.Header> headers = new ArrayList<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) ->
                values.forEach(value -> headers.add(new HttpTransport.Header(name, value))));
    return new HttpTransport.Response(response.statusCode(), headers);
  }

  @Override
  public boolean readable() {
    return incoming.isReadable();
  }

  @Override
  public byte @Nullable [] read(int most) {
    Throwable error = incoming.error();
    if (error != null) {
      throw HttpFailures.of(error, true);
    }
    return incoming.read(most);
  }

  @Override
  public void cancel() {
    if (!cancelled) {
      cancelled = true;
      future.cancel(true);
      incoming.cancel();
    }
  }
}
