package io.github.wasmrun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks what {@code -o} names. */
final class Targets {
  private Targets() {}

  /**
   * Refuses a file that is what the command reads: it would be lost.
   *
   * @throws ParameterException if it is, or is WIT in a folder that is read
   */
  static void check(CommandSpec command, Path target) throws IOException {
    for (CommandSpec mixin : command.mixins().values()) {
      Path input = null;
      if (mixin.userObject() instanceof ModuleFile file && file.isFile()) {
        input = Paths.of(file.location());
      } else if (mixin.userObject() instanceof SqlFile file && file.isFile()) {
        input = Paths.of(file.location());
      } else if (mixin.userObject() instanceof WitFolder wit) {
        input = wit.path();
      }
      if (input != null && Files.exists(input) && isIn(input, target)) {
        throw new ParameterException(
            command.commandLine(), "-o: " + target + " is what is read; name another file");
      }
    }
  }

  private static boolean isIn(Path input, Path target) throws IOException {
    if (!Files.exists(target)) {
      return false;
    }
    if (!Files.isDirectory(input)) {
      return Files.isSameFile(input, target);
    }
    return Files.isRegularFile(target)
        && target.toString().endsWith(".wit")
        && target.toRealPath().startsWith(input.toRealPath());
  }
}
