package io.github.wasmrun.cli;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.validate.ComponentValidator;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.validate.CodeValidator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is wrong with a module or component. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what is wrong with a module or component, with byte offsets. Exit code 0 if it is"
          + " valid, else 1."
    })
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  /** Made by picocli. */
  ValidateCommand() {}

  @Override
  public Integer call() throws IOException {
    byte[] bytes = file.readBinary();
    PrintWriter out = command.commandLine().getOut();
    if (Components.isComponent(bytes)) {
      return component(bytes, out);
    }
    List<ModuleProblem> problems = Wasm.validate(bytes);
    for (ModuleProblem problem : problems) {
      out.println(file.location() + ": " + problem);
    }
    if (problems.isEmpty()) {
      try {
        CodeValidator.validate(Modules.read(bytes));
      } catch (ModuleException error) {
        CompileException refused = Modules.refused(error);
        out.println(file.location() + ": " + refused.getMessage());
        return Failures.FAILED;
      }
    }
    out.flush();
    return problems.isEmpty() ? 0 : Failures.FAILED;
  }

  private int component(byte[] bytes, PrintWriter out) {
    try {
      ComponentValidator.validate(ComponentReader.read(bytes), Gates.STABLE);
      return 0;
    } catch (ModuleException e) {
      out.println(file.location() + ": " + Modules.refused(e).getMessage());
      out.flush();
      return Failures.FAILED;
    }
  }
}
