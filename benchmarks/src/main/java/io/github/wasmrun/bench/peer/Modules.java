package io.github.wasmrun.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Modules of others, fetched when they are first measured; none is kept in the project. */
public final class Modules {
  private static final Path FOLDER = Path.of("target", "bench-modules").toAbsolutePath();

  private Modules() {}

  /** A file of a package of npm. */
  public static Path npm(String packageAndVersion, String file) throws IOException {
    Path folder = FOLDER.resolve(packageAndVersion.replace('/', '+'));
    Path module = folder.resolve("package").resolve(file);
    if (!Files.exists(module)) {
      Files.createDirectories(folder);
      run(folder, "npm", "pack", "--silent", packageAndVersion);
      try (Stream<Path> files = Files.list(folder)) {
        Path archive =
            files.filter(path -> path.toString().endsWith(".tgz")).findFirst().orElseThrow();
        run(folder, "tar", "xzf", archive.toString());
        Files.delete(archive);
      }
    }
    return module;
  }

  /** SQLite for JavaScript; the short names of its exports are those of this version. */
  public static Path sqlJs() throws IOException {
    return npm("sql.js@1.17.0", "dist/sql-wasm.wasm");
  }

  /**
   * The programs of sightglass, a directory each, from {@code sightglass.tar.gz} in the directory
   * {@code WASMRUN_SUITES} or {@code ../shared/data}.
   */
  public static List<Path> sightglass() throws IOException {
    Path folder = FOLDER.resolve("sightglass");
    if (!Files.exists(folder)) {
      String given = Objects.requireNonNullElse(System.getenv("WASMRUN_SUITES"), "../shared");
      Path archive = Path.of(given, "sightglass.tar.gz");
      if (!Files.exists(archive)) {
        archive = Path.of(given, "data", "sightglass.tar.gz");
      }
      if (!Files.exists(archive)) {
        throw new IOException("no sightglass.tar.gz in " + given + ": set WASMRUN_SUITES");
      }
      Files.createDirectories(FOLDER);
      run(FOLDER, "tar", "xzf", archive.toAbsolutePath().toString());
    }
    try (Stream<Path> programs = Files.walk(folder)) {
      return programs
          .filter(path -> path.endsWith("benchmark.wasm"))
          .map(Path::getParent)
          .filter(program -> !program.endsWith("noop")) // which has nothing to measure
          .sorted()
          .toList();
    }
  }

  /**
   * Lua 5.4, built of a crate.
   *
   * @param file {@code lua.wasm}, or {@code lua-plugin.wasm}, a plugin of Extism's contract
   */
  public static Path lua(String file) throws IOException {
    Path folder = FOLDER.resolve("lua");
    Path module = folder.resolve(file);
    if (!Files.exists(module)) {
      Files.createDirectories(folder);
      copy("lua/lua.c", folder);
      copy("lua/build.sh", folder);
      run(folder, "bash", "build.sh");
    }
    return module;
  }

  /** CoreMark, built of a crate; Debian's Rust is fetched for it. */
  public static Path coreMark() throws IOException {
    Path folder = FOLDER.resolve("coremark");
    Path module = folder.resolve("coremark.wasm");
    if (!Files.exists(module)) {
      Files.createDirectories(folder);
      copy("coremark/guest.rs", folder);
      copy("coremark/build.sh", folder);
      run(folder, "bash", "build.sh", Path.of("").toAbsolutePath().toString());
    }
    return module;
  }

  /**
   * The folder with what jco makes of a component.
   *
   * @param component a resource of the benchmarks
   */
  public static Path jco(String component) throws IOException {
    Path folder = FOLDER.resolve("jco");
    if (!Files.exists(folder.resolve("node_modules"))) {
      Files.createDirectories(folder);
      run(
          folder,
          "npm",
          "install",
          "--silent",
          "--ignore-scripts",
          "--omit=optional",
          "--no-audit",
          "--no-fund",
          "@bytecodealliance/jco-transpile@0.15.0");
    }
    copy("transpile.mjs", folder);
    copy(component, folder);
    Path out = folder.resolve("out");
    run(folder, "node", "transpile.mjs", component, out.toString());
    return out;
  }

  /** Copies a resource of the benchmarks. */
  private static void copy(String resource, Path folder) throws IOException {
    Path target = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    try (InputStream in = Modules.class.getResourceAsStream("/bench/" + resource)) {
      Files.write(target, Objects.requireNonNull(in, resource).readAllBytes());
    }
  }

  private static void run(Path folder, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("failed: " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
