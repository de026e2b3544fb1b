package io.github.wasmrun.jvm.compiler.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.jvm.compiler.Precompiler;
import io.github.wasmrun.jvm.compiler.cache.ClassPathEntry;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.wat.Wat;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Precompiled classes on the class path are used if they fit, and otherwise not. */
class ClassPathCodeTest {
  /** Its f calls itself through a table, has a loop, a global, and a trap in a part. */
  private static final byte[] ONE =
      Wat.parse(
          """
          (module
            (type $t (func (param i32) (result i32)))
            (memory 1)
            (global $sum (mut i32) (i32.const 0))
            (table funcref (elem $twice))
            (func $twice (type $t) local.get 0 i32.const 2 i32.mul)
            (func (export "f") (type $t)
              (loop $again
                (global.set $sum (i32.add (global.get $sum) (local.get 0)))
                (br_if $again
                  (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
              (call_indirect (type $t) (global.get $sum) (i32.const 0))))
          """);

  private static final byte[] TWO =
      Wat.parse("(module (func (export \"f\") (param i32) (result i32) local.get 0))");

  @TempDir Path folder;

  private static Engine engine() {
    return Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));
  }

  private static Map<String, byte[]> files(byte[]... modules) {
    Precompiler precompiler = new Precompiler();
    for (byte[] module : modules) {
      assertTrue(precompiler.add(module));
    }
    return precompiler.files();
  }

  /** Calls something with a class path; gives how many modules used it. */
  private static long used(Map<String, byte[]> files, Callable<?> work) throws Exception {
    return used(new FilesLoader(files, ClassPathCodeTest.class.getClassLoader()), work);
  }

  private static long used(ClassLoader loader, Callable<?> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    long used = ClassPathCode.USED.get();
    thread.setContextClassLoader(loader);
    try {
      work.call();
    } finally {
      thread.setContextClassLoader(before);
    }
    return ClassPathCode.USED.get() - used;
  }

  private static Void call(int expected, byte[] module) {
    assertEquals(expected, engine().compile(module).instantiate().call("f", 20));
    return null;
  }

  @Test
  void theClassesAreUsed() throws Exception {
    assertEquals(1, used(files(ONE), () -> call(420, ONE)));
    assertEquals(1, used(files(ONE, TWO), () -> call(420, ONE)));
    assertEquals(1, used(files(ONE, TWO), () -> call(20, TWO)));
  }

  @Test
  void theClassesAreWhatRuns() throws Exception {
    byte[] other =
        Wat.parse("(module (func (export \"f\") (param i32) (result i32) local.get 0 i32.clz))");
    assertEquals(0, used(files(TWO), () -> call(27, other)));
    // As if the code of TWO were that of the other.
    Map<String, byte[]> files = files(TWO);
    files.put(ClassPathEntry.file(other), files.get(ClassPathEntry.file(TWO)));
    assertEquals(1, used(files, () -> call(20, other)));
  }

  @Test
  void enginesShareTheClasses() throws Exception {
    Callable<Void> twice =
        () -> {
          call(420, ONE);
          return call(420, ONE);
        };
    assertEquals(2, used(files(ONE), twice));
  }

  @Test
  void aJarOfAChildClassLoaderIsFoundAndNotKept() throws Exception {
    Path jar = folder.resolve("classes.jar");
    Precompiler precompiler = new Precompiler();
    precompiler.add(TWO);
    precompiler.writeTo(jar);
    precompiler = new Precompiler();
    precompiler.add(ONE);
    precompiler.writeTo(jar);
    WeakReference<ClassLoader> loader = new WeakReference<>(useJar(jar));
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(loader.get());
  }

  private ClassLoader useJar(Path jar) throws Exception {
    URL[] urls = {jar.toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(urls, ClassPathCodeTest.class.getClassLoader())) {
      assertEquals(1, used(loader, () -> call(420, ONE)));
      assertEquals(1, used(loader, () -> call(20, TWO)));
      return loader;
    }
  }

  @Test
  void otherModulesAreCompiled() throws Exception {
    assertEquals(0, used(files(TWO), () -> call(420, ONE)));
  }

  @Test
  void classesOfAnotherBuildAreNotUsed() throws Exception {
    Map<String, byte[]> files = files(ONE);
    String entry = new String(files.get(ClassPathEntry.file(ONE)), StandardCharsets.UTF_8);
    for (String other :
        List.of(
            entry.replaceFirst("compiled .", "compiled _"), // the build
            entry.replaceFirst(" [0-9]+\n", " 99\n"), // the options
            entry.replaceFirst("\nwasm\\.", "\njava."),
            entry.substring(0, entry.length() / 2),
            "")) {
      assertFalse(other.equals(entry));
      files.put(ClassPathEntry.file(ONE), other.getBytes(StandardCharsets.UTF_8));
      long refused = ClassPathCode.REFUSED.get();
      assertEquals(0, used(files, () -> call(420, ONE)), other);
      assertEquals(refused + 1, ClassPathCode.REFUSED.get());
    }
  }

  @Test
  void anEntryWithoutClassesIsNotUsed() throws Exception {
    Map<String, byte[]> files = files(ONE);
    files.keySet().removeIf(name -> name.endsWith(".class"));
    long refused = ClassPathCode.REFUSED.get();
    assertEquals(0, used(files, () -> call(420, ONE)));
    assertEquals(refused + 1, ClassPathCode.REFUSED.get());
  }

  @Test
  void limitsHold() throws Exception {
    Callable<Void> limited =
        () -> {
          Limits limits = Limits.NONE.withFuel(100);
          Instance instance = engine().compile(ONE).instantiate(Imports.none(), limits);
          assertEquals(6, instance.call("f", 2));
          assertThrows(LimitException.class, () -> instance.call("f", 1000));
          return null;
        };
    // The module itself; that with the instructions that count is another one.
    assertEquals(1, used(files(ONE), limited));
    EngineConfig small = EngineConfig.DEFAULTS.withEngine("compiled").withMaxMemoryPages(0);
    Callable<Void> withoutMemory =
        () -> {
          assertThrows(LimitException.class, () -> Engine.create(small).compile(ONE));
          return null;
        };
    assertEquals(0, used(files(ONE), withoutMemory));
  }

  /** Functions go from precompiled modules to others and back, in tables and as arguments. */
  @Test
  void modulesOfBothKindsCallEachOther() throws Exception {
    byte[] table =
        Wat.parse(
            """
            (module
              (type $t (func (param i64 f32) (result f64)))
              (import "host" "add" (func $add (type $t)))
              (table (export "table") 3 funcref)
              (elem (i32.const 0) $add $own)
              (func $own (export "own") (type $t)
                (f64.add (f64.convert_i64_s (local.get 0))
                  (f64.mul (f64.const 2) (f64.promote_f32 (local.get 1)))))
              (func (export "call") (param i32) (result f64)
                (call_indirect (type $t) (i64.const 3) (f32.const 4) (local.get 0))))
            """);
    byte[] user =
        Wat.parse(
            """
            (module
              (type $t (func (param i64 f32) (result f64)))
              (import "m" "table" (table 3 funcref))
              (import "m" "own" (func $own (type $t)))
              (elem (i32.const 2) $third)
              (func $third (type $t) (f64.const 30))
              (func (export "call") (param i32) (result f64)
                (call_indirect (type $t) (i64.const 3) (f32.const 4) (local.get 0)))
              (func (export "tail") (param i32) (result f64)
                (return_call_indirect (type $t) (i64.const 3) (f32.const 4) (local.get 0)))
              (func (export "direct") (result f64)
                (call $own (i64.const 5) (f32.const 6))))
            """);
    for (byte[][] precompiled : new byte[][][] {{}, {table}, {user}, {table, user}}) {
      Callable<Void> both =
          () -> {
            linked(table, user);
            return null;
          };
      assertEquals(precompiled.length, used(files(precompiled), both));
    }
  }

  private static void linked(byte[] table, byte[] user) {
    Engine engine = engine();
    HostFunction add =
        HostFunction.of(
            FuncType.of(ValType.I64, ValType.F32).returning(ValType.F64),
            args -> args.returnF64(args.i64(0) + (double) args.f32(1)));
    Instance first = engine.compile(table).instantiate(Imports.of("host", "add", add));
    Instance second = engine.compile(user).instantiate(Imports.none().withInstance("m", first));
    double[] expected = {7, 11, 30};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], first.call("call", i));
      assertEquals(expected[i], second.call("call", i));
      assertEquals(expected[i], second.call("tail", i));
    }
    assertEquals(17.0, second.call("direct"));
  }

  @Test
  void filesAreTheSameEachTimeAndInAnyOrder() {
    Map<String, byte[]> first = files(ONE, TWO);
    Map<String, byte[]> second = files(TWO, ONE, TWO);
    assertEquals(first.keySet(), second.keySet());
    first.forEach(
        (name, bytes) -> assertEquals(List.of(box(bytes)), List.of(box(second.get(name)))));
  }

  private static String box(byte[] bytes) {
    return java.util.Arrays.toString(bytes);
  }

  @Test
  void structuresAreNotPrecompiled() {
    byte[] module = Wat.parse("(module (type (struct (field i32))) (func (export \"f\")))");
    Precompiler precompiler = new Precompiler();
    assertFalse(precompiler.add(module));
    assertTrue(precompiler.files().isEmpty());
  }

  /** In a JVM of its own, which says where each class comes from. */
  @Test
  void noClassIsDefinedAtRunTime() throws Exception {
    Path one = Files.write(folder.resolve("one.wasm"), ONE);
    Path two = Files.write(folder.resolve("two.wasm"), TWO);
    Precompiler precompiler = new Precompiler();
    precompiler.add(ONE);
    precompiler.add(TWO);
    Path classes = folder.resolve("classes");
    precompiler.writeTo(classes);
    List<String> lines = run(classes, one, two);
    assertTrue(lines.containsAll(List.of("420", "20", "used 4 refused 0")), lines::toString);
    List<String> guests = lines.stream().filter(line -> line.contains(" wasm.")).toList();
    assertTrue(guests.size() >= 6, guests::toString);
    for (String guest : guests) {
      assertTrue(guest.contains("source: file:" + classes), guest);
    }
    List<String> without = run(folder, one, two);
    assertTrue(without.containsAll(List.of("420", "20", "used 0 refused 0")), without::toString);
    assertTrue(without.stream().anyMatch(line -> line.contains(" wasm.State ")), "made there");
  }

  @Test
  void classesThatAreNotUsedAreReportedOnce() throws Exception {
    Path one = Files.write(folder.resolve("one.wasm"), ONE);
    Map<String, byte[]> files = files(ONE);
    files.put(
        ClassPathEntry.file(ONE), "another\nwasm.a\nwasm.b\n".getBytes(StandardCharsets.UTF_8));
    Path entry = folder.resolve(ClassPathEntry.file(ONE));
    Files.createDirectories(entry.getParent());
    Files.write(entry, files.get(ClassPathEntry.file(ONE)));
    Files.write(folder.resolve(ClassPathEntry.MARK), new byte[0]);
    List<String> lines = run(folder, one);
    assertTrue(lines.containsAll(List.of("420", "used 0 refused 2")), lines::toString);
    assertEquals(
        1, lines.stream().filter(line -> line.contains("precompiled classes of file:")).count());
  }

  private static List<String> run(Path classes, Path... modules)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + classes,
                ClassPathMain.class.getName()));
    for (Path module : modules) {
      command.add(module.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.lines().toList();
  }
}
