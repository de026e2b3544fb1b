package io.github.wasmrun.cli;

import io.github.wasmrun.wit.WitJson;
import io.github.wasmrun.wit.WitPrinter;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints WIT. */
@Command(
    name = "wit",
    mixinStandardHelpOptions = true,
    description = {
      "Reads WIT, resolves all names in it, and prints it anew, formatted; comments that document"
          + " nothing are lost."
    })
final class WitCommand implements Callable<Integer> {
  @Mixin private WitFolder wit;

  @Mixin private OutputFile output;

  @Option(
      names = "--json",
      description = "Prints the resolved packages as JSON, as wasm-tools does.")
  private boolean json;

  @Option(names = "--all", description = "Prints the other packages, too, each in braces.")
  private boolean all;

  @Option(names = "--check", description = "Prints nothing; the exit code says whether it is WIT.")
  private boolean check;

  /** Made by picocli. */
  WitCommand() {}

  @Override
  public Integer call() throws IOException {
    WitGraph graph = wit.resolve();
    if (check) {
      return 0;
    }
    if (json) {
      output.write(WitJson.write(graph) + "\n");
    } else {
      output.write(all ? WitPrinter.print(graph) : WitPrinter.print(graph, graph.mainPackage()));
    }
    return 0;
  }
}
