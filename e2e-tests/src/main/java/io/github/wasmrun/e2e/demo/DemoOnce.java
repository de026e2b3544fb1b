package io.github.wasmrun.e2e.demo;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.Comparison;
import io.github.wasmrun.demo.example.EngineText;
import io.github.wasmrun.demo.example.Transcript;
import io.github.wasmrun.demo.jvm.JvmExamples;
import io.github.wasmrun.demo.server.DemoServer;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs the examples on the JVM and in a headless browser and prints both; succeeds if they agree
 * and all known answers are right.
 */
public final class DemoOnce {
  private DemoOnce() {}

  /**
   * Ends with exit code 0 only if both hosts agree and are right.
   *
   * @param args {@code --browser NAME}: chromium (if nothing is said), firefox or webkit
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length != 0 && !(args.length == 2 && args[0].equals("--browser"))) {
      System.err.println("usage: bin/demo --once [--browser chromium|firefox|webkit]");
      System.exit(2);
    }
    Browser browser = args.length == 0 ? Browser.CHROMIUM : Browser.of(args[1]);
    System.exit(run(browser, out) ? 0 : 1);
  }

  /** Whether both hosts agree and are right. */
  static boolean run(Browser browser, PrintStream out) throws IOException {
    Engine engine = Engine.create();
    String jvm = "JVM, engine " + EngineText.title(engine);
    List<Transcript> onJvm = JvmExamples.runAll(engine);
    print(out, jvm, onJvm);

    String page;
    List<Transcript> onPage;
    try (SiteServer server = DemoServer.start(0);
        BrowserHost host = browser.start()) {
      onPage = PageTranscripts.run(server, host);
      page = host.version();
    }
    print(out, page, onPage);

    List<String> problems = Comparison.problems(jvm, onJvm, page, onPage);
    problems.forEach(problem -> out.println("FAILED: " + problem));
    int answers = onJvm.stream().mapToInt(Transcript::checks).sum();
    if (problems.isEmpty()) {
      out.println(
          onJvm.size()
              + " examples: both hosts agree in every line, all "
              + answers
              + " known answers are right on both");
    } else {
      out.println(problems.size() + " problems in " + onJvm.size() + " examples");
    }
    return problems.isEmpty();
  }

  private static void print(PrintStream out, String host, List<Transcript> transcripts) {
    out.println("######## " + host);
    out.println();
    transcripts.forEach(transcript -> out.println(transcript.text()));
  }
}
