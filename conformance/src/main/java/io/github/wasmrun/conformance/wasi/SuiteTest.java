package io.github.wasmrun.conformance.wasi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wasmrun.conformance.program.WasiProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test of wasi-testsuite: a module and, in a JSON file beside it, how to run it and what to
 * expect. See <a
 * href="https://github.com/WebAssembly/wasi-testsuite/blob/main/doc/specification.md">the suite's
 * specification</a>.
 *
 * @param name its path in the suite, without ending
 * @param wasm the module
 * @param run how to run it
 * @param exitCode what it must exit with
 * @param stdout what it must write, or null if that does not matter
 * @param stderr what it must write, or null if that does not matter
 * @param inputs whether it sees the input files of its folder
 * @param threads whether it is a test of wasi-threads
 * @param unsupported why it cannot be run at all, or null
 */
public record SuiteTest(
    String name,
    Path wasm,
    JsonObject run,
    int exitCode,
    @Nullable String stdout,
    @Nullable String stderr,
    boolean inputs,
    boolean threads,
    @Nullable String unsupported) {

  private static final String WASM = ".wasm";

  /** All tests below {@code suite}, by name. */
  public static List<SuiteTest> find(Path suite) throws IOException {
    List<Path> modules;
    try (Stream<Path> all = Files.walk(suite)) {
      modules =
          all.filter(path -> path.toString().endsWith(WASM) && Files.isRegularFile(path))
              .sorted()
              .toList();
    }
    List<SuiteTest> tests = new ArrayList<>();
    for (Path module : modules) {
      tests.add(read(suite, module));
    }
    return tests;
  }

  private static SuiteTest read(Path suite, Path module) throws IOException {
    String path = suite.relativize(module).toString().replace('\\', '/');
    String name = path.substring(0, path.length() - WASM.length());
    String file = module.getFileName().toString();
    String stem = file.substring(0, file.length() - WASM.length());
    Path spec = module.resolveSibling(stem + ".json");
    JsonObject json =
        Files.exists(spec)
            ? JsonParser.parseString(Files.readString(spec)).getAsJsonObject()
            : new JsonObject();
    JsonObject run = json;
    int exitCode = integer(json, "exit_code");
    String stdout = text(json, "stdout");
    String stderr = text(json, "stderr");
    Path expectedOut = module.resolveSibling(stem + ".stdout.expected");
    Path expectedErr = module.resolveSibling(stem + ".stderr.expected");
    boolean inputs = !Files.exists(spec) && !inputs(module.getParent()).isEmpty();
    if (Files.exists(expectedOut)) {
      stdout = Files.readString(expectedOut);
    }
    if (Files.exists(expectedErr)) {
      stderr = Files.readString(expectedErr);
    }
    String unsupported = unsupported(module);
    boolean threads = String.valueOf(module.getParent().getFileName()).contains("wasi-threads");
    if (json.has("operations")) {
      for (JsonElement element : json.getAsJsonArray("operations")) {
        JsonObject operation = element.getAsJsonObject();
        switch (operation.get("type").getAsString()) {
          case "run":
            run = operation;
            break;
          case "wait":
            exitCode = integer(operation, "exit_code");
            break;
          case "read":
            String payload = operation.has("payload") ? text(operation, "payload") : "";
            if ("stderr".equals(text(operation, "id"))) {
              stderr = payload;
            } else {
              stdout = payload;
            }
            break;
          default:
            unsupported = "needs " + operation.get("type").getAsString();
            break;
        }
      }
    }
    return new SuiteTest(name, module, run, exitCode, stdout, stderr, inputs, threads, unsupported);
  }

  /** Components are another standard, told from the first bytes. */
  private static @Nullable String unsupported(Path module) throws IOException {
    byte[] bytes = Files.readAllBytes(module);
    return bytes.length > 6 && bytes[4] != 1 && bytes[6] == 1 ? "a component, not preview 1" : null;
  }

  private static int integer(JsonObject json, String name) {
    return json.has(name) ? json.get(name).getAsInt() : 0;
  }

  private static @Nullable String text(JsonObject json, String name) {
    return json.has(name) ? json.get(name).getAsString() : null;
  }

  /** The program with all that it is run with. */
  public WasiProgram program() throws IOException {
    List<String> args = new ArrayList<>();
    if (run.has("args")) {
      JsonArray array = run.getAsJsonArray("args");
      array.forEach(arg -> args.add(arg.getAsString()));
    }
    Map<String, String> env = new LinkedHashMap<>();
    if (run.has("env")) {
      JsonObject variables = run.getAsJsonObject("env");
      variables.entrySet().forEach(each -> env.put(each.getKey(), each.getValue().getAsString()));
    }
    boolean hasRoot = run.has("root") && !run.get("root").isJsonNull();
    Map<String, byte[]> files = Map.of();
    if (inputs) {
      files = inputs(wasm.getParent());
    } else if (hasRoot) {
      files = files(wasm.resolveSibling(run.get("root").getAsString()));
    }
    return new WasiProgram(Files.readAllBytes(wasm), args, env, hasRoot || inputs, files);
  }

  private static Map<String, byte[]> inputs(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> list = Files.list(folder)) {
      all = list.filter(path -> path.toString().endsWith(".input")).sorted().toList();
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Path path : all) {
      files.put(path.getFileName().toString(), Files.readAllBytes(path));
    }
    return files;
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.sorted().toList();
    }
    for (Path path : all) {
      String name = root.relativize(path).toString().replace('\\', '/');
      if (name.isEmpty() || name.endsWith(".cleanup") || name.endsWith(".gitignore")) {
        continue;
      }
      if (Files.isDirectory(path)) {
        files.put(name + "/", new byte[0]);
      } else {
        files.put(name, Files.readAllBytes(path));
      }
    }
    return files;
  }

  /** What is wrong with the way a program ended; null if nothing is. */
  @Nullable String problem(Ended ended) {
    if (ended.exitCode() != exitCode) {
      String why = ended.failure().isEmpty() ? "" : ", " + ended.failure();
      String said = ended.stderr().strip();
      return "exit code "
          + ended.exitCode()
          + " instead of "
          + exitCode
          + why
          + (said.isEmpty() ? "" : "\n" + said);
    }
    if (stdout != null && !stdout.equals(ended.stdout())) {
      return "stdout is \"" + ended.stdout() + "\" instead of \"" + stdout + "\"";
    }
    if (stderr != null && !stderr.equals(ended.stderr())) {
      return "stderr is \"" + ended.stderr() + "\" instead of \"" + stderr + "\"";
    }
    return null;
  }
}
