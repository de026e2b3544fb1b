package io.github.wasmrun.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command {@code wasmrun}, and its entry point. */
@Command(
    name = "wasmrun",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs and inspects WebAssembly modules and components.",
    subcommands = {
      RunCommand.class,
      InspectCommand.class,
      ValidateCommand.class,
      SectionsCommand.class,
      HashCommand.class,
      WatCommand.class,
      PrintCommand.class,
      ComponentCommand.class,
      WitCommand.class,
      BindgenCommand.class,
      FeaturesCommand.class,
      ServeCommand.class,
      GenerateCompletion.class,
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:success",
      "1:the module or its call failed; standard error says why",
      "2:the command line is wrong",
      "124:--timeout ended the program",
      "134:the program trapped",
      "other:the code that the program exited with"
    })
public final class WasmrunCommand {
  /** Made by {@link #commandLine}. */
  WasmrunCommand() {}

  /** Runs the command of {@code args} and ends the JVM with its exit code. */
  public static void main(String[] args) {
    // The streams of the JVM encode as the platform says; a module's names are any Unicode.
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = commandLine(out, err).execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** The command with its subcommands, writing to {@code out} and {@code err}. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new WasmrunCommand());
    // What follows the module belongs to the program, options too.
    command.getSubcommands().get("run").setStopAtPositional(true);
    return command
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures());
  }
}
