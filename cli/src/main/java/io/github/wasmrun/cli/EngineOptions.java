package io.github.wasmrun.cli;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the engine of a program is made. */
final class EngineOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = "The most bytes of each memory, which has pages of 64K: 64M, 1G. Default: 4G.")
  private @Nullable Long maxMemory;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "The engine; wasmrun --version lists them. Default: the best.")
  private @Nullable String engine;

  @Option(
      names = "--cache",
      paramLabel = "DIRECTORY",
      description =
          "Keeps compiled code in this directory, which is made for its owner alone, and takes it"
              + " from there. Default: none is kept.")
  private @Nullable Path cache;

  /** Made by picocli. */
  EngineOptions() {}

  /** The engine. */
  Engine engine() {
    EngineConfig config = EngineConfig.DEFAULTS;
    if (maxMemory != null) {
      SizeConverter.checkPages(command, maxMemory);
      config =
          config.withMaxMemoryPages(
              (int) Math.min(Integer.MAX_VALUE, maxMemory / SizeConverter.PAGE));
    }
    if (engine != null) {
      if (!Engine.available().contains(engine)) {
        throw wrong("no engine " + engine + "; there are " + Engine.available());
      }
      config = config.withEngine(engine);
    }
    if (cache != null) {
      config = config.withCache(cache);
    }
    try {
      return Engine.create(config);
    } catch (IllegalArgumentException e) {
      throw wrong("--cache: " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
