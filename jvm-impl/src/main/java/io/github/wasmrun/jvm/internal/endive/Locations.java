package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.LoadException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads modules from where {@link io.github.wasmrun.WasmSource#of(String)} says. */
final class Locations {
  private static final String CLASS_PATH = "classpath:";
  private static final int TIMEOUT_MILLIS = 30_000;

  private Locations() {}

  static byte[] read(String location) {
    try {
      if (location.startsWith(CLASS_PATH)) {
        return classPath(location);
      }
      String start = location.toLowerCase(Locale.ROOT);
      if (start.startsWith("http:") || start.startsWith("https:") || start.startsWith("file:")) {
        return url(location);
      }
      return Files.readAllBytes(Path.of(location));
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new LoadException(location, "not found", e);
    } catch (IOException | InvalidPathException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new LoadException(location, reason, e);
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
      return in.readAllBytes();
    }
  }

  private static byte[] url(String location) throws IOException {
    URLConnection connection;
    try {
      connection = new URL(location).openConnection();
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new LoadException(location, "no valid address", e);
    }
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    if (connection instanceof HttpURLConnection http && http.getResponseCode() >= 400) {
      throw new LoadException(location, "status " + http.getResponseCode(), null);
    }
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
