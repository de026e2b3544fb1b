package io.github.wasmrun.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Assembles a text. */
@Command(
    name = "wat",
    mixinStandardHelpOptions = true,
    description = {
      "Assembles a module or component in the text format. Whether it is valid, wasmrun validate"
          + " finds out."
    })
final class WatCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The binary file, - for standard output. Default: that of the text, as .wasm.")
  private @Nullable String output;

  /** Made by picocli. */
  WatCommand() {}

  @Override
  public Integer call() throws IOException {
    byte[] module = file.readText();
    String target = output;
    if (target == null) {
      String location = file.location();
      target = file.isFile() ? location.replaceAll("\\.wast?$|\\.wat$", "") + ".wasm" : "-";
    }
    if (target.equals("-")) {
      System.out.write(module, 0, module.length);
      System.out.flush();
    } else {
      Targets.check(command, Paths.of(target));
      Paths.write(Paths.of(target), module);
    }
    return 0;
  }
}
