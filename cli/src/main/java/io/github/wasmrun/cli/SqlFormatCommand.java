package io.github.wasmrun.cli;

import io.github.wasmrun.sql.Sql;
import io.github.wasmrun.sql.SqlFormat;
import io.github.wasmrun.sql.ast.Statement;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Formats SQL. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = {"Prints SQL anew, with clauses on lines of their own; comments are lost."})
final class SqlFormatCommand implements Callable<Integer> {
  @Mixin private SqlFile file;

  @Mixin private OutputFile output;

  @Option(names = "--compact", description = "Prints all statements on one line.")
  private boolean compact;

  /** Made by picocli. */
  SqlFormatCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Statement> statements = file.parse();
    SqlFormat format = compact ? SqlFormat.COMPACT : SqlFormat.PRETTY;
    String text = Sql.format(statements, format.withDialect(file.dialect().dialect()));
    output.write(text.isEmpty() ? "" : text + "\n");
    return 0;
  }
}
