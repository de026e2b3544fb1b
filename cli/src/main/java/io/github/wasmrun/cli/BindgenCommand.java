package io.github.wasmrun.cli;

import io.github.wasmrun.bindgen.Bindgen;
import io.github.wasmrun.bindgen.BindgenException;
import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.bindgen.files.SourceFiles;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes Java of WIT. */
@Command(
    name = "bindgen",
    mixinStandardHelpOptions = true,
    description = {"Writes Java of a world of WIT: interfaces, records and resources."})
final class BindgenCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private WitFolder wit;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "The folder for the sources; files that are as they should be stay untouched.")
  private Path output;

  @Option(
      names = "--world",
      paramLabel = "NAME",
      description = "The world. Default: the only one of the package.")
  private @Nullable String world;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The Java package that all others are in. Default: ${DEFAULT-VALUE}.")
  private String basePackage = BindgenOptions.DEFAULTS.basePackage();

  @Option(
      names = "--header",
      paramLabel = "FILE",
      description = "A text for the beginning of each file, such as a licence.")
  private @Nullable Path header;

  @Option(names = "--no-docs", description = "Leaves out the documentation of the WIT.")
  private boolean withoutDocs;

  /** Made by picocli. */
  BindgenCommand() {}

  @Override
  public Integer call() throws IOException {
    WitGraph graph = wit.resolve();
    BindgenOptions options =
        BindgenOptions.DEFAULTS.withBasePackage(basePackage).withDocs(!withoutDocs);
    if (header != null) {
      options = options.withHeader(Files.readString(header).stripTrailing());
    }
    Map<String, String> files;
    try {
      files = Bindgen.generate(graph, world(graph), options);
    } catch (BindgenException e) {
      throw new WitFailure(e);
    }
    PrintWriter out = command.commandLine().getOut();
    try {
      SourceFiles.write(output, files).forEach(out::println);
    } catch (IOException e) {
      throw Paths.unwritable(output, e);
    }
    out.flush();
    return 0;
  }

  private WitWorld world(WitGraph graph) {
    try {
      return Bindgen.world(graph, world);
    } catch (BindgenException e) {
      throw new ParameterException(command.commandLine(), "--world NAME: " + e.getMessage());
    }
  }
}
