package io.github.wasmrun.cli;

import io.github.wasmrun.LoadException;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitJson;
import io.github.wasmrun.wit.WitPrinter;
import io.github.wasmrun.wit.component.WitEncoder;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints WIT, or writes it in binary form. */
@Command(
    name = "wit",
    mixinStandardHelpOptions = true,
    description = {
      "Reads WIT, resolves all names in it, and prints it anew, formatted; comments that document"
          + " nothing are lost."
    })
final class WitCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

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

  @Option(
      names = "--wasm",
      description =
          "Writes the package in binary form, as a component whose types are its interfaces and"
              + " worlds.")
  private boolean wasm;

  @Option(
      names = "--embed",
      paramLabel = "MODULE",
      description =
          "Writes this core module with a custom section that says that it is made for the world of"
              + " --world; tools make a component of it.")
  private @Nullable Path module;

  @Option(
      names = "--world",
      paramLabel = "NAME",
      description = "The world for --embed; may be left out if there is one alone.")
  private @Nullable String world;

  /** Made by picocli. */
  WitCommand() {}

  @Override
  public Integer call() throws IOException {
    WitGraph graph = wit.resolve();
    if (check) {
      return 0;
    }
    if (wasm || module != null) {
      output.write(binary(graph));
      return 0;
    }
    if (json) {
      output.write(WitJson.write(graph) + "\n");
    } else {
      output.write(all ? WitPrinter.print(graph) : WitPrinter.print(graph, graph.mainPackage()));
    }
    return 0;
  }

  private byte[] binary(WitGraph graph) throws IOException {
    Path file = module;
    try {
      if (file == null) {
        return WitEncoder.encodePackage(graph);
      }
      if (!Files.exists(file)) {
        throw new LoadException(file.toString(), "not found", null);
      }
      return WitEncoder.embed(Files.readAllBytes(file), graph, world(graph));
    } catch (WitException | ModuleException e) {
      throw new WitFailure(e);
    }
  }

  private String world(WitGraph graph) {
    if (world != null) {
      return world;
    }
    Set<String> worlds = graph.main().worlds().keySet();
    if (worlds.size() != 1) {
      throw new ParameterException(
          command.commandLine(), "name a world by --world: " + String.join(", ", worlds));
    }
    return worlds.iterator().next();
  }
}
