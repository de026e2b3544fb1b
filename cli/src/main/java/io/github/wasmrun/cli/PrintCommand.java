package io.github.wasmrun.cli;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.text.ComponentWat;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.wat.Wat;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a module or a component as text. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    description = "Prints a module or component in the text format.")
final class PrintCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  @Mixin private OutputFile output;

  @Option(
      names = {"-f", "--folded"},
      description = "Writes operands within the instruction that takes them; of modules only.")
  private boolean folded;

  /** Made by picocli. */
  PrintCommand() {}

  @Override
  public Integer call() throws IOException {
    byte[] module = file.readBinary();
    if (folded && Components.isComponent(module)) {
      throw new ParameterException(
          command.commandLine(), file.location() + " is a component: only modules are folded");
    }
    try {
      output.write(folded ? Wat.printFolded(module) : ComponentWat.print(module));
    } catch (ModuleException e) {
      throw Modules.refused(e);
    }
    return 0;
  }
}
