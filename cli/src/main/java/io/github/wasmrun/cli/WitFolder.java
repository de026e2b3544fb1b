package io.github.wasmrun.cli;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.wit.Wit;
import io.github.wasmrun.wit.WitDialect;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.WitSources;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The parameter that names WIT: a file or a folder with {@code deps}. */
final class WitFolder {
  /** Below the folder: {@code deps}, the folder of a package, its files. */
  private static final int DEPTH = 3;

  @Parameters(
      index = "0",
      paramLabel = "WIT",
      description = "A .wit file, or a folder of them with other packages in its folder deps.")
  private Path path;

  @Option(
      names = "--feature",
      paramLabel = "NAME",
      description = "Keeps items of this unstable feature.")
  private List<String> features = List.of();

  @Option(names = "--all-features", description = "Keeps items of all unstable features.")
  private boolean allFeatures;

  @Option(names = "--legacy", description = "Reads the dialect of 2023: no semicolons, unions.")
  private boolean legacy;

  /** Made by picocli. */
  WitFolder() {}

  /** What was named. */
  Path path() {
    return path;
  }

  /**
   * Reads and resolves the texts.
   *
   * @throws WitFailure if a text is no WIT or a name cannot be resolved
   */
  WitGraph resolve() throws IOException {
    WitOptions options = WitOptions.DEFAULTS.withAllFeatures(allFeatures);
    for (String feature : features) {
      options = options.withFeature(feature);
    }
    if (legacy) {
      options = options.withDialect(WitDialect.LEGACY);
    }
    if (!Files.exists(path)) {
      throw new LoadException(path.toString(), "not found", null);
    }
    try {
      return Files.isDirectory(path)
          ? Wit.resolve(WitSources.of(texts()), options)
          : Wit.resolve(path.toString(), Files.readString(path), options);
    } catch (WitException e) {
      throw new WitFailure(e);
    }
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(path, DEPTH)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = path.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".wit") || name.endsWith(".wit.md")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }
}
