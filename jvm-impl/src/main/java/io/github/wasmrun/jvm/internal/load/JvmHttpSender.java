package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.engine.Loading;
import io.github.wasmrun.spi.HttpSender;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests by Java's own client; each has its own, as {@link HttpDownload} says. */
public final class JvmHttpSender implements HttpSender {
  /** Made by {@code ServiceLoader}. */
  public JvmHttpSender() {}

  @Override
  public Answer send(Message message) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(message.timeout())
            .build();
    CompletableFuture<HttpResponse<byte[]>> future =
        client.sendAsync(request(message), info -> new LimitedBody(message.maxBytes()));
    HttpResponse<byte[]> response;
    try {
      response = future.get(message.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw late(message, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Loading.noAnswer(message.url(), "the thread was interrupted", e);
    } catch (ExecutionException e) {
      throw failed(message, e.getCause());
    } finally {
      future.cancel(true);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
    return new Answer(response.statusCode(), headers, response.body(), message.url());
  }

  private static HttpRequest request(Message message) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(message.url()))
              .method(
                  message.method(),
                  message.body().length == 0
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofByteArray(message.body()));
      message.headers().forEach(request::header);
      return request.build();
    } catch (IllegalArgumentException e) {
      throw Loading.noAddress(message.url(), "Java does not send it: " + e.getMessage(), e);
    }
  }

  private static LoadException late(Message message, Throwable cause) {
    return Loading.noAnswer(
        message.url(), "none within " + message.timeout().toMillis() + " ms", cause);
  }

  private static LoadException failed(Message message, Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof LimitedBody.TooLong) {
        return Loading.noAnswer(
            message.url(), "it has more than " + message.maxBytes() + " bytes", null);
      }
      if (e instanceof HttpConnectTimeoutException || e instanceof HttpTimeoutException) {
        return late(message, cause);
      }
      if (e instanceof UnresolvedAddressException) {
        return Loading.noAnswer(message.url(), "the host is not known", cause);
      }
    }
    if (cause instanceof ConnectException) {
      return Loading.noAnswer(message.url(), "no connection", cause);
    }
    String text = cause.getMessage();
    return Loading.noAnswer(message.url(), text == null ? cause.toString() : text, cause);
  }
}
