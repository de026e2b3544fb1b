package io.github.wasmrun.cli;

import picocli.CommandLine.Command;

/** What is done with plugins. */
@Command(
    name = "plugin",
    mixinStandardHelpOptions = true,
    description = {
      "Inspects, checks, calls and runs plugins: modules of wasmrun's plugin contract or of"
          + " Extism's."
    },
    subcommands = {
      PluginInspectCommand.class,
      PluginValidateCommand.class,
      PluginCallCommand.class,
      PluginRunCommand.class
    })
final class PluginCommand {
  /** Made by picocli. */
  PluginCommand() {}
}
