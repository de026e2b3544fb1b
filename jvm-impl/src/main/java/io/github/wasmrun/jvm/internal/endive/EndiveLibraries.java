package io.github.wasmrun.jvm.internal.endive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * The libraries of Endive that our adaptation is made for. It reaches into them, so that another
 * version gives wrong results instead of errors; Maven takes the nearest version without a word.
 */
final class EndiveLibraries {
  /** Artifact, version, a class of it. */
  private static final String[][] NEEDED = {
    {"wasm", "1.2.0", "run.endive.wasm.WasmModule"},
    {"runtime", "1.2.0", "run.endive.runtime.Instance"},
    {"compiler", "1.0.0", "run.endive.compiler.internal.Compiler"}
  };

  private EndiveLibraries() {}

  /**
   * Checks that they are there.
   *
   * @param engine the engine that needs them
   * @throws IllegalStateException if one is missing or of another version
   */
  static void check(String engine) {
    for (String[] library : NEEDED) {
      String artifact = "run.endive:" + library[0];
      Class<?> known;
      try {
        known = Class.forName(library[2], false, EndiveLibraries.class.getClassLoader());
      } catch (ClassNotFoundException | LinkageError e) {
        throw new IllegalStateException(
            "the engine " + engine + " needs " + artifact + " " + library[1] + ", which is missing",
            e);
      }
      String version = version(known, library[0]);
      if (!version.isEmpty() && !version.equals(library[1])) {
        throw new IllegalStateException(
            "the engine "
                + engine
                + " needs "
                + artifact
                + " "
                + library[1]
                + ", but the class path has "
                + version
                + ": have your build take "
                + library[1]);
      }
    }
  }

  /** The version; empty where it is not said, as in an archive that has all libraries. */
  private static String version(Class<?> known, String artifact) {
    Properties properties = new Properties();
    String name = "/META-INF/maven/run.endive/" + artifact + "/pom.properties";
    try (InputStream in = known.getResourceAsStream(name)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "";
    }
    return properties.getProperty("version", "");
  }
}
