package io.github.wasmrun.cli;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.jvm.compiler.Precompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the classes of a module for an application's jar. */
@Command(
    name = "precompile",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the classes that a module, or the modules of a component, become on the JVM.",
      "",
      "In the jar of an application, or anywhere on its class path, they are used instead of being"
          + " made at run time, if the application has the same build of wasmrun."
    })
final class PrecompileCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of(".zip", ".war", ".ear", ".class", ".wasm", ".wat", ".java", ".gz", ".tar");

  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIRECTORY|JAR",
      required = true,
      description =
          "A directory of classes, or a .jar, to which they are added; each is made if it is not"
              + " there.")
  private Path target;

  /** Made by picocli. */
  PrecompileCommand() {}

  @Override
  public Integer call() throws IOException {
    checkTarget();
    byte[] bytes = file.readBinary();
    Precompiler precompiler = new Precompiler();
    if (ComponentReader.isComponent(bytes)) {
      try {
        for (Definition.CoreModule module : ComponentReader.read(bytes).coreModules()) {
          add(precompiler, module.bytes());
        }
      } catch (ModuleException e) {
        throw Modules.refused(e);
      }
    } else {
      add(precompiler, bytes);
    }
    int count = precompiler.writeTo(target);
    PrintWriter out = command.commandLine().getOut();
    out.println(target + ": " + count + " files");
    out.flush();
    return 0;
  }

  /** A folder is not called like a file. */
  private void checkTarget() throws IOException {
    Targets.check(command, target);
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (!Files.isDirectory(target) && FILES.stream().anyMatch(name::endsWith)) {
      throw new ParameterException(
          command.commandLine(), "-o: " + target + " is no name of a directory, nor of a .jar");
    }
  }

  private void add(Precompiler precompiler, byte[] module) {
    if (!precompiler.add(module)) {
      PrintWriter err = command.commandLine().getErr();
      err.println(
          file.location()
              + ": a module of "
              + module.length
              + " bytes defines structures, whose classes are made at run time");
      err.flush();
    }
  }
}
