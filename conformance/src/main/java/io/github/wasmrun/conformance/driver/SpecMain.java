package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.Engine;
import io.github.wasmrun.conformance.script.Outcome;
import io.github.wasmrun.conformance.script.Outcome.Status;
import io.github.wasmrun.conformance.task.Suites;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/conformance spec}: scripts in the form of wast2json, on one host. In a browser a plain
 * page runs them too, for comparison.
 */
public final class SpecMain {
  private static final String USAGE =
      "bin/conformance spec --host jvm|chromium|firefox|webkit [--engine NAME] --suite DIR [--json"
          + " FILE] [--filter TEXT] [--limits fuel,depth] [--accept FILE] [--provide"
          + " NAME=FILE.wasm,...]; of a browser --engine plain is JavaScript alone";

  private static final String TRAP_CODE = "the trap's code is not the one of the script";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Results results = new Results(out);
  private final Map<String, byte[]> provided = new TreeMap<>();
  private @Nullable Ceiling ceiling;

  /** What follows the name of each task. */
  private String limits = "";

  private SpecMain() {}

  /**
   * Runs a suite. The exit code is 0 only if exactly the known commands fail.
   *
   * @param args see the usage; {@code --filter} takes the scripts whose name contains a text,
   *     {@code --accept} writes what fails as a file of expectations, whose reasons are to be
   *     filled in, {@code --provide} names modules that scripts may import from
   */
  public static void main(String[] args) throws IOException {
    Set<String> names = new HashSet<>(Set.of(Results.OPTIONS));
    names.add("limits");
    names.add("provide");
    Options options = Options.of(args, USAGE, names);
    System.exit(new SpecMain().run(options) ? 0 : 1);
  }

  private boolean run(Options options) throws IOException {
    String hostName = options.get("host", "jvm");
    String filter = options.get("filter", "");
    limits = options.get("limits").map(text -> Suites.LIMITED + text).orElse("");
    List<Script> scripts =
        Script.in(options.directory("suite")).stream()
            .filter(script -> script.name().contains(filter))
            .toList();
    provide(options.get("provide", ""));
    boolean plain = options.get("engine", "").equals(SuiteHost.PLAIN);
    Expectations expectations = Expectations.read(expectationsFile(options, hostName));
    long start = System.nanoTime();
    try (SuiteHost host = SuiteHost.of(hostName, options.get("engine"))) {
      out.println(host.title() + ": " + scripts.size() + " scripts");
      for (Script script : scripts) {
        List<Outcome> list = run(host, script);
        if (!plain) {
          results.problems(expectations.problems(script.name(), list));
        }
      }
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    if (!hostName.equals("jvm") && !plain) {
      ceiling = Ceiling.measure(hostName, scripts);
    }
    results.write(options);
    summary(seconds);
    return results.asExpected();
  }

  private void provide(String modules) throws IOException {
    for (String module : modules.isEmpty() ? new String[0] : modules.split(",")) {
      int end = module.indexOf('=');
      if (end <= 0) {
        throw new IOException("--provide takes NAME=FILE.wasm, got " + module);
      }
      byte[] bytes = Files.readAllBytes(Path.of(module.substring(end + 1)));
      provided.put(Suites.PROVIDED + module.substring(0, end), bytes);
    }
  }

  /** The file of a browser, or of an engine of the JVM. */
  private static Path expectationsFile(Options options, String host) {
    String name = host;
    if (host.equals("jvm")) {
      name += "-" + options.get("engine").orElseGet(() -> Engine.create().info().name());
    }
    return Path.of(options.get("expectations", ".")).resolve(name + ".txt");
  }

  private List<Outcome> run(SuiteHost host, Script script) {
    List<Outcome> list;
    try {
      String task = script.sharesMemory() ? Suites.WAITING : Suites.SCRIPT;
      list = Outcome.list(host.answer(task + limits, script.pack(provided)));
    } catch (SuiteHost.HostDied e) {
      list = List.of(new Outcome(0, "script", Status.FAILED, Outcome.DIED, e.getMessage()));
    }
    results.add(script.name(), list);
    return list;
  }

  private void summary(long seconds) {
    Map<String, List<Outcome>> outcomes = results.outcomes();
    Map<String, Integer> kinds = new TreeMap<>();
    Map<String, Integer> notes = new TreeMap<>();
    outcomes.forEach(
        (script, list) -> {
          for (Outcome outcome : list) {
            if (outcome.status() == Status.FAILED) {
              kinds.merge(outcome.kind(), 1, Integer::sum);
            } else if (outcome.status() == Status.PASSED && !outcome.detail().isEmpty()) {
              boolean lacking = outcome.detail().startsWith(Outcome.UNSUPPORTED);
              notes.merge(lacking ? outcome.detail() : TRAP_CODE, 1, Integer::sum);
              if (!lacking) {
                out.println(script + ":" + outcome.line() + " passed, but " + outcome.detail());
              }
            }
          }
        });
    out.println();
    out.println(outcomes.size() + " scripts in " + seconds + " s; failures by kind: " + kinds);
    out.println("passed, but: " + notes);
    if (ceiling != null) {
      ceiling.compare(outcomes, out);
    }
    results.summary();
  }
}
