package io.github.wasmrun.cli;

import io.github.wasmrun.plugins.Plugin;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginInspection;
import io.github.wasmrun.plugins.PluginRequest;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Calls one function of a plugin. */
@Command(
    name = "call",
    mixinStandardHelpOptions = true,
    description = {
      "Loads a plugin, calls one of its functions and prints the response.",
      "",
      "The plugin may do nothing but what is granted here. What it logs goes to standard error."
    })
final class PluginCallCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private PluginFile file;

  @Parameters(index = "1", paramLabel = "FUNCTION", description = "The function.")
  private String function;

  @Option(
      names = "--input",
      paramLabel = "INPUT",
      description = "The request: a text, @FILE, or - for standard input. Default: empty.")
  private String input = "";

  @Mixin private PluginConfiguration configuration;

  @Mixin private PluginGrants grants;

  @Option(names = "--statistics", description = "Reports the time that the call took.")
  private boolean statistics;

  /** Made by picocli. */
  PluginCallCommand() {}

  @Override
  public Integer call() throws IOException {
    if (file.isStdin() && input.equals("-")) {
      throw new ParameterException(
          command.commandLine(), "standard input cannot be both the module and the request");
    }
    PluginSource source = file.source();
    PluginInspection inspection = file.inspect(source);
    PrintWriter err = command.commandLine().getErr();
    try (PluginHost host = PluginHost.create(grants.config())) {
      host.listen(activity -> PluginLines.print(activity, false, err));
      Plugin plugin =
          host.loadNow(
              file.named(source, inspection),
              configuration.configure(grants.settings(), inspection));
      PluginResponse response = plugin.call(function, PluginRequest.of(Inputs.bytes(input)));
      // the bytes as they are: a response need not be a text
      command.commandLine().getOut().flush();
      System.out.write(response.bytes());
      System.out.flush();
      if (statistics) {
        err.println("wasmrun: the call took " + plugin.statistics().nanos() / 1000 + " µs");
        err.flush();
      }
    }
    return 0;
  }
}
