package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.WasmSource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WasmFilesTest {
  private static final byte[] EMPTY = {0, 'a', 's', 'm', 1, 0, 0, 0};

  @TempDir Path directory;

  @Test
  void aFileIsCompiledFromItsPathAndFromASource() throws Exception {
    Path file = Files.write(directory.resolve("ä module.wasm"), EMPTY);
    Engine engine = Engine.create();
    assertEquals(8, WasmFiles.compile(engine, file).byteLength());
    WasmModule loaded = engine.load(WasmFiles.source(file)).get();
    assertEquals(8, loaded.byteLength());
    assertEquals(8, engine.load(WasmSource.of(file.toString())).get().byteLength());
  }

  @Test
  void resourcesAreThoseOfTheCallersContext() throws Exception {
    Files.write(directory.resolve("only-here.wasm"), EMPTY);
    Engine engine = Engine.create();
    WasmSource source =
        WasmSource.of("classpath:missing.wasm")
            .withFallback(WasmSource.of("classpath:only-here.wasm"));
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    try (URLClassLoader here = new URLClassLoader(new URL[] {directory.toUri().toURL()}, own)) {
      thread.setContextClassLoader(here);
      assertEquals(8, engine.load(source).get().byteLength());
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = directory.resolve("missing.wasm");
    Engine engine = Engine.create();
    LoadException refused =
        assertThrows(LoadException.class, () -> WasmFiles.compile(engine, missing));
    assertTrue(refused.getMessage().contains("missing.wasm"), refused.getMessage());
    ExecutionException failed =
        assertThrows(ExecutionException.class, () -> engine.load(WasmFiles.source(missing)).get());
    assertEquals(LoadException.class, failed.getCause().getClass());
  }

  @Test
  void loadingWaitsAndThrowsWithoutAWrapper() throws Exception {
    Engine engine = Engine.create();
    Path file = Files.write(directory.resolve("a b.wasm"), EMPTY);
    assertEquals(8, WasmFiles.load(engine, file.toUri().toString()).byteLength());
    assertEquals(8, WasmFiles.load(engine, WasmFiles.source(file)).byteLength());
    Path text = Files.writeString(directory.resolve("a.wat"), "(module)");
    assertThrows(CompileException.class, () -> WasmFiles.load(engine, text.toString()));
    LoadException refused =
        assertThrows(LoadException.class, () -> WasmFiles.load(engine, "classpath:none.wasm"));
    assertEquals("cannot load classpath:none.wasm: not found", refused.getMessage());
  }
}
