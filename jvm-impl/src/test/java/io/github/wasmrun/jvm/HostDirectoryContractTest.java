package io.github.wasmrun.jvm;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.wasi.WasiTreeTests;
import io.github.wasmrun.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A directory of the host gives a guest the answers that every tree gives. */
class HostDirectoryContractTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> contract() {
    return WasiTreeTests.all(EngineConfig.DEFAULTS, "host directory", this::tree).stream()
        .map(test -> DynamicTest.dynamicTest(test.name(), () -> test.body().run()));
  }

  private FileTree tree() {
    try {
      return HostDirectory.of(Files.createTempDirectory(folder, "tree"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
