package io.github.wasmrun.demo.server;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.EngineText;
import io.github.wasmrun.demo.example.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the page can read of the JVM: its engine and its transcripts, as plain text. */
public final class JvmSide {
  private JvmSide() {}

  /** Serves the engine as {@code jvm/engine.txt}, see {@link EngineText}. */
  public static void publish(SiteServer server, Engine engine) {
    server.add("jvm/engine.txt", utf8(EngineText.of(engine)));
  }

  /** Serves each transcript as {@code jvm/transcript/ID.txt}. */
  public static void publish(SiteServer server, List<Transcript> transcripts) {
    for (Transcript transcript : transcripts) {
      server.add("jvm/transcript/" + transcript.id() + ".txt", utf8(transcript.text()));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
