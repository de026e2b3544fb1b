package io.github.wasmrun.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the SHA-256 of a module. */
@Command(
    name = "hash",
    mixinStandardHelpOptions = true,
    description = "Prints the SHA-256 of a module's bytes, and its location.")
final class HashCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  /** Made by picocli. */
  HashCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    out.println(ModuleReport.sha256(file.read()) + "  " + file.location());
    out.flush();
    return 0;
  }
}
