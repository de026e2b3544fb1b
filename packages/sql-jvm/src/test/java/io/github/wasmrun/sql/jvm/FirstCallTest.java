package io.github.wasmrun.sql.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The classes of this artifact are those that run: a fresh JVM makes none for the guest. */
class FirstCallTest {
  @Test
  void noClassOfTheGuestIsMade() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FirstCall.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertTrue(output.contains("SELECT a FROM t WHERE b = 1\n"), output);
    List<String> guest = output.lines().filter(line -> line.contains(" wasm.")).toList();
    assertTrue(guest.size() > 20, () -> guest.size() + " classes of the guest");
    for (String line : guest) {
      assertTrue(line.contains("source: file:"), line);
    }
  }
}
