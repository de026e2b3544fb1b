package io.github.wasmrun.conformance.wasi;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.wasmrun.e2e.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a suite in the layout of wasi-testsuite and lists what failed; the last line counts.
 *
 * <p>{@code --host jvm|chromium|firefox|webkit --suite DIR [--engine NAME] [--files
 * memory|directory] [--threads true] [--peer false] [--only TEXT] [--json FILE] [--expectations
 * DIR]}. In a browser the engine {@code browser_wasi_shim} stands for that library instead of ours;
 * without an engine its count is printed beside ours, unless {@code --peer} is false. With {@code
 * --threads true} the tests of wasi-threads run, and only these. The exit code is 0 if nothing
 * failed but what is known.
 */
public final class WasiConformance {
  private String host = "jvm";
  private @Nullable String engine;
  private boolean inDirectory;
  private boolean threads;
  private boolean besidePeer = true;
  private @Nullable Path suite;
  private String only = "";
  private @Nullable Path json;
  private @Nullable Path known;

  private int passed;
  private int failed;
  private int skipped;
  private boolean surprised;
  private final JsonArray report = new JsonArray();

  private WasiConformance(List<String> args) {
    for (int i = 0; i < args.size(); i += 2) {
      if (i + 1 == args.size()) {
        throw new IllegalArgumentException(args.get(i) + " needs a value");
      }
      option(args.get(i), args.get(i + 1));
    }
  }

  private void option(String name, String value) {
    switch (name) {
      case "--host":
        host = value;
        break;
      case "--engine":
        engine = value;
        break;
      case "--files":
        if (!value.equals("memory") && !value.equals("directory")) {
          throw new IllegalArgumentException("--files is memory or directory");
        }
        inDirectory = value.equals("directory");
        break;
      case "--suite":
        suite = Path.of(value);
        break;
      case "--expectations":
        known = Path.of(value).resolve("wasi.txt");
        break;
      case "--threads":
        threads = Boolean.parseBoolean(value);
        break;
      case "--peer":
        besidePeer = Boolean.parseBoolean(value);
        break;
      case "--only":
        only = value;
        break;
      case "--json":
        json = Path.of(value);
        break;
      default:
        throw new IllegalArgumentException("unknown option " + name);
    }
  }

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    WasiConformance command;
    try {
      command = new WasiConformance(List.of(args));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(command.run() ? 0 : 1);
  }

  private boolean run() throws IOException {
    Path folder = suite;
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("--suite must name a directory, got " + folder);
    }
    String place = host + (inDirectory ? "-directory" : "");
    boolean peer = PageRunner.SHIM.equals(engine);
    Expectations expectations = new Expectations(known, peer ? PageRunner.SHIM : place);
    try (ProgramRunner runner = runner()) {
      for (SuiteTest test : SuiteTest.find(folder)) {
        if (test.threads() == threads && test.name().contains(only)) {
          run(runner, test, expectations);
        }
      }
    }
    if (engine == null && !host.equals("jvm") && !threads && besidePeer) {
      comparePeer(folder);
    }
    if (json != null) {
      Files.writeString(json, new GsonBuilder().setPrettyPrinting().create().toJson(report));
    }
    System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
    return passed > 0 && (peer || !surprised);
  }

  /** Runs the same tests with browser_wasi_shim in the same browser, and prints its count. */
  private void comparePeer(Path folder) throws IOException {
    int peerPassed = 0;
    int peerFailed = 0;
    try (ProgramRunner peer = new PageRunner(Browser.of(host), PageRunner.SHIM)) {
      for (SuiteTest test : SuiteTest.find(folder)) {
        if (!test.threads() && test.name().contains(only) && test.unsupported() == null) {
          if (problem(peer, test) == null) {
            peerPassed++;
          } else {
            peerFailed++;
          }
        }
      }
    }
    System.out.println(
        PageRunner.SHIM
            + " in the same browser: "
            + peerPassed
            + " passed, "
            + peerFailed
            + " failed");
  }

  private static @Nullable String problem(ProgramRunner runner, SuiteTest test) {
    try {
      return test.problem(runner.run(test.program()));
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private ProgramRunner runner() throws IOException {
    if (host.equals("jvm")) {
      return new JvmRunner(engine, inDirectory);
    }
    return new PageRunner(Browser.of(host), PageRunner.SHIM.equals(engine) ? PageRunner.SHIM : "");
  }

  private void run(ProgramRunner runner, SuiteTest test, Expectations expectations)
      throws IOException {
    if (test.unsupported() != null) {
      skipped++;
      System.out.println("SKIPPED " + test.name() + ": " + test.unsupported());
      add(test, "skipped", test.unsupported());
      return;
    }
    String problem = problem(runner, test);
    String reason = expectations.reason(test.name());
    if (problem == null) {
      passed++;
      if (reason != null) {
        surprised = true;
        System.out.println("PASSED " + test.name() + ", but was expected to fail: " + reason);
      }
      add(test, "passed", null);
      return;
    }
    failed++;
    surprised |= reason == null;
    System.out.println("FAILED " + test.name() + ": " + problem);
    if (reason != null) {
      System.out.println("  known: " + reason);
    }
    add(test, "failed", reason == null ? problem : "known: " + reason);
  }

  private void add(SuiteTest test, String result, @Nullable String detail) {
    JsonObject entry = new JsonObject();
    entry.addProperty("test", test.name());
    entry.addProperty("result", result);
    if (detail != null) {
      entry.addProperty("detail", detail);
    }
    report.add(entry);
  }
}
