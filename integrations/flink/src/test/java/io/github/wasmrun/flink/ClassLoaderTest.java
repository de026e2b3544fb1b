package io.github.wasmrun.flink;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Imports;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestTask;
import io.github.wasmrun.integration.HostFunctions;
import io.github.wasmrun.integration.ModuleSource;
import io.github.wasmrun.wat.Wat;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that bring their own copy of wasmrun, each in a class loader of its own. */
@Timeout(900)
class ClassLoaderTest {
  /** How many jobs; 200 by hand, since each one loads wasmrun again. */
  private static final int JOBS = Integer.getInteger("wasmrun.jobs", 30);

  private static final String SEEN = "wasmrun.test.seen";

  @TempDir Path folder;

  /** Host functions of the job. */
  public static final class Functions implements HostFunctions {
    @Override
    public Imports imports() {
      return Imports.of("env", "triple", args -> args.returnI64(3 * args.i64(0)));
    }
  }

  /** Our classes and what they need, as jars. */
  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        if (Files.isDirectory(path.resolve("io/github/wasmrun"))) {
          jars.add(jar(path, folder.resolve("ours" + jars.size() + ".jar")));
        }
      } else if (Files.exists(path) && isOurs(path)) {
        jars.add(path);
      }
    }
    return jars;
  }

  private static boolean isOurs(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .anyMatch(
              entry ->
                  entry.getName().startsWith("io/github/wasmrun/")
                      || entry.getName().startsWith("run/endive/")
                      || entry.getName().startsWith("org/objectweb/asm/"));
    }
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  @Test
  @SuppressWarnings("try") // closing may be interrupted
  void jobsLeaveNothing() throws Exception {
    GuestFunction triple =
        GuestFunction.of(
                ModuleSource.of(
                    Wat.parse(
                        """
                        (module (import "env" "triple" (func $t (param i64) (result i64)))
                          (func (export "f") (param i64) (result i64) (call $t (local.get 0))))
                        """)),
                "f")
            .withHostFunctions(Functions.class);
    List<Path> jars = jars();
    assertTrue(jars.size() >= 4, jars.toString());
    long here = GuestTask.compilations();
    int[] classes = new int[2];
    String before = "";
    try (Cluster cluster = new Cluster()) {
      for (int i = 0; i < JOBS; i++) {
        System.clearProperty(SEEN);
        StreamExecutionEnvironment env = Cluster.environment(0, 0);
        env.setParallelism(1);
        env.fromSequence(0, 100)
            .map(
                new WasmMapFunction<Long, Long>(
                    triple,
                    element -> new Object[] {element},
                    (element, result) -> {
                      if (!Long.valueOf(3 * element).equals(result)) {
                        throw new IllegalStateException(element + ": " + result);
                      }
                      System.setProperty(
                          SEEN,
                          GuestTask.compilations()
                              + " "
                              + System.identityHashCode(GuestTask.class.getClassLoader()));
                      return element;
                    }))
            .returns(Long.class)
            .sinkTo(new DiscardingSink<>());
        cluster.run(env, jars);
        String seen = System.getProperty(SEEN);
        // A copy of its own, which has compiled the module once.
        assertTrue(seen.startsWith("1 "), seen);
        assertNotEquals(before, seen);
        before = seen;
        if (i == JOBS / 3 || i == JOBS - 1) {
          for (int gc = 0; gc < 5; gc++) {
            System.gc();
            Thread.sleep(100);
          }
          classes[i == JOBS - 1 ? 1 : 0] =
              ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        }
      }
    }
    // Here only the handles were made: the module was compiled once, or was known.
    assertTrue(GuestTask.compilations() - here <= 1);
    // A job loads some 500 classes of wasmrun; none of them stays.
    assertTrue(classes[1] - classes[0] < 1000, Arrays.toString(classes));
    System.out.println(
        "classes after a third and all of " + JOBS + " jobs: " + Arrays.toString(classes));
  }
}
