package io.github.wasmrun.jvm.internal.load;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.engine.Loading;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads modules from where {@link io.github.wasmrun.WasmSource#of(String)} says. */
public final class Locations {
  private static final String CLASS_PATH = "classpath:";

  private Locations() {}

  /**
   * The bytes at {@code location}.
   *
   * @throws LoadException if there is no module
   */
  public static byte[] read(String location) {
    return read(location, () -> bytes(location, (received, expected) -> {}));
  }

  /**
   * The bytes of {@code file}.
   *
   * @throws LoadException if there is no module
   */
  public static byte[] read(Path file) {
    return read(file.toString(), () -> file(file.toString(), file));
  }

  /**
   * The bytes at {@code location}, whatever they are.
   *
   * @param progress hears of a download while it comes, in another thread
   * @throws LoadException if they cannot be read
   */
  public static byte[] fetch(String location, Progress progress) {
    LoadException refused = Loading.refused(location);
    if (refused != null) {
      throw refused;
    }
    return fetch(location, () -> bytes(location, progress));
  }

  /**
   * What {@code in} has until it ends.
   *
   * @param name what the error calls it
   * @throws LoadException if it cannot be read
   */
  public static byte[] fetch(String name, InputStream in) {
    return fetch(name, () -> limited(name, in));
  }

  private static byte[] read(String location, Reader reader) {
    byte[] bytes = fetch(location, reader);
    LoadException refused = Loading.refused(location, bytes);
    if (refused != null) {
      throw refused;
    }
    return bytes;
  }

  private static byte[] fetch(String location, Reader reader) {
    try {
      return reader.read();
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw Loading.notFound(location, e);
    } catch (AccessDeniedException e) {
      throw new LoadException(location, "it may not be read", e);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new LoadException(location, "it cannot be read: " + reason, e);
    } catch (OutOfMemoryError e) {
      throw new LoadException(location, "there is not enough memory for it", e);
    }
  }

  private interface Reader {
    byte[] read() throws IOException;
  }

  private static byte[] bytes(String location, Progress progress) throws IOException {
    String address = location.strip();
    return switch (Addresses.scheme(address)) {
      case "classpath" -> classPath(address);
      case "http", "https" -> HttpDownload.read(location, progress);
      case "data" -> DataUrl.read(address);
      case "file" -> file(location, Addresses.path(location));
      case "jar" -> jar(location);
      default -> other(location);
    };
  }

  /** A path, on Windows also such that starts with a letter and a colon. */
  private static byte[] other(String location) throws IOException {
    Path path;
    try {
      path = Path.of(location);
    } catch (InvalidPathException e) {
      throw Loading.noAddress(location, e.getReason().toLowerCase(Locale.ROOT), e);
    }
    if (location.contains("://") && !Files.exists(path)) {
      throw Loading.noAddress(
          location, "nothing is loaded by " + Addresses.scheme(location) + ":", null);
    }
    return file(location, path);
  }

  private static byte[] file(String location, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new LoadException(location, "it is a directory", null);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return limited(location, in);
    }
  }

  private static byte[] classPath(String location) throws IOException {
    String name = location.substring(CLASS_PATH.length());
    String absolute = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    InputStream found = context == null ? null : context.getResourceAsStream(absolute);
    if (found == null) {
      ClassLoader own = Locations.class.getClassLoader();
      found = own == null ? null : own.getResourceAsStream(absolute);
    }
    if (found == null) {
      found = ClassLoader.getSystemResourceAsStream(absolute);
    }
    if (found == null) {
      throw new FileNotFoundException(location);
    }
    try (InputStream in = found) {
      return limited(location, in);
    }
  }

  /** A resource in a jar, as {@code Class.getResource} names it. */
  private static byte[] jar(String location) throws IOException {
    URLConnection connection;
    try {
      connection = new URI(Addresses.encode(location)).toURL().openConnection();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw Loading.noAddress(location, "not one of a resource in a jar", e);
    }
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return limited(location, in);
    }
  }

  private static byte[] limited(String location, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Loading.MAX_BYTES);
    if (bytes.length == Loading.MAX_BYTES && in.read() >= 0) {
      throw Loading.tooLong(location);
    }
    return bytes;
  }
}
