package io.github.wasmrun.cli;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.wat.Wat;
import io.github.wasmrun.wat.WatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parameter that names a module: a file, an address, or {@code -} for standard input. */
final class ModuleFile {
  private static final int PORTION = 1 << 16;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "MODULE",
      description =
          "A file, an http: or https: address, or - for standard input; binary or in the text"
              + " format.")
  private String location;

  /** Made by picocli. */
  ModuleFile() {}

  /** What was named. */
  String location() {
    return location;
  }

  /** The name of the file, without folders. */
  String name() {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** Whether standard input is the module. */
  boolean isStdin() {
    return location.equals("-");
  }

  /**
   * Reads a module or component; what is a text, by its name or by its beginning, is parsed.
   *
   * @throws CompileException if a text is malformed; the message has line and column
   */
  byte[] readBinary() throws IOException {
    byte[] bytes = read();
    if (Wat.isBinary(bytes) || !isText(bytes)) {
      return bytes;
    }
    try {
      return Wat.parse(bytes);
    } catch (WatException e) {
      throw new CompileException(
          location + ":" + e.line() + ":" + e.column() + ": " + e.problem(), -1, e);
    }
  }

  private boolean isText(byte[] bytes) {
    if (location.endsWith(".wat") || location.endsWith(".wast")) {
      return true;
    }
    int first = 0;
    while (first < bytes.length && bytes[first] > 0 && bytes[first] <= ' ') {
      first++;
    }
    return first < bytes.length && (bytes[first] == '(' || bytes[first] == ';');
  }

  /** Reads the file; a download shows its progress on a terminal. */
  byte[] read() throws IOException {
    if (isStdin()) {
      return System.in.readAllBytes();
    }
    if (location.startsWith("http://") || location.startsWith("https://")) {
      return download();
    }
    Path path = Path.of(location);
    if (Files.isDirectory(path)) {
      throw new LoadException(location, "a directory", null);
    }
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new LoadException(location, "not found", e);
    }
  }

  private byte[] download() throws IOException {
    HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(location)).build();
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        if (response.statusCode() != 200) {
          throw new LoadException(location, "status " + response.statusCode(), null);
        }
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        return read(in, length);
      }
    } catch (IllegalArgumentException e) {
      throw new LoadException(location, "not an address", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private byte[] read(InputStream in, long length) throws IOException {
    PrintWriter err = command.commandLine().getErr();
    boolean shows = System.console() != null && length > PORTION;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] portion = new byte[PORTION];
    for (int count = in.read(portion); count >= 0; count = in.read(portion)) {
      bytes.write(portion, 0, count);
      if (shows) {
        err.print("\r" + name() + " " + bytes.size() * 100L / length + " %");
        err.flush();
      }
    }
    if (shows) {
      err.print("\r\033[K");
      err.flush();
    }
    return bytes.toByteArray();
  }
}
