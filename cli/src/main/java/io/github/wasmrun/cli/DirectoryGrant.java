package io.github.wasmrun.cli;

import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.jvm.HostDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A directory that is granted: {@code HOST[::GUEST][:ro]}.
 *
 * @param tree what the guest gets of it
 * @param guest the path for the guest
 * @param readOnly whether nothing may be changed
 */
record DirectoryGrant(FileTree tree, String guest, boolean readOnly) {
  /**
   * Reads the value of {@code --dir}.
   *
   * @throws ParameterException of {@code command} if it is of another form, or there is none
   */
  static DirectoryGrant parse(CommandSpec command, String dir) throws IOException {
    boolean readOnly = dir.endsWith(":ro");
    String rest = readOnly ? dir.substring(0, dir.length() - 3) : dir;
    int split = rest.indexOf("::");
    Path path = Paths.of(split < 0 ? rest : rest.substring(0, split));
    String guest = split < 0 ? "/" : rest.substring(split + 2);
    if (!Files.isDirectory(path)) {
      throw wrong(command, path + " is no directory");
    }
    if (guest.isEmpty()) {
      throw wrong(command, "the guest's path is empty in " + dir);
    }
    return new DirectoryGrant(HostDirectory.of(path), guest, readOnly);
  }

  private static ParameterException wrong(CommandSpec command, String message) {
    return new ParameterException(command.commandLine(), "--dir: " + message);
  }
}
