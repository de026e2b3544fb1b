package io.github.wasmrun.cli;

import io.github.wasmrun.sql.SqlTree;
import io.github.wasmrun.sql.ast.Statement;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints trees of SQL. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = {"Parses SQL and prints the tree of each statement, as an outline."})
final class SqlParseCommand implements Callable<Integer> {
  @Mixin private SqlFile file;

  @Mixin private OutputFile output;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--check", description = "Prints nothing; the exit code says whether it is SQL.")
  private boolean check;

  /** Made by picocli. */
  SqlParseCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Statement> statements = file.parse();
    if (!check) {
      output.write(json ? SqlTree.json(statements) : SqlTree.outline(statements));
    }
    return 0;
  }
}
