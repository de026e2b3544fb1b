package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.conformance.script.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The failures of a host that are known, each with its reason.
 *
 * <p>The file has paragraphs: a line with the reason, which begins with {@code #}, then lines
 * {@code SCRIPT KIND LINE ...}: commands of a script that fail so, named by their lines. {@code
 * 10-20} are all commands from line 10 to line 20 that are not skipped.
 */
final class Expectations {
  private record Range(String kind, int from, int to) {}

  private final Map<String, List<Range>> known = new TreeMap<>();

  /** Reads the file; none is known if there is no file. */
  static Expectations read(Path file) throws IOException {
    return new Expectations().and(file);
  }

  /** These and those of another file, if there is one. */
  Expectations and(Path file) throws IOException {
    boolean reason = false;
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      String text = line.strip();
      if (text.startsWith("#") || text.isEmpty()) {
        reason = text.length() > 1;
        continue;
      }
      if (!reason) {
        throw new IOException(file + ": no reason is given for: " + text);
      }
      add(text.split("\\s+"));
    }
    return this;
  }

  private void add(String[] words) {
    List<Range> ranges = known.computeIfAbsent(words[0], name -> new ArrayList<>());
    for (int i = 2; i < words.length; i++) {
      int dash = words[i].indexOf('-');
      int from = Integer.parseInt(dash < 0 ? words[i] : words[i].substring(0, dash));
      int to = dash < 0 ? from : Integer.parseInt(words[i].substring(dash + 1));
      ranges.add(new Range(words[1], from, to));
    }
  }

  /** What is not as expected in a script; empty if all is. */
  List<String> problems(String script, List<Outcome> outcomes) {
    List<String> problems = new ArrayList<>();
    List<Range> ranges = known.getOrDefault(script, List.of());
    boolean[] used = new boolean[ranges.size()];
    for (Outcome outcome : outcomes) {
      String expected = "";
      for (int i = 0; i < ranges.size(); i++) {
        Range range = ranges.get(i);
        if (range.from() <= outcome.line() && outcome.line() <= range.to()) {
          expected = range.kind();
          used[i] = true;
        }
      }
      if (outcome.status() == Outcome.Status.SKIPPED || outcome.kind().equals(expected)) {
        continue;
      }
      String place = script + ":" + outcome.line() + " " + outcome.type();
      problems.add(
          outcome.status() == Outcome.Status.PASSED
              ? "new pass, expected to fail (" + expected + "): " + place
              : "new failure (" + outcome.kind() + "): " + place + ": " + outcome.detail());
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        problems.add("no command at the expected " + script + ":" + ranges.get(i).from());
      }
    }
    return problems;
  }

  /** The lines of the file for the failures of a script. */
  static List<String> lines(String script, List<Outcome> outcomes) {
    Map<String, StringBuilder> lines = new TreeMap<>();
    int i = 0;
    while (i < outcomes.size()) {
      Outcome first = outcomes.get(i);
      int last = i;
      if (first.status() == Outcome.Status.FAILED) {
        for (int j = i + 1; j < outcomes.size() && continues(first, outcomes.get(j)); j++) {
          last = outcomes.get(j).status() == Outcome.Status.FAILED ? j : last;
        }
        StringBuilder line =
            lines.computeIfAbsent(first.kind(), kind -> new StringBuilder(script + " " + kind));
        line.append(' ').append(first.line());
        if (outcomes.get(last).line() > first.line()) {
          line.append('-').append(outcomes.get(last).line());
        }
      }
      i = last + 1;
    }
    return lines.values().stream().map(StringBuilder::toString).toList();
  }

  private static boolean continues(Outcome first, Outcome next) {
    return next.status() == Outcome.Status.SKIPPED || next.kind().equals(first.kind());
  }
}
