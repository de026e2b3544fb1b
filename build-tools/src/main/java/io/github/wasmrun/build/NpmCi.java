package io.github.wasmrun.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs {@code npm ci} in a folder with a package-lock.json, unless that very lock is installed
 * already. Started by the Maven build: {@code java NpmCi.java FOLDER}, before any module is
 * compiled.
 */
public final class NpmCi {
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    Path lock = folder.resolve("package-lock.json");
    Path installed = folder.resolve("node_modules").resolve(".installed-lock.json");
    if (Files.exists(installed) && Files.mismatch(lock, installed) == -1) {
      return;
    }
    String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    if (!onPath(npm)) {
      System.err.println(
          "npm is not on the PATH. The build needs Node.js 18 or newer with npm, to fetch the"
              + " packages of "
              + lock
              + ". On Debian: apt-get install nodejs npm (bin/test and bin/demo do so).");
      System.exit(1);
    }
    // No install scripts: the packages are files that we copy, nothing of them runs here.
    int exit =
        new ProcessBuilder(
                npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
            .directory(folder.toFile())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      System.err.println("npm ci failed in " + folder + " with exit code " + exit);
      System.exit(exit);
    }
    Files.copy(lock, installed);
  }

  private static boolean onPath(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (new File(folder, program).canExecute()) {
        return true;
      }
    }
    return false;
  }
}
