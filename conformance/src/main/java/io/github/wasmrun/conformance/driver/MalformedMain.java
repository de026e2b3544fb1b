package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.conformance.script.Json;
import io.github.wasmrun.conformance.script.Verdict;
import io.github.wasmrun.conformance.task.Suites;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code bin/conformance malformed}: hostile modules are accepted or refused as is known, at once,
 * and with no exception but the API's.
 */
public final class MalformedMain {
  private static final String USAGE =
      "bin/conformance malformed --host jvm|chromium|firefox|webkit [--engine NAME] --suite DIR"
          + " [--json FILE]";
  private static final int MOST_MILLIS = 1000;
  private static final int TRIES = 3;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, String> expected = new HashMap<>();
  private final List<String> json = new ArrayList<>();
  private int passed;
  private int failed;

  private MalformedMain() {}

  /** Tries the modules of a directory; the exit code is 0 only if all answers are right. */
  public static void main(String[] args) throws IOException {
    Options options =
        Options.of(args, USAGE, Set.of("host", "engine", "suite", "json", "expectations"));
    System.exit(new MalformedMain().run(options) ? 0 : 1);
  }

  private boolean run(Options options) throws IOException {
    String hostName = options.get("host", "jvm");
    readExpectations(Path.of(options.get("expectations", ".")).resolve("malformed.txt"), hostName);
    Path suite = options.directory("suite");
    try (SuiteHost host = SuiteHost.of(hostName, options.get("engine"))) {
      out.println(host.title());
      for (Path file : Modules.in(suite)) {
        check(Modules.name(suite, file), best(host, Modules.pack(file)));
      }
    }
    if (options.get("json").isPresent()) {
      Files.writeString(
          Path.of(options.get("json").get()), "[\n" + String.join(",\n", json) + "\n]\n");
    }
    out.println(passed + " passed, " + failed + " failed, 0 skipped");
    return failed == 0 && passed > 0;
  }

  /**
   * Lines {@code MODULE ANSWER [HOST ANSWER]...}: the answer of all hosts, and what one answers
   * instead.
   */
  private void readExpectations(Path file, String host) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split("\\s+");
      if (words.length < 2 || words[0].startsWith("#")) {
        continue;
      }
      expected.put(words[0], words[1]);
      for (int i = 2; i + 1 < words.length; i += 2) {
        if (words[i].equals(host)) {
          expected.put(words[0], words[i + 1]);
        }
      }
    }
  }

  /** A slow answer may be the fault of the machine: it is asked again. */
  private static Verdict best(SuiteHost host, byte[] pack) {
    Verdict best = ask(host, pack);
    for (int i = 1; i < TRIES && best.millis() > MOST_MILLIS; i++) {
      Verdict next = ask(host, pack);
      best = next.millis() < best.millis() ? next : best;
    }
    return best;
  }

  private static Verdict ask(SuiteHost host, byte[] pack) {
    try {
      return Verdict.of((Map<?, ?>) host.answer(Suites.MALFORMED, pack));
    } catch (SuiteHost.HostDied e) {
      return new Verdict("died", false, String.valueOf(e.getMessage()), 0);
    }
  }

  private void check(String name, Verdict verdict) {
    String wanted = expected.get(name);
    String problem = "";
    if (!verdict.ours()) {
      problem = "no exception of the API";
    } else if (wanted != null && !wanted.equals(verdict.answer())) {
      problem = "expected " + wanted;
    } else if (verdict.millis() > MOST_MILLIS) {
      problem = "too slow";
    }
    if (problem.isEmpty()) {
      passed++;
    } else {
      failed++;
    }
    out.println(
        name
            + ": "
            + verdict.answer()
            + " after "
            + verdict.millis()
            + " ms"
            + (verdict.detail().isEmpty() ? "" : ": " + verdict.detail())
            + (problem.isEmpty() ? "" : "\n  FAILED: " + problem));
    json.add(
        "{\"module\":"
            + Json.quote(name)
            + ",\"answer\":"
            + Json.quote(verdict.answer())
            + ",\"millis\":"
            + verdict.millis()
            + ",\"detail\":"
            + Json.quote(verdict.detail())
            + ",\"result\":"
            + Json.quote(problem.isEmpty() ? "passed" : "failed")
            + "}");
  }
}
