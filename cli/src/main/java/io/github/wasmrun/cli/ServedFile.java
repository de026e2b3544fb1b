package io.github.wasmrun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** What is served: a folder or a component. */
final class ServedFile {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER|COMPONENT",
      defaultValue = ".",
      description =
          "The folder, or the file of a component, binary or in the text format. Default: the"
              + " current folder.")
  private Path path;

  /** Made by picocli. */
  ServedFile() {}

  Path path() {
    return path;
  }

  /** Whether it is a file. */
  boolean isFile() {
    return Files.isRegularFile(path);
  }

  /** Its bytes in the binary format. */
  byte[] readBinary() {
    return ModuleFile.readBinary(path.toString());
  }
}
