package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.StatisticsOptions;
import io.github.wasmrun.contract.harness.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events of engines with statistics, and JVMs that have no Flight Recorder. */
class FlightRecorderTest {
  @TempDir Path directory;

  @Test
  void eventsHaveWhatWasCounted() throws IOException {
    Path file = directory.resolve("events.jfr");
    Engine engine =
        Engine.create(
            EngineConfig.DEFAULTS.withStatistics(StatisticsOptions.DEFAULTS.withHostCalls()));
    try (Recording recording = new Recording()) {
      recording.enable("io.github.wasmrun.ModuleCompiled");
      recording.enable("io.github.wasmrun.InstanceMade");
      recording.enable("io.github.wasmrun.InstanceClosed");
      recording.start();
      use(engine);
      use(Engine.create()); // has no statistics, and no events
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertEquals(
        List.of("ModuleCompiled", "InstanceMade", "InstanceClosed"),
        events.stream()
            .map(event -> event.getEventType().getName().replace("io.github.wasmrun.", ""))
            .toList());
    for (RecordedEvent event : events) {
      assertEquals("compiled", event.getString("engine"));
      assertEquals(64, event.getString("module").length()); // it has no name: the hash
    }
    assertEquals(engine.statistics().readNanos(), events.get(0).getDuration("readTime").toNanos());
    assertTrue(events.get(0).getDuration("validateTime").toNanos() > 0, "validate");
    assertTrue(events.get(0).getDuration("compileTime").toNanos() > 0, "compile");
    assertEquals(
        engine.statistics().instantiateNanos(),
        events.get(1).getDuration("instantiateTime").toNanos());
    assertEquals(131072, events.get(2).getLong("memoryBytes"));
    assertEquals(engine.statistics().fuelConsumed(), events.get(2).getLong("fuelConsumed"));
    assertEquals(1, events.get(2).getLong("hostCalls"));
  }

  private static void use(Engine engine) {
    Imports imports = Imports.of("host", "call", HostFunction.of((int x) -> x));
    try (Instance instance =
        engine
            .compile(Fixtures.bytes("limited"))
            .instantiate(imports, Limits.NONE.withFuel(10_000))) {
      instance.call("grow", 1);
      instance.call("host", 1);
    }
  }

  /** Run in a JVM without the module jdk.jfr. */
  public static final class WithoutRecorder {
    private WithoutRecorder() {}

    public static void main(String[] args) {
      System.out.print(ModuleLayer.boot().findModule("jdk.jfr").isPresent());
      Engine engine = Engine.create(EngineConfig.DEFAULTS.withStatistics());
      use(engine);
      System.out.print(" " + engine.statistics().instancesMade());
    }
  }

  @Test
  void worksWithoutTheRecorder() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base,java.net.http,java.logging,jdk.unsupported",
                "-cp",
                System.getProperty("java.class.path"),
                WithoutRecorder.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("false 1", output);
    assertEquals(0, process.waitFor());
  }
}
