package io.github.wasmrun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assembles a text. */
@Command(
    name = "wat",
    mixinStandardHelpOptions = true,
    description = {
      "Assembles a module in the text format. Whether it is valid, wasmrun validate finds out."
    })
final class WatCommand implements Callable<Integer> {
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
    byte[] module = file.readBinary();
    String target = output;
    if (target == null) {
      String location = file.location();
      boolean local = !file.isStdin() && !location.contains("://");
      target = local ? location.replaceAll("\\.wast?$|\\.wat$", "") + ".wasm" : "-";
    }
    if (target.equals("-")) {
      System.out.write(module);
      System.out.flush();
    } else {
      Files.write(Path.of(target), module);
    }
    return 0;
  }
}
