package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.component.validate.Gate;
import io.github.wasmrun.conformance.script.Outcome;
import io.github.wasmrun.conformance.script.Outcome.Status;
import io.github.wasmrun.conformance.script.Pack;
import io.github.wasmrun.conformance.task.Suites;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code bin/conformance component}: a suite of the component model on one host. The directory has
 * scripts ({@code .wast}), or their component form of wast2json, or components with {@code
 * cases/NAME.json}, or vectors of the canonical ABI in {@code vectors.jsonl}.
 */
public final class ComponentMain {
  private static final String USAGE =
      "bin/conformance component --host jvm|chromium|firefox|webkit [--engine NAME] --suite DIR"
          + " [--json FILE] [--filter TEXT] [--accept FILE]";

  /** How many vectors a host gets at once. */
  private static final int VECTORS = 2000;

  private static final Pattern FEATURES = Pattern.compile("-f\\s+(\\S+)");

  /** The names that wasm-tools has for gates. */
  private static final Map<String, Gate> GATES =
      Map.of(
          "cm-values", Gate.VALUES,
          "cm-nested-names", Gate.NESTED_NAMES,
          "cm-more-async-builtins", Gate.MORE_ASYNC_BUILTINS,
          "cm-async-stackful", Gate.STACKFUL,
          "cm-threading", Gate.THREADS,
          "shared-everything-threads", Gate.SHARED_THREADS,
          "cm-fixed-length-lists", Gate.FIXED_LISTS,
          "cm-error-context", Gate.ERROR_CONTEXT,
          "cm-canon-names", Gate.CANONICAL_NAMES,
          "cm64", Gate.MEMORY64);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Results results = new Results(out);

  private ComponentMain() {}

  /**
   * Runs a suite. The exit code is 0 only if exactly the known commands fail.
   *
   * @param args see the usage; {@code --filter} takes the scripts whose name contains a text,
   *     {@code --accept} writes what fails as a file of expectations, whose reasons are to be
   *     filled in
   */
  public static void main(String[] args) throws IOException {
    Options options = Options.of(args, USAGE, Set.of(Results.OPTIONS));
    System.exit(new ComponentMain().run(options) ? 0 : 1);
  }

  private boolean run(Options options) throws IOException {
    String hostName = options.get("host", "jvm");
    Path directory = options.directory("suite");
    String filter = options.get("filter", "");
    Path known = Path.of(options.get("expectations", "."));
    Expectations expectations =
        Expectations.read(known.resolve("component.txt"))
            .and(known.resolve("component-" + hostName + ".txt"));
    try (SuiteHost host = SuiteHost.of(hostName, options.get("engine"))) {
      out.println(host.title());
      if (Files.exists(directory.resolve("vectors.jsonl"))) {
        vectors(host, Files.readAllLines(directory.resolve("vectors.jsonl")));
      } else if (Files.isDirectory(directory.resolve("cases"))) {
        cases(host, directory, filter, expectations);
      } else {
        for (Script script : Script.orTextsIn(directory)) {
          if (script.name().contains(filter)) {
            byte[] pack = script.pack(Map.of(Suites.GATES_FILE, gates(directory, script)));
            note(script.name(), answer(host, Suites.COMPONENT, pack), expectations);
          }
        }
      }
    }
    results.write(options);
    out.println();
    results.summary();
    return results.asExpected();
  }

  /** The gates of a script: those that its first line names for wasm-tools, else nearly all. */
  private static byte[] gates(Path directory, Script script) throws IOException {
    Set<String> names = new TreeSet<>();
    Path text =
        script.isText()
            ? script.file()
            : directory.resolve("wast").resolve(script.name() + ".wast");
    String first = "";
    if (Files.exists(text)) {
      try (Stream<String> lines = Files.lines(text)) {
        first = lines.findFirst().orElse("");
      }
    }
    if (first.startsWith(";; RUN:")) {
      Matcher matcher = FEATURES.matcher(first);
      for (String name : matcher.find() ? matcher.group(1).split(",") : new String[0]) {
        Gate gate = GATES.get(name);
        if (gate != null) {
          names.add(gate.name());
        }
      }
      if (!first.contains("-exceptions")) {
        names.add(Gate.EXCEPTIONS.name());
      }
    } else {
      for (Gate gate : Gate.values()) {
        if (gate != Gate.NESTED_NAMES) {
          names.add(gate.name());
        }
      }
    }
    return String.join("\n", names).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Outcome> answer(SuiteHost host, String task, byte[] pack) {
    try {
      return Outcome.list(Objects.requireNonNull(host.answer(task, pack)));
    } catch (SuiteHost.HostDied e) {
      return List.of(new Outcome(0, "script", Status.FAILED, Outcome.DIED, e.getMessage()));
    }
  }

  private void note(String name, List<Outcome> list, Expectations expectations) {
    results.problems(expectations.problems(name, list));
    results.add(name, list);
  }

  private void cases(SuiteHost host, Path directory, String filter, Expectations expectations)
      throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("cases"))) {
      for (Path json : files.sorted().toList()) {
        String name = json.getFileName().toString().replace(".json", "");
        Path component = directory.resolve(name + ".component.wasm");
        if (!name.contains(filter) || !Files.exists(component)) {
          continue;
        }
        byte[] pack =
            Pack.of(
                Map.of(
                    Suites.SCRIPT_FILE, Files.readAllBytes(json),
                    Suites.MODULE_FILE, Files.readAllBytes(component)));
        note("cases/" + name, answer(host, Suites.COMPONENT_CASES, pack), expectations);
      }
    }
  }

  private void vectors(SuiteHost host, List<String> lines) {
    for (int from = 0; from < lines.size(); from += VECTORS) {
      List<String> some = lines.subList(from, Math.min(from + VECTORS, lines.size()));
      byte[] text = String.join("\n", some).getBytes(StandardCharsets.UTF_8);
      List<Outcome> list = new ArrayList<>();
      try {
        Object wrong = host.answer(Suites.COMPONENT_ABI, Pack.of(Map.of(Suites.SCRIPT_FILE, text)));
        for (Object line : (List<?>) Objects.requireNonNull(wrong)) {
          String detail = String.valueOf(line);
          list.add(new Outcome(0, "vector", Status.FAILED, Outcome.VALUE, detail));
          results.problems(List.of(detail));
        }
      } catch (SuiteHost.HostDied e) {
        list.add(new Outcome(0, "vectors", Status.FAILED, Outcome.DIED, e.getMessage()));
        results.problems(List.of(String.valueOf(e.getMessage())));
      }
      while (list.size() < some.size()) {
        list.add(new Outcome(0, "vector", Status.PASSED, "", ""));
      }
      results.addQuietly("vectors from " + from, list);
    }
  }
}
