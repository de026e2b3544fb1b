package io.github.wasmrun.cli;

import io.github.wasmrun.plugins.PluginInspection;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a plugin is and what it asks for. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what a plugin is: its contract, its manifest, its functions, and what it asks for."
          + " Nothing of it runs."
    })
final class PluginInspectCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private PluginFile file;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  /** Made by picocli. */
  PluginInspectCommand() {}

  @Override
  public Integer call() throws IOException {
    PluginInspection inspection = file.inspect(file.source());
    PrintWriter out = command.commandLine().getOut();
    PluginReport report = new PluginReport(file.location(), inspection);
    if (json) {
      out.println(report.json());
    } else {
      report.print(out);
    }
    out.flush();
    return 0;
  }
}
