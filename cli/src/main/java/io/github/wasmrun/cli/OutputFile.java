package io.github.wasmrun.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names a file for a text or bytes. */
final class OutputFile {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to this file. Default: standard output.")
  private @Nullable Path path;

  /** Made by picocli. */
  OutputFile() {}

  /** Writes a text to where the option says. */
  void write(String text) throws IOException {
    if (path != null) {
      write(text.getBytes(StandardCharsets.UTF_8));
      return;
    }
    PrintWriter out = command.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  /** Writes bytes to where the option says. */
  void write(byte[] bytes) throws IOException {
    if (path != null) {
      Targets.check(command, path);
      Paths.write(path, bytes);
      return;
    }
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
