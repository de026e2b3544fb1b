package io.github.wasmrun.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a module is, and the SHA-256 that it must have: what goes to the machines that run it.
 * Immutable and serialisable.
 *
 * <p>Bytes travel with the job. An address or a path is small; each process reads it when it needs
 * the module for the first time, and refuses one that has changed. A module is never larger than
 * 256 MiB.
 */
public final class ModuleSource implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MAX_BYTES = 256 << 20;
  private static final int TIMEOUT_MILLIS = 30_000;

  private final byte @Nullable [] bytes;
  private final @Nullable String url;
  private final @Nullable String path;
  private final String sha256;

  private ModuleSource(
      byte @Nullable [] bytes, @Nullable String url, @Nullable String path, String sha256) {
    this.bytes = bytes;
    this.url = url;
    this.path = path;
    this.sha256 = sha256;
  }

  /** A module that travels with the job. Copies the bytes. */
  public static ModuleSource of(byte[] bytes) {
    return new ModuleSource(bytes.clone(), null, null, digest(bytes));
  }

  /** A file of this machine, read now; its bytes travel with the job. */
  public static ModuleSource of(Path file) {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * A module at an address that each machine reads.
   *
   * @param url of a scheme that Java knows: {@code https}, {@code http}, {@code file}
   * @param sha256 64 hexadecimal digits
   */
  public static ModuleSource atUrl(String url, String sha256) {
    URI.create(url);
    return new ModuleSource(null, url, null, checkDigest(sha256));
  }

  /** {@link #atUrl(String, String)} with the digest of what is there now. */
  public static ModuleSource atUrl(String url) {
    return atUrl(url, digest(fetch(url)));
  }

  /**
   * A file that each machine has under this path.
   *
   * @param sha256 64 hexadecimal digits
   */
  public static ModuleSource atPath(String path, String sha256) {
    return new ModuleSource(null, null, Objects.requireNonNull(path, "path"), checkDigest(sha256));
  }

  /** The digest that the module must have, in lower case. */
  public String sha256() {
    return sha256;
  }

  /**
   * The bytes, with the right digest.
   *
   * @throws GuestTaskException if they cannot be read, or have another digest
   */
  public byte[] load() {
    byte[] loaded;
    if (bytes != null) {
      loaded = bytes.clone();
    } else if (url != null) {
      loaded = fetch(url);
    } else {
      loaded = readFile(Objects.requireNonNull(path, "path"));
    }
    String found = digest(loaded);
    if (!found.equals(sha256)) {
      throw new GuestTaskException(
          this + " has changed: its SHA-256 is " + found + ", expected " + sha256);
    }
    return loaded;
  }

  private static byte[] readFile(String path) {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return readAll(in, path);
    } catch (IOException e) {
      throw new GuestTaskException("cannot read the module " + path + ": " + e);
    }
  }

  private static byte[] fetch(String url) {
    try {
      URLConnection connection = URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return readAll(in, url);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new GuestTaskException("cannot read the module " + url + ": " + e);
    }
  }

  private static byte[] readAll(InputStream in, String from) throws IOException {
    byte[] all = in.readNBytes(MAX_BYTES + 1);
    if (all.length > MAX_BYTES) {
      throw new GuestTaskException(
          "the module " + from + " is larger than " + MAX_BYTES + " bytes");
    }
    return all;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static String checkDigest(String sha256) {
    String lower = sha256.toLowerCase(Locale.ROOT);
    if (lower.length() != 64 || !lower.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, got " + sha256);
    }
    return lower;
  }

  @Override
  public String toString() {
    if (url != null) {
      return "the module " + url;
    }
    return path != null ? "the module " + path : "the module " + sha256.substring(0, 12);
  }
}
