package io.github.wasmrun.cli;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.bindgen.files.WitFiles;
import io.github.wasmrun.wit.WitDialect;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.component.WitTextException;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parameter that names WIT: a file, a folder with {@code deps}, or a component. */
final class WitFolder {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WIT",
      description = {
        "A .wit file, a folder of them with other packages in its folder deps, or a binary: a"
            + " component, a package, or a core module that says for which world it is made."
      })
  private @Nullable Path path;

  @Option(
      names = "--from",
      paramLabel = "COMPONENT",
      description = "Takes the WIT of a component or another binary, instead of WIT.")
  private @Nullable Path component;

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
    Path named = component == null ? path : component;
    if (named == null || component != null && path != null) {
      throw new ParameterException(
          command.commandLine(), "name either WIT or, by --from, a component");
    }
    return named;
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
    Path named = path();
    if (!Files.exists(named)) {
      throw new LoadException(named.toString(), "not found", null);
    }
    try {
      return component == null ? WitFiles.resolve(named, options) : WitFiles.ofComponent(named);
    } catch (WitException | WitTextException | ModuleException e) {
      throw new WitFailure(e);
    }
  }
}
