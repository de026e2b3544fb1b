package io.github.wasmrun.cli;

import io.github.wasmrun.bindgen.Bindgen;
import io.github.wasmrun.bindgen.BindgenException;
import io.github.wasmrun.bindgen.BindgenOptions;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = output.resolve(file.getKey());
      if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
        Files.createDirectories(target.getParent());
        Paths.write(target, file.getValue().getBytes(StandardCharsets.UTF_8));
        out.println(target);
      }
    }
    out.flush();
    return 0;
  }

  private WitWorld world(WitGraph graph) {
    List<String> names =
        new ArrayList<>(graph.packages().get(graph.mainPackage()).worlds().keySet());
    String wanted = world;
    if (wanted == null) {
      if (names.size() != 1) {
        throw new ParameterException(
            command.commandLine(), "--world NAME is missing; there are " + names);
      }
      wanted = names.get(0);
    }
    String name = wanted;
    return graph
        .world(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(), "no world " + name + "; there are " + names));
  }
}
