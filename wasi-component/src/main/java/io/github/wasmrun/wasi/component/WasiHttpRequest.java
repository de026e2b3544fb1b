package io.github.wasmrun.wasi.component;

import io.github.wasmrun.wasi.component.internal.HttpSyntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for a component, see {@link WasiHttpHandler}. Immutable, but for its body: each {@code
 * with…} returns a changed copy.
 */
public final class WasiHttpRequest {
  private final String method;
  private final String path;
  private final @Nullable String scheme;
  private final @Nullable String authority;
  private final List<WasiHttpField> fields;
  private final WasiHttpBody body;

  private WasiHttpRequest(
      String method,
      String path,
      @Nullable String scheme,
      @Nullable String authority,
      List<WasiHttpField> fields,
      WasiHttpBody body) {
    this.method = method;
    this.path = path;
    this.scheme = scheme;
    this.authority = authority;
    this.fields = fields;
    this.body = body;
  }

  /**
   * A request by {@code http} to {@code localhost}, without fields and body.
   *
   * @param method such as {@code GET}; case counts
   * @param path the path with its query, which begins with a slash or is {@code *}
   * @throws IllegalArgumentException if one of them is of another form
   */
  public static WasiHttpRequest of(String method, String path) {
    if (!HttpSyntax.isToken(method)) {
      throw new IllegalArgumentException("no method of HTTP: " + method);
    }
    if (!path.equals("*") && (!path.startsWith("/") || !HttpSyntax.isPath(path))) {
      throw new IllegalArgumentException("no path with query: " + path);
    }
    return new WasiHttpRequest(method, path, "http", "localhost", List.of(), WasiHttpBody.empty());
  }

  /**
   * Sets the scheme. Default: {@code http}.
   *
   * @param scheme null if the component is not to know it
   * @throws IllegalArgumentException if it is of another form
   */
  public WasiHttpRequest withScheme(@Nullable String scheme) {
    if (scheme != null && !HttpSyntax.isScheme(scheme)) {
      throw new IllegalArgumentException("no scheme: " + scheme);
    }
    return new WasiHttpRequest(method, path, scheme, authority, fields, body);
  }

  /**
   * Sets host and port, as the client named them. Default: {@code localhost}.
   *
   * @param authority null if the component is not to know it
   * @throws IllegalArgumentException if it is of another form
   */
  public WasiHttpRequest withAuthority(@Nullable String authority) {
    if (authority != null && !HttpSyntax.isAuthority(authority)) {
      throw new IllegalArgumentException("no authority: " + authority);
    }
    return new WasiHttpRequest(method, path, scheme, authority, fields, body);
  }

  /**
   * Adds a field. Components do not see those that belong to the connection, such as {@code host}
   * and {@code transfer-encoding}.
   *
   * @param value each char is a byte
   * @throws IllegalArgumentException if name or value is not of HTTP
   */
  public WasiHttpRequest withField(String name, String value) {
    WasiHttpField field = new WasiHttpField(name, value);
    if (!HttpSyntax.isToken(name)
        || !HttpSyntax.isValue(value.getBytes(StandardCharsets.ISO_8859_1))) {
      throw new IllegalArgumentException("no field of HTTP: " + name);
    }
    List<WasiHttpField> all = new ArrayList<>(fields);
    all.add(field);
    return new WasiHttpRequest(method, path, scheme, authority, List.copyOf(all), body);
  }

  /** Sets the body. Default: an empty one. */
  public WasiHttpRequest withBody(WasiHttpBody body) {
    Objects.requireNonNull(body, "body");
    return new WasiHttpRequest(method, path, scheme, authority, fields, body);
  }

  /** {@link #withBody(WasiHttpBody)} of bytes, which are not copied. */
  public WasiHttpRequest withBody(byte[] bytes) {
    return withBody(WasiHttpBody.of(bytes));
  }

  /** {@link #withBody(WasiHttpBody)} of a text in UTF-8. */
  public WasiHttpRequest withBody(String text) {
    return withBody(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The method. */
  public String method() {
    return method;
  }

  /** The path with its query. */
  public String path() {
    return path;
  }

  /** The scheme; empty if the component is not to know it. */
  public Optional<String> scheme() {
    return Optional.ofNullable(scheme);
  }

  /** Host and port; empty if the component is not to know them. */
  public Optional<String> authority() {
    return Optional.ofNullable(authority);
  }

  /** The fields in their order. */
  public List<WasiHttpField> fields() {
    return fields;
  }

  /** The body. */
  public WasiHttpBody body() {
    return body;
  }
}
