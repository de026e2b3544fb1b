package io.github.wasmrun.cli;

import io.github.wasmrun.bindgen.files.SourceFiles;
import io.github.wasmrun.sql.types.SqlJava;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes Java of statements. */
@Command(
    name = "java",
    mixinStandardHelpOptions = true,
    description = {
      "Writes Java of SQL: a method of JDBC for each statement, and a record for its rows. Before"
          + " each statement is a line -- name: NAME. Files without such a line are the schema of"
          + " all, in the order of their names."
    })
final class SqlJavaCommand implements Callable<Integer> {
  /** How many folders deep files are looked for. */
  private static final int DEPTH = 32;

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "SQL",
      description = "A .sql file, or a folder of them; one becomes one class.")
  private Path path;

  @Mixin private SqlDialect dialect;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "The folder for the sources; files that are as they should be stay untouched.")
  private Path output;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The Java package that all others are in. Default: none.")
  private String basePackage = "";

  /** Made by picocli. */
  SqlJavaCommand() {}

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Map<String, String> sources =
        SqlJava.generateAll(
            dialect.load(), SourceFiles.read(path, DEPTH, ".sql"), dialect.dialect(), basePackage);
    PrintWriter out = command.commandLine().getOut();
    try {
      SourceFiles.write(output, sources).forEach(out::println);
    } catch (IOException e) {
      throw Paths.unwritable(output, e);
    }
    out.flush();
    return 0;
  }
}
