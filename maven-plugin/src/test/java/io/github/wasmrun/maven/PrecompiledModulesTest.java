package io.github.wasmrun.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.binary.WasmBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal {@code precompile} writes. */
class PrecompiledModulesTest {
  private static final byte[] EMPTY = {0, 'a', 's', 'm', 1, 0, 0, 0};

  @TempDir Path folder;

  /** A component with one core module. */
  private static byte[] component(byte[] module) {
    byte[] start = {0, 'a', 's', 'm', 0x0D, 0, 1, 0};
    return new WasmBytes().all(start, 0, start.length).section(1, bytes(module)).toArray();
  }

  private static WasmBytes bytes(byte[] array) {
    return new WasmBytes().all(array, 0, array.length);
  }

  /** A module that defines a structure of an i32. */
  private static byte[] structure() {
    WasmBytes types = new WasmBytes().u32(1).u8(0x5F).u32(1).u8(0x7F).u8(0);
    return WasmBytes.module().section(1, types).toArray();
  }

  private List<String> precompile(PrecompiledModules modules) throws IOException {
    Path target = folder.resolve("target");
    modules.addFolder(folder.resolve("modules"));
    int count = modules.writeTo(target);
    if (!Files.exists(target)) {
      assertEquals(0, count);
      return List.of();
    }
    try (Stream<Path> files = Files.walk(target)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> target.relativize(file).toString())
              .sorted()
              .toList();
      assertEquals(count, names.size());
      return names;
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("modules").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Test
  void modulesAndThoseOfComponentsBecomeClasses() throws IOException {
    byte[] other = WasmBytes.module().section(5, new WasmBytes().u32(1).u8(0).u32(1)).toArray();
    write("one.wasm", EMPTY);
    write("more/two.wasm", component(other));
    write("notes.txt", new byte[3]);
    List<String> names = precompile(new PrecompiledModules());
    assertEquals(2, names.stream().filter(name -> name.endsWith("/State.class")).count());
    // sha256sum of the eight bytes
    String digest = "93a44bbb96c751218e4c00d479e4c14358122a389acca16205b1e4d0dc5f9476";
    assertTrue(names.contains("META-INF/wasmrun/precompiled/" + digest), names::toString);
  }

  @Test
  void whatHasStructuresIsNamed() throws IOException {
    write("structure.wasm", structure());
    PrecompiledModules modules = new PrecompiledModules();
    assertEquals(List.of(), precompile(modules));
    assertEquals(1, modules.skipped().size());
    assertTrue(modules.skipped().get(0).contains("structure.wasm"), modules.skipped()::toString);
  }

  @Test
  void whatIsNoModuleIsAnErrorWithItsName() throws IOException {
    write("broken.wasm", new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 1, 5});
    IOException error = assertThrows(IOException.class, () -> precompile(new PrecompiledModules()));
    assertTrue(error.getMessage().contains("broken.wasm: "), error::getMessage);
  }

  @Test
  void withoutAFolderThereIsNothing() throws IOException {
    assertEquals(List.of(), precompile(new PrecompiledModules()));
  }
}
