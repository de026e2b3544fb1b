package io.github.wasmrun.cli;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.feature.Feature;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what each engine can run. */
@Command(
    name = "features",
    mixinStandardHelpOptions = true,
    description = "Lists the features of WebAssembly, and which of the engines here have each.")
final class FeaturesCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  /** Made by picocli. */
  FeaturesCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    List<Engine> engines = new ArrayList<>();
    for (String name : Engine.available()) {
      engines.add(Engine.create(EngineConfig.DEFAULTS.withEngine(name)));
    }
    for (Feature feature : Feature.values()) {
      List<String> having = new ArrayList<>();
      for (Engine engine : engines) {
        if (engine.features().has(feature)) {
          having.add(engine.info().name());
        }
      }
      out.printf("%-26s%s%n", feature.id(), having.isEmpty() ? "-" : String.join(" ", having));
    }
    out.flush();
    return 0;
  }
}
