package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.conformance.script.Pack;
import io.github.wasmrun.conformance.task.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A directory of modules. */
final class Modules {
  private Modules() {}

  /** All {@code .wasm} files below {@code directory}, by path. */
  static List<Path> in(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".wasm")).sorted().toList();
    }
  }

  /** The path without its ending, for reports. */
  static String name(Path directory, Path file) {
    String path = directory.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - ".wasm".length());
  }

  static byte[] pack(Path file) throws IOException {
    return Pack.of(Map.of(Suites.MODULE_FILE, Files.readAllBytes(file)));
  }
}
