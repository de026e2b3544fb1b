package io.github.wasmrun.cli;

import picocli.CommandLine.Command;

/** What is done with SQL. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {"Parses and formats SQL, finds the types of statements, writes Java of them."},
    subcommands = {
      SqlParseCommand.class,
      SqlFormatCommand.class,
      SqlTypesCommand.class,
      SqlJavaCommand.class
    })
final class SqlCommand {
  /** Made by picocli. */
  SqlCommand() {}
}
