package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.Engine;
import io.github.wasmrun.conformance.script.Json;
import io.github.wasmrun.conformance.script.Transcript;
import io.github.wasmrun.conformance.task.Suites;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code bin/conformance differential}: modules of a fuzzer do the same on all engines of the JVM
 * and in a browser.
 */
public final class DifferentialMain {
  private static final String USAGE =
      "bin/conformance differential [--host chromium|firefox|webkit] --suite DIR [--json FILE]"
          + " [--fuel NUMBER]";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, SuiteHost> hosts = new LinkedHashMap<>();
  private final List<String> json = new ArrayList<>();
  private final int[] counts = new int[3];

  /** What follows the name of the task. */
  private String limits = "";

  private DifferentialMain() {}

  /** Compares all modules of a directory; the exit code is 0 only if no host differs. */
  public static void main(String[] args) throws IOException {
    Options options =
        Options.of(args, USAGE, Set.of("host", "suite", "json", "expectations", "fuel"));
    System.exit(new DifferentialMain().run(options) ? 0 : 1);
  }

  private boolean run(Options options) throws IOException {
    Path suite = options.directory("suite");
    String browser = options.get("host", "chromium");
    limits = options.get("fuel").map(number -> Suites.LIMITED + "fuel=" + number).orElse("");
    try {
      hosts.put(browser, SuiteHost.of(browser, Optional.empty()));
      for (String engine : Engine.available()) {
        hosts.put("jvm " + engine, SuiteHost.of("jvm", Optional.of(engine)));
      }
      hosts.values().forEach(host -> out.println(host.title()));
      for (Path file : Modules.in(suite)) {
        compare(Modules.name(suite, file), Modules.pack(file));
      }
    } finally {
      hosts.values().forEach(SuiteHost::close);
    }
    if (options.get("json").isPresent()) {
      Files.writeString(
          Path.of(options.get("json").get()), "[\n" + String.join(",\n", json) + "\n]\n");
    }
    out.println(counts[0] + " passed, " + counts[1] + " failed, " + counts[2] + " skipped");
    return counts[1] == 0 && counts[0] > 0;
  }

  private void compare(String name, byte[] pack) {
    Map<String, List<String>> transcripts = new LinkedHashMap<>();
    StringBuilder problem = new StringBuilder();
    hosts.forEach(
        (host, runner) -> {
          try {
            List<String> lines = lines(runner.answer(Suites.DIFFERENTIAL + limits, pack));
            if (lines.isEmpty() || !lines.get(0).startsWith(Transcript.UNSUPPORTED)) {
              transcripts.put(host, lines);
            }
          } catch (SuiteHost.HostDied e) {
            problem.append("  ").append(host).append(" died: ").append(e.getMessage()).append('\n');
          }
        });
    List<String> names = new ArrayList<>(transcripts.keySet());
    for (int i = 1; i < names.size(); i++) {
      problem.append(difference(names.get(0), names.get(i), transcripts));
    }
    int result = problem.length() > 0 ? 1 : names.size() < 2 ? 2 : 0;
    counts[result]++;
    String word = List.of("passed", "failed", "skipped").get(result);
    int lines = names.isEmpty() ? 0 : transcripts.get(names.get(0)).size();
    out.println(name + ": " + word + ", " + lines + " lines on " + String.join(", ", names));
    out.print(problem);
    json.add(
        "{\"module\":"
            + Json.quote(name)
            + ",\"result\":"
            + Json.quote(word)
            + ",\"lines\":"
            + lines
            + ",\"detail\":"
            + Json.quote(problem.toString())
            + "}");
  }

  private static List<String> lines(Object answer) {
    List<String> lines = new ArrayList<>();
    for (Object line : (List<?>) answer) {
      lines.add((String) line);
    }
    return lines;
  }

  /** The first line in which two hosts differ; empty if there is none. */
  private static String difference(
      String first, String second, Map<String, List<String>> transcripts) {
    List<String> a = transcripts.get(first);
    List<String> b = transcripts.get(second);
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      String x = i < a.size() ? a.get(i) : "(nothing)";
      String y = i < b.size() ? b.get(i) : "(nothing)";
      if (!x.equals(y)) {
        return "  line " + i + ": " + first + ": " + x + "\n    " + second + ": " + y + "\n";
      }
    }
    return "";
  }
}
