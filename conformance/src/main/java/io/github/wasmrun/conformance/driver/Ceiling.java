package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.conformance.script.Outcome;
import io.github.wasmrun.conformance.script.Outcome.Status;
import io.github.wasmrun.conformance.task.Suites;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a browser does with the same scripts by JavaScript alone, without our API: what we could
 * reach at most, measured in the same run.
 */
final class Ceiling {
  private final Map<String, List<Outcome>> plain = new TreeMap<>();

  private Ceiling() {}

  /** Runs scripts in a plain page of a browser. */
  static Ceiling measure(String browser, List<Script> scripts) throws IOException {
    Ceiling ceiling = new Ceiling();
    try (SuiteHost host = SuiteHost.of(browser, Optional.of(SuiteHost.PLAIN))) {
      for (Script script : scripts) {
        try {
          List<Outcome> list = Outcome.list(host.answer(Suites.SCRIPT, script.pack()));
          ceiling.plain.put(script.name(), list);
        } catch (SuiteHost.HostDied e) {
          ceiling.plain.put(script.name(), List.of());
        }
      }
    }
    return ceiling;
  }

  /**
   * Prints the counts of both and where one is above the other.
   *
   * @param ours what our API did
   */
  void compare(Map<String, List<Outcome>> ours, PrintStream out) {
    long sum = 0;
    List<String> below = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (Map.Entry<String, List<Outcome>> entry : ours.entrySet()) {
      List<Outcome> page = plain.getOrDefault(entry.getKey(), List.of());
      sum += Outcome.count(page, Status.PASSED);
      add(below, entry.getKey(), passedOnlyIn(page, entry.getValue()));
      add(above, entry.getKey(), passedOnlyIn(entry.getValue(), page));
    }
    out.println("a plain page of this browser: " + sum + " passed");
    below.forEach(script -> out.println("  only the plain page passes " + script));
    above.forEach(script -> out.println("  only wasmrun passes " + script));
  }

  private static void add(List<String> list, String script, List<Integer> lines) {
    if (!lines.isEmpty()) {
      list.add(script + ": " + lines.size() + " commands, lines " + lines);
    }
  }

  private static List<Integer> passedOnlyIn(List<Outcome> some, List<Outcome> others) {
    Set<Integer> passed = new HashSet<>();
    for (Outcome outcome : others) {
      if (outcome.status() == Status.PASSED) {
        passed.add(outcome.line());
      }
    }
    List<Integer> lines = new ArrayList<>();
    for (Outcome outcome : some) {
      if (outcome.status() == Status.PASSED && !passed.contains(outcome.line())) {
        lines.add(outcome.line());
      }
    }
    return lines;
  }
}
