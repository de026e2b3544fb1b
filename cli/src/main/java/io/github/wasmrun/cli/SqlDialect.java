package io.github.wasmrun.cli;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.Sql;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of all commands for SQL. */
final class SqlDialect {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-d", "--dialect"},
      paramLabel = "NAME",
      description = "Whose SQL it is: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Dialect dialect = Dialect.GENERIC;

  @Option(
      names = "--cache",
      paramLabel = "DIRECTORY",
      description =
          "Keeps the compiled parser in this directory, and takes it from there next time.")
  private @Nullable Path cache;

  /** Made by picocli. */
  SqlDialect() {}

  /** Whose SQL it is. */
  Dialect dialect() {
    return dialect;
  }

  /** The parser. */
  Sql load() {
    EngineConfig config = EngineConfig.DEFAULTS;
    try {
      return Sql.load(Engine.create(cache == null ? config : config.withCache(cache))).join();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--cache: " + e.getMessage());
    }
  }
}
