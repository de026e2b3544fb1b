package io.github.wasmrun.cli;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.component.text.ComponentWat;
import io.github.wasmrun.engine.Loading;
import io.github.wasmrun.jvm.internal.load.Locations;
import io.github.wasmrun.wat.Wat;
import io.github.wasmrun.wat.WatException;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parameter that names a module: a file, an address, or {@code -} for standard input. */
final class ModuleFile {
  /** Shorter downloads show no progress, in bytes. */
  private static final int PORTION = 1 << 16;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "MODULE",
      description =
          "A file, an http: or https: address, or - for standard input; binary or in the text"
              + " format.")
  private String location;

  /** Made by picocli. */
  ModuleFile() {}

  /** {@link #readBinary()} of a file that is no parameter of its own. */
  static byte[] readBinary(String location) {
    ModuleFile file = new ModuleFile();
    file.location = location;
    return file.readBinary();
  }

  /** What was named. */
  String location() {
    return location;
  }

  /** Whether it is a file, by its path. */
  boolean isFile() {
    return !isStdin() && !location.contains("://");
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
  byte[] readBinary() {
    byte[] bytes = readModule();
    return Wat.isBinary(bytes) || !isText(bytes) ? bytes : parse(bytes);
  }

  /**
   * Reads a module or component in the text format, or in the binary format, which stays as it is.
   *
   * @throws CompileException if it is neither; the message has line and column
   */
  byte[] readText() {
    byte[] bytes = readModule();
    return Wat.isBinary(bytes) ? bytes : parse(bytes);
  }

  private byte[] readModule() {
    byte[] bytes = read();
    LoadException refused = Loading.refused(location, bytes);
    if (refused != null) {
      throw refused;
    }
    return bytes;
  }

  private byte[] parse(byte[] text) {
    try {
      return ComponentWat.parse(text);
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

  /**
   * Reads the file, whatever it is; a download shows its progress on a terminal.
   *
   * @throws LoadException if it cannot be read
   */
  byte[] read() {
    if (isStdin()) {
      return Locations.fetch("standard input", System.in);
    }
    if (!location.contains("://")) {
      Paths.of(location);
    }
    AtomicBoolean shown = new AtomicBoolean();
    try {
      return Locations.fetch(location, (received, expected) -> show(received, expected, shown));
    } finally {
      CommandSpec spec = command;
      if (spec != null && shown.get()) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r\033[K");
        err.flush();
      }
    }
  }

  private void show(long received, long expected, AtomicBoolean shown) {
    CommandSpec spec = command;
    if (spec != null && expected > PORTION && System.console() != null) {
      shown.set(true);
      PrintWriter err = spec.commandLine().getErr();
      err.print("\r" + name() + " " + received * 100 / expected + " %");
      err.flush();
    }
  }
}
