package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
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
      SqlCommand.class,
      PluginCommand.class,
      FeaturesCommand.class,
      PrecompileCommand.class,
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
    System.exit(run(Stdout.ofProcess(), System.err, args));
  }

  /** Runs a command; its exit code says, too, whether standard output could be written. */
  static int run(Stdout stdout, PrintStream stderr, String... args) {
    // The streams of the JVM encode as the platform says; a module's names are any Unicode.
    PrintStream stream = new PrintStream(new BufferedOutputStream(stdout), false, UTF_8);
    PrintWriter out = new PrintWriter(stream, true, UTF_8);
    PrintWriter err = new PrintWriter(stderr, true, UTF_8);
    PrintStream before = System.out;
    System.setOut(stream);
    try {
      int code = execute(commandLine(out, err), args);
      out.flush();
      return stdout.exitCode(code, err);
    } finally {
      System.setOut(before);
      err.flush();
    }
  }

  private static int execute(CommandLine command, String[] args) {
    try {
      return command.execute(args);
    } catch (OutOfMemoryError e) {
      command.getErr().println("wasmrun: the JVM has not enough memory; java -Xmx4g gives it more");
      return Failures.FAILED;
    } catch (StackOverflowError e) {
      command
          .getErr()
          .println("wasmrun: the JVM's stack is not enough; java -Xss64m has a larger one");
      return Failures.FAILED;
    }
  }

  /** The command with its subcommands, writing to {@code out} and {@code err}. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new WasmrunCommand());
    // What follows the module belongs to the program, options too.
    command.getSubcommands().get("run").setStopAtPositional(true);
    // Picocli's command takes anything.
    command.getSubcommands().get("generate-completion").getCommandSpec().helpCommand(false);
    return command
        .registerConverter(Path.class, new Paths())
        // --input @FILE is data, not more of the command line.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new Mistakes(command.getParameterExceptionHandler()))
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures());
  }
}
