package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.component.WasiComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a component leaves open in a directory of the machine is closed with its host. */
@EnabledOnOs(OS.LINUX)
class ComponentDescriptorsTest {
  private static final int RUNS = 50;

  private final WasmComponent component =
      WasmComponent.compile(Engine.create(), Fixtures.bytes("component_command"));

  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.writeString(folder.resolve("in.txt"), "text");
    Files.createDirectory(folder.resolve("d"));
  }

  private Wasi settings() throws IOException {
    return Wasi.host().mount("/", HostDirectory.of(folder)).maxOpenFiles(20);
  }

  /** How many descriptors the process has that lead into the folder. */
  private long open() throws IOException {
    Path real = folder.toRealPath();
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(one -> leadsTo(one, real)).count();
    }
  }

  private static boolean leadsTo(Path descriptor, Path folder) {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(folder);
    } catch (IOException e) {
      return false; // the descriptor of the list itself
    }
  }

  private void runMany(int exitCode, String what) throws IOException {
    for (int i = 0; i < RUNS; i++) {
      assertEquals(exitCode, WasiComponent.run(component, settings().args(what)).exitCode());
    }
    assertEquals(0, open());
  }

  @Test
  void afterTheEnd() throws IOException {
    runMany(0, "f");
    runMany(0, "l");
  }

  @Test
  void afterExit() throws IOException {
    runMany(1, "m");
  }

  @Test
  void afterTraps() throws IOException {
    runMany(134, "g");
  }

  @Test
  void whenTheHostIsClosed() throws IOException {
    try (WasiHost host = settings().args("m").open()) {
      ComponentInstance instance = component.instantiate(WasiComponent.imports(host));
      assertThrows(ExitException.class, () -> instance.function("wasi:cli/run@0.2.3#run").call());
      assertTrue(open() >= 20, () -> "19 files and the directory are open");
    }
    assertEquals(0, open());
  }
}
