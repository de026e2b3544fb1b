package io.github.wasmrun.demo.server;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.EngineText;
import io.github.wasmrun.demo.example.Transcript;
import io.github.wasmrun.demo.jvm.JvmExamples;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Starts the demo site, and prints what the JVM answers for the examples of the page. */
public final class DemoServer {
  private static final int DEFAULT_PORT = 8080;
  private static final String RESULTS = "--results";

  /** Where the page is on the class path. */
  public static final String SITE = "site";

  private DemoServer() {}

  /**
   * Runs until it is interrupted.
   *
   * @param args {@code --port N}: the port, by default 8080; 0 is any free one; {@code --results}
   *     prints each answer of the JVM
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int port = port(args);
    SiteServer server;
    try {
      server = start(port);
    } catch (BindException e) {
      System.err.println("port " + port + " is in use; take another one: bin/demo --port N");
      System.exit(1);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));

    out.println("The demo is at " + server.url("") + " (Ctrl+C ends the server)");

    Engine engine = Engine.create();
    JvmSide.publish(server, engine);
    List<Transcript> transcripts = JvmExamples.runAll(engine);
    JvmSide.publish(server, transcripts);
    if (List.of(args).contains(RESULTS)) {
      for (Transcript transcript : transcripts) {
        out.println(transcript.text());
      }
    }
    out.println("The same on the JVM, engine " + EngineText.title(engine) + ":");
    out.println(summary(transcripts) + "; bin/demo --results prints them");
  }

  /**
   * Starts the server of the site, without the JVM's side.
   *
   * @param port the port, or 0 for any free one
   * @throws IOException if the port is taken
   */
  public static SiteServer start(int port) throws IOException {
    return SiteServer.start(port, SITE, SiteServer.LIBRARY_FILES);
  }

  private static String summary(List<Transcript> transcripts) {
    int checks = transcripts.stream().mapToInt(Transcript::checks).sum();
    int wrong = transcripts.stream().mapToInt(t -> t.failures().size()).sum();
    return transcripts.size() + " examples, " + checks + " known answers, " + wrong + " wrong";
  }

  private static int port(String[] args) {
    List<String> rest = new ArrayList<>(List.of(args));
    rest.remove(RESULTS);
    if (rest.isEmpty()) {
      return DEFAULT_PORT;
    }
    if (rest.size() == 2 && rest.get(0).equals("--port")) {
      try {
        int port = Integer.parseInt(rest.get(1));
        if (port >= 0 && port <= 65535) {
          return port;
        }
      } catch (NumberFormatException e) {
        // The text below says what is expected.
      }
    }
    System.err.println(
        "usage: bin/demo [--port N] [--results], N from 0 to 65535; or bin/demo --once");
    System.exit(2);
    return 0;
  }
}
