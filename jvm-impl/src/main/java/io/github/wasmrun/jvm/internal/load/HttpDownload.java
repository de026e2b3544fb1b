package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.engine.Loading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Downloads by HTTP as a page's {@code fetch} does: follows up to 20 redirects, decodes, and
 * refuses an answer that is shorter than it claims.
 *
 * <p>Each download has its own client, which ends with it: one that is kept would keep the class
 * loader of whoever used it first.
 */
final class HttpDownload {
  private static final int MAX_REDIRECTS = 20;
  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

  /** So long nothing may come. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String location;
  private final Duration patience;
  private final HttpClient client;

  private final Progress progress;

  private HttpDownload(String location, Duration patience, Progress progress) {
    this.location = location;
    this.patience = patience;
    this.progress = progress;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /**
   * What the server has at {@code location}.
   *
   * @throws LoadException if it is not there whole
   */
  static byte[] read(String location, Progress progress) {
    return read(location, PATIENCE, progress);
  }

  static byte[] read(String location, Duration patience) {
    return read(location, patience, (received, expected) -> {});
  }

  private static byte[] read(String location, Duration patience, Progress progress) {
    HttpDownload download = new HttpDownload(location, patience, progress);
    try {
      return download.follow(Addresses.http(location, location));
    } finally {
      download.end();
    }
  }

  /** Before Java 21 a client ends when nobody holds it. */
  private void end() {
    if ((Object) client instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        // It has nothing to say that matters here.
      }
    }
  }

  private byte[] follow(URI first) {
    URI uri = first;
    for (int i = 0; i <= MAX_REDIRECTS; i++) {
      HttpResponse<Body> response = answer(uri);
      String target = response.headers().firstValue("Location").orElse("");
      if (!REDIRECTS.contains(response.statusCode()) || target.isEmpty()) {
        return bytes(response);
      }
      response.body().cancel();
      uri = redirect(uri, target);
    }
    throw Loading.noAnswer(location, "more than " + MAX_REDIRECTS + " redirects", null);
  }

  private URI redirect(URI from, String target) {
    String scheme = Addresses.scheme(target);
    if (!scheme.isEmpty()) {
      if (!scheme.equals("https") && !scheme.equals(from.getScheme())) {
        throw Loading.noAnswer(
            location, "redirected from " + from.getScheme() + ": to " + scheme + ":", null);
      }
      return Addresses.http(location, target);
    }
    try {
      return from.resolve(new URI(Addresses.encode(target)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw Loading.noAnswer(location, "redirected to no valid address", e);
    }
  }

  private HttpResponse<Body> answer(URI uri) {
    HttpRequest request;
    try {
      request = HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip, deflate").build();
    } catch (IllegalArgumentException e) {
      throw Loading.noAddress(location, "Java does not accept it", e);
    }
    AtomicReference<Body> begun = new AtomicReference<>();
    CompletableFuture<HttpResponse<Body>> future =
        client.sendAsync(
            request,
            info -> {
              begun.set(new Body(info.headers(), progress));
              return begun.get();
            });
    try {
      return await(future, null);
    } catch (ExecutionException e) {
      // A body that breaks off at once fails the answer, too.
      Body body = begun.get();
      throw body == null
          ? Loading.noAnswer(location, reason(e.getCause()), e.getCause())
          : damaged(body, e.getCause());
    }
  }

  /** Waits for as long as something comes. */
  private <T> T await(CompletableFuture<T> future, @Nullable Body body) throws ExecutionException {
    try {
      while (true) {
        long before = body == null ? 0 : body.received();
        try {
          return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (body == null || body.received() == before) {
            throw Loading.noAnswer(
                location, "nothing came for " + patience.toMillis() / 1000.0 + " seconds", e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Loading.noAnswer(location, "the thread was interrupted", e);
    } catch (CancellationException e) {
      throw Loading.broken(location, "", e);
    } finally {
      future.cancel(true);
      if (body != null) {
        body.cancel();
      }
    }
  }

  private static String reason(Throwable error) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
        return "there is no such host";
      }
    }
    if (error instanceof HttpConnectTimeoutException) {
      return "no connection in time";
    }
    if (error instanceof ConnectException) {
      return "no connection";
    }
    if (error instanceof SSLException) {
      return "no secure connection: " + error.getMessage();
    }
    return "the connection ended, or what came is not HTTP";
  }

  private byte[] bytes(HttpResponse<Body> response) {
    Body body = response.body();
    LoadException refused = Loading.refused(location, response.statusCode());
    if (refused != null) {
      body.cancel();
      throw refused;
    }
    byte[] bytes;
    try {
      bytes = await(body.bytes(), body);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Body.TooLong) {
        throw Loading.tooLong(location);
      }
      throw damaged(body, e.getCause());
    }
    return decode(bytes, response.headers().allValues("Content-Encoding"));
  }

  private LoadException damaged(Body body, Throwable cause) {
    String part =
        body.expected() < 0 ? "" : ": " + body.received() + " of " + body.expected() + " bytes";
    return Loading.broken(location, part, cause);
  }

  private byte[] decode(byte[] bytes, List<String> encodings) {
    byte[] decoded = bytes;
    String[] names = String.join(",", encodings).toLowerCase(Locale.ROOT).split(",");
    for (int i = names.length - 1; i >= 0; i--) {
      decoded = decode(decoded, names[i].strip());
    }
    return decoded;
  }

  private byte[] decode(byte[] bytes, String encoding) {
    if (encoding.isEmpty() || encoding.equals("identity") || bytes.length == 0) {
      return bytes;
    }
    try {
      return switch (encoding) {
        case "gzip", "x-gzip" -> limited(new GZIPInputStream(new ByteArrayInputStream(bytes)));
        case "deflate" -> inflate(bytes);
        default -> throw Loading.broken(location, ": it is encoded by " + encoding, null);
      };
    } catch (IOException e) {
      throw Loading.broken(location, ": it cannot be decoded by " + encoding, e);
    }
  }

  /** With the header of zlib, as the standard says, or without, as some servers send it. */
  private byte[] inflate(byte[] bytes) throws IOException {
    boolean hasHeader =
        bytes.length > 1
            && (bytes[0] & 0x0F) == 8
            && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
    Inflater inflater = new Inflater(!hasHeader);
    try {
      return limited(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater));
    } finally {
      inflater.end();
    }
  }

  private byte[] limited(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Loading.MAX_BYTES);
    if (bytes.length == Loading.MAX_BYTES && in.read() >= 0) {
      throw Loading.tooLong(location);
    }
    return bytes;
  }
}
