package io.github.wasmrun.jvm.compiler.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCacheTest {
  private static final int I32 = 0x7F;
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path directory;

  private Engine engine() {
    return Engine.create(EngineConfig.DEFAULTS.withEngine("compiled").withCache(directory));
  }

  /** A module whose export f returns {@code value}, with so many bytes beside it. */
  private static byte[] module(int value, int padding) {
    WasmBytes body = new WasmBytes().u32(0).op(Opcodes.I32_CONST).s64(value);
    for (int i = 0; i < padding; i++) {
      body.op(Opcodes.I32_CONST).s64(i).op(Opcodes.I32_XOR);
      body.op(Opcodes.I32_CONST).s64(i).op(Opcodes.I32_XOR);
    }
    body.op(Opcodes.END);
    return WasmBytes.module()
        .section(1, new WasmBytes().u32(1).u8(0x60).u32(0).u32(1).u8(I32))
        .section(3, new WasmBytes().u32(1).u32(0))
        .section(7, new WasmBytes().u32(1).name("f").u8(0).u32(0))
        .section(10, new WasmBytes().u32(1).sized(body))
        .toArray();
  }

  private int call(int value) {
    return (int) engine().compile(module(value, 0)).instantiate().call("f");
  }

  private List<Path> entries() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(file -> Files.isRegularFile(file) && !file.getParent().equals(directory))
          .sorted()
          .forEach(found::add);
    }
    return found;
  }

  private List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Replaces the code of {@code to} by those of {@code from}, signed as the cache would do it. */
  private void replace(Path to, Path from, byte[] key) throws IOException {
    byte[] id = HexFormat.of().parseHex(to.getFileName().toString());
    String name = "wasm.Functions0";
    byte[] file = Files.readAllBytes(from.resolve(name));
    byte[] contents = Arrays.copyOfRange(file, Hashes.SIZE, file.length);
    byte[] sign = Hashes.mac(key, id, name.getBytes(StandardCharsets.UTF_8), contents);
    AtomicFiles.write(to.resolve(name), sign, contents);
  }

  @Test
  void codeOfTheCacheIsWhatRuns() throws IOException {
    assertEquals(1, call(1));
    Path one = modules().get(0);
    assertEquals(2, call(2));
    Path two = modules().stream().filter(other -> !other.equals(one)).findFirst().orElseThrow();
    replace(one, two, Files.readAllBytes(directory.resolve("key")));
    assertEquals(2, call(1), "the code of the other module, with a right signature");
  }

  @Test
  void aHitMakesNothing() throws IOException {
    assertEquals(5, call(5));
    for (Path entry : entries()) {
      Files.setLastModifiedTime(entry, LONG_AGO);
    }
    assertEquals(5, call(5));
    assertFalse(entries().isEmpty());
    for (Path entry : entries()) {
      assertEquals(LONG_AGO, Files.getLastModifiedTime(entry), entry.toString());
    }
  }

  @Test
  void anInvalidModuleIsRefusedEachTime() throws IOException {
    byte[] bytes = module(1, 0);
    bytes[bytes.length - 3] = Opcodes.DROP;
    assertThrows(CompileException.class, () -> engine().compile(bytes));
    assertThrows(CompileException.class, () -> engine().compile(bytes));
    assertTrue(entries().isEmpty());
  }

  @Test
  void oneFlippedBitIsNeverExecuted() throws IOException {
    assertEquals(7, call(7));
    for (Path entry : entries()) {
      byte[] right = Files.readAllBytes(entry);
      for (int i = 0; i < right.length; i += 1 + right.length / 40) {
        byte[] wrong = right.clone();
        wrong[i] ^= (byte) (1 << i % 8);
        Files.write(entry, wrong);
        assertEquals(7, call(7), entry + " at " + i);
        assertEquals(-1, Arrays.mismatch(right, Files.readAllBytes(entry)), "it is made again");
      }
    }
  }

  @Test
  void aHalfWrittenEntryIsNeverExecuted() throws IOException {
    assertEquals(7, call(7));
    for (Path entry : entries()) {
      byte[] right = Files.readAllBytes(entry);
      for (int length : new int[] {0, 1, 31, 32, 33, right.length - 1}) {
        Files.write(entry, Arrays.copyOf(right, Math.min(length, right.length)));
        assertEquals(7, call(7), entry + " of " + length);
      }
    }
  }

  @Test
  void anEntryOfAnotherModuleIsNeverExecuted() throws IOException {
    assertEquals(1, call(1));
    List<Path> first = entries();
    assertEquals(2, call(2));
    for (Path entry : entries()) {
      if (!first.contains(entry)) {
        Path other = first.get(0).resolveSibling(entry.getFileName());
        Files.write(entry, Files.readAllBytes(other));
      }
    }
    assertEquals(2, call(2));
    assertEquals(1, call(1));
  }

  @Test
  void anEntryOfAnotherVersionIsNeverExecuted() throws IOException {
    byte[] bytes = module(3, 0);
    CodeCache older = new CodeCache(directory, "an older version", 1 << 20);
    older.open(bytes).keep("wasm.Functions0", Map.of("wasm.Functions0", new byte[] {1}));
    Path place = modules().get(0);
    assertEquals(3, call(3), "its own directory");
    Path own = modules().stream().filter(other -> !other.equals(place)).findFirst().orElseThrow();
    Files.write(
        own.resolve("wasm.Functions0"), Files.readAllBytes(place.resolve("wasm.Functions0")));
    assertEquals(3, call(3), "copied into ours");
  }

  @Test
  void anotherKeyMakesAllEntriesStrangers() throws IOException {
    assertEquals(4, call(4));
    Files.write(directory.resolve("key"), new byte[Hashes.SIZE]);
    for (Path entry : entries()) {
      Files.setLastModifiedTime(entry, LONG_AGO);
    }
    assertEquals(4, call(4));
    for (Path entry : entries()) {
      assertTrue(Files.getLastModifiedTime(entry).compareTo(LONG_AGO) > 0, entry.toString());
    }
  }

  @Test
  void aBrokenKeyIsMadeAgain() throws IOException {
    assertEquals(4, call(4));
    Files.write(directory.resolve("key"), new byte[5]);
    assertEquals(4, call(4));
    assertEquals(Hashes.SIZE, Files.size(directory.resolve("key")));
  }

  @Test
  void aDirectoryThatOthersMayWriteIsRefused() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwx---"));
    String message = assertThrows(IllegalArgumentException.class, this::engine).getMessage();
    assertTrue(message.contains("rwxrwx---"), message);
  }

  @Test
  void whatIsMadeIsTheOwnersAlone() throws IOException {
    Path made = directory.resolve("a/b");
    Engine.create(EngineConfig.DEFAULTS.withEngine("compiled").withCache(made));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("key"))));
  }

  @Test
  void withoutAPlaceThereIsNoCacheAndNoError() throws IOException {
    Path file = Files.write(directory.resolve("file"), new byte[0]);
    Engine engine =
        Engine.create(
            EngineConfig.DEFAULTS.withEngine("compiled").withCache(file.resolve("below")));
    assertEquals(9, engine.compile(module(9, 0)).instantiate().call("f"));
  }

  @Test
  void failuresAreToldInPlainWords() {
    Path other = directory.resolve("key");
    assertEquals(
        "permission denied",
        CodeCache.text(directory, new AccessDeniedException(directory.toString())));
    assertEquals(
        other + ": no such file or folder",
        CodeCache.text(directory, new NoSuchFileException(other.toString())));
    assertEquals(
        "Not a directory",
        CodeCache.text(
            directory, new FileSystemException(directory.toString(), null, "Not a directory")));
    assertEquals("short", CodeCache.text(directory, new IOException("short")));
  }

  @Test
  void modulesThatWereNotUsedForLongAreRemoved() throws IOException {
    Engine engine =
        Engine.create(EngineConfig.DEFAULTS.withEngine("compiled").withCache(directory, 1 << 20));
    for (int i = 0; i < 80; i++) {
      assertEquals(i, engine.compile(module(i, 3000)).instantiate().call("f"));
      for (Path entry : modules()) {
        if (!Files.getLastModifiedTime(entry).equals(LONG_AGO)) {
          Files.setLastModifiedTime(entry, FileTime.fromMillis(LONG_AGO.toMillis() + i));
        }
      }
    }
    long sum = 0;
    for (Path entry : entries()) {
      sum += Files.size(entry);
    }
    assertTrue(sum < 1 << 21, sum + " bytes are left");
    assertTrue(modules().size() < 80, modules().size() + " modules are left");
  }

  @Test
  void anInterruptedThreadUsesTheCache() throws IOException {
    assertEquals(6, call(6));
    List<Path> before = entries();
    Thread.currentThread().interrupt();
    try {
      assertEquals(6, call(6));
      assertEquals(8, call(8));
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(2 * before.size(), entries().size());
  }

  @Test
  void enginesShareADirectory() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int value = i % 4;
      results.add(threads.submit(() -> call(value)));
    }
    for (int i = 0; i < 64; i++) {
      assertEquals(i % 4, results.get(i).get());
    }
    threads.shutdown();
    try (Stream<Path> files = Files.walk(directory)) {
      assertEquals(0, files.filter(file -> file.toString().endsWith(".tmp")).count());
    }
  }

  @Test
  void precompiledCodeIsWhatRuns() {
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));
    byte[] precompiled = engine.precompile(engine.compile(module(77, 0)));
    assertEquals(77, engine.loadPrecompiled(precompiled).instantiate().call("f"));
    assertTrue(
        precompiled.length > module(77, 0).length + 500,
        "the classes are in it: " + precompiled.length);
    byte[] again = engine.precompile(engine.compile(module(77, 0)));
    assertEquals(-1, Arrays.mismatch(precompiled, again), "the same bytes each time");
  }
}
