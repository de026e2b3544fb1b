package io.github.wasmrun.cli;

import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginInspection;
import io.github.wasmrun.plugins.PluginLoadException;
import io.github.wasmrun.plugins.PluginSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what keeps a plugin from being loaded. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what is wrong with a plugin, one problem a line; the exit code is 1 if there is one.",
      "",
      "Without --start nothing of the plugin runs, and what it asks for is not compared with what"
          + " is granted."
    })
final class PluginValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private PluginFile file;

  @Mixin private PluginGrants grants;

  @Mixin private PluginConfiguration configuration;

  @Option(names = "--start", description = "Starts the plugin with what is granted, too.")
  private boolean start;

  /** Made by picocli. */
  PluginValidateCommand() {}

  @Override
  public Integer call() throws IOException {
    PluginSource source = file.source();
    List<String> problems;
    try {
      PluginInspection inspection = file.inspect(source);
      problems = inspection.problems();
      if (problems.isEmpty() && start) {
        try (PluginHost host = PluginHost.create(grants.config())) {
          host.loadNow(source, configuration.configure(grants.settings(), inspection));
        }
      }
    } catch (PluginLoadException e) {
      problems = e.problems();
    }
    PrintWriter out = command.commandLine().getOut();
    problems.forEach(out::println);
    out.flush();
    return problems.isEmpty() ? 0 : Failures.FAILED;
  }
}
