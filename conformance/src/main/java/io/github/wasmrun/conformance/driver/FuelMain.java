package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.conformance.program.FuelCount;
import io.github.wasmrun.conformance.script.Pack;
import io.github.wasmrun.conformance.task.Suites;
import io.github.wasmrun.conformance.wasi.SuiteTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/conformance fuel}: the fuel that real programs use is the number that Wasmtime counts.
 */
public final class FuelMain {
  private static final String USAGE =
      "bin/conformance fuel --host jvm|chromium|firefox|webkit [--engine NAME] --suite DIR of"
          + " sightglass [--filter TEXT] [--most UNITS]";

  /** Programs that are not of the suite, by name: resources of other modules. */
  private static final Map<String, String> RESOURCES =
      Map.of(
          "kernels",
          "/io/github/wasmrun/contract/harness/fuel_kernels.wasm",
          "quickjs",
          "/META-INF/resources/examples/quickjs.wasm");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final int[] counts = new int[3];

  private FuelMain() {}

  /**
   * A line of {@code fuel.txt}.
   *
   * @param units what Wasmtime counts
   * @param program the name of a resource, or the path of a program in the suite
   * @param how see {@link FuelCount}
   */
  private record Expected(long units, String program, String how) {
    static Expected of(String line) {
      String[] parts = line.strip().split(" +", 3);
      return new Expected(Long.parseLong(parts[0]), parts[1], parts[2]);
    }
  }

  /**
   * Counts the fuel of all programs; the exit code is 0 only if each uses what it should.
   *
   * @param args see the usage; programs that use more than {@code --most} are skipped, as
   *     interpreters would take too long
   */
  public static void main(String[] args) throws IOException {
    Set<String> names = new HashSet<>(Set.of("host", "engine", "suite", "expectations"));
    names.add("filter");
    names.add("most");
    System.exit(new FuelMain().run(Options.of(args, USAGE, names)) ? 0 : 1);
  }

  private boolean run(Options options) throws IOException {
    Map<String, SuiteTest> suite = new HashMap<>();
    for (SuiteTest test : SuiteTest.find(options.directory("suite"))) {
      suite.put(test.name(), test);
    }
    long most = Long.parseLong(options.get("most", String.valueOf(Long.MAX_VALUE)));
    String filter = options.get("filter", "");
    try (SuiteHost host = SuiteHost.of(options.get("host", "jvm"), options.get("engine"))) {
      out.println(host.title());
      for (Expected expected : expected(options)) {
        if (expected.units() > most) {
          counts[2]++;
        } else if (expected.program().contains(filter)) {
          count(host, expected, suite.get(expected.program()));
        }
      }
    }
    out.println(counts[0] + " passed, " + counts[1] + " failed, " + counts[2] + " skipped");
    return counts[0] > 0 && counts[1] == 0;
  }

  private static List<Expected> expected(Options options) throws IOException {
    List<Expected> all = new ArrayList<>();
    for (String line :
        Files.readAllLines(Path.of(options.get("expectations", ".")).resolve("fuel.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        all.add(Expected.of(line));
      }
    }
    return all;
  }

  private void count(SuiteHost host, Expected expected, @Nullable SuiteTest test)
      throws IOException {
    byte[] how = expected.how().getBytes(StandardCharsets.UTF_8);
    byte[] pack =
        Pack.of(Map.of(Suites.MODULE_FILE, program(expected, test), Suites.HOW_FILE, how));
    String counted;
    try {
      counted = (String) ((List<?>) host.answer(Suites.FUEL, pack)).get(0);
    } catch (SuiteHost.HostDied e) {
      counted = String.valueOf(e.getMessage());
    }
    boolean equal = counted.equals(Long.toString(expected.units()));
    counts[equal ? 0 : 1]++;
    out.println(
        (equal ? "passed " : "FAILED ")
            + expected.program()
            + " "
            + expected.how()
            + ": "
            + counted
            + (equal ? "" : ", expected " + expected.units()));
  }

  private static byte[] program(Expected expected, @Nullable SuiteTest test) throws IOException {
    String resource = RESOURCES.get(expected.program());
    if (resource != null) {
      try (InputStream in = FuelMain.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IOException("no resource " + resource);
        }
        return in.readAllBytes();
      }
    }
    if (test == null) {
      throw new IOException("the suite has no program " + expected.program());
    }
    return test.program().pack();
  }
}
