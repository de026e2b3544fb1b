package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.conformance.script.Outcome;
import io.github.wasmrun.conformance.script.Outcome.Status;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the scripts of a suite gave, and what of it is not as expected; printed as it comes. */
final class Results {
  /** The options of the runs that have results. */
  static final String[] OPTIONS = {
    "host", "engine", "suite", "json", "expectations", "filter", "accept"
  };

  private final PrintStream out;
  private final Map<String, List<Outcome>> outcomes = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  Results(PrintStream out) {
    this.out = out;
  }

  /** Adds what a script gave, and prints its failures. */
  void add(String script, List<Outcome> list) {
    addQuietly(script, list);
    for (Outcome outcome : list) {
      if (outcome.status() == Status.FAILED) {
        String what = outcome.line() + " " + outcome.type() + " failed (" + outcome.kind() + "): ";
        out.println("  line " + what + outcome.detail());
      }
    }
  }

  /** Adds what a script gave, and prints only how much of it. */
  void addQuietly(String script, List<Outcome> list) {
    outcomes.put(script, list);
    out.println(script + ": " + counts(list));
  }

  /** Adds what is not as expected. */
  void problems(List<String> found) {
    problems.addAll(found);
  }

  /** By script. */
  Map<String, List<Outcome>> outcomes() {
    return outcomes;
  }

  /** Whether all is as expected. */
  boolean asExpected() {
    return problems.isEmpty() && !outcomes.isEmpty();
  }

  /** Writes the files that {@code --json} and {@code --accept} ask for. */
  void write(Options options) throws IOException {
    if (options.get("json").isPresent()) {
      Files.writeString(Path.of(options.get("json").get()), json());
    }
    if (options.get("accept").isPresent()) {
      List<String> lines = new ArrayList<>();
      outcomes.forEach((script, list) -> lines.addAll(Expectations.lines(script, list)));
      Files.write(Path.of(options.get("accept").get()), lines);
    }
  }

  private String json() {
    StringBuilder json = new StringBuilder("[");
    outcomes.forEach(
        (script, list) ->
            list.forEach(
                outcome ->
                    json.append(json.length() == 1 ? "\n" : ",\n").append(outcome.json(script))));
    return json.append("\n]\n").toString();
  }

  /** Prints what is not as expected, and the counts as the last line. */
  void summary() {
    if (problems.isEmpty()) {
      out.println("exactly the known commands fail");
    } else {
      out.println(problems.size() + " results are not as expected:");
      problems.forEach(problem -> out.println("  " + problem));
    }
    List<Outcome> all = new ArrayList<>();
    outcomes.values().forEach(all::addAll);
    out.println(counts(all));
  }

  private static String counts(List<Outcome> list) {
    return Outcome.count(list, Status.PASSED)
        + " passed, "
        + Outcome.count(list, Status.FAILED)
        + " failed, "
        + Outcome.count(list, Status.SKIPPED)
        + " skipped";
  }
}
