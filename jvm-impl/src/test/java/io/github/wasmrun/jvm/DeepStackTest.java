package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A guest that fills its stack breaks no class: what is initialised for the first time while a
 * stack overflow unwinds could never be used again in the whole JVM. So each kind of instruction
 * runs in a JVM of its own, see {@link DeepStack}.
 */
class DeepStackTest {
  /** The kinds of {@code deep_stack.wat} in their order, and what comes of each. */
  private static final String[][] KINDS = {
    {"nothing", "1"},
    {"counts of bits", "1"},
    {"minimum, maximum, sign", "1"},
    {"unsigned numbers", "1"},
    {"conversions", "1"},
    {"vectors", "1"},
    {"call_indirect", "1"},
    {"throw and catch", "1"},
    {"tables", "1"},
    {"bulk memory", "1"},
    {"atomic access", "1"},
    {"structures and arrays", "1"},
    {"call_ref", "1"},
    {"globals with references", "1"},
    {"a host function with numbers", "1"},
    {"a host function with references", "1"},
    {"tail calls", "1"},
    {"roundings", "1"},
    {"unreachable", "UNREACHABLE"},
    {"division by zero", "INTEGER_DIVIDE_BY_ZERO"},
    {"memory out of bounds", "MEMORY_OUT_OF_BOUNDS"},
    {"a host function that throws", "Refusal"},
    {"an exception that nobody catches", "GuestException"},
    {"a null in a table", "BAD_INDIRECT_CALL"},
    {"a failing cast", "CAST_FAILURE"},
  };

  @TestFactory
  Stream<DynamicTest> compiled() {
    return tests("endive");
  }

  @TestFactory
  Stream<DynamicTest> interpreted() {
    return tests("endive-interpreter");
  }

  private static Stream<DynamicTest> tests(String engine) {
    return IntStream.range(0, KINDS.length)
        .mapToObj(kind -> DynamicTest.dynamicTest(KINDS[kind][0], () -> fork(engine, kind)));
  }

  private static void fork(String engine, int kind) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                DeepStack.class.getName(),
                engine,
                Integer.toString(kind),
                KINDS[kind][1])
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(KINDS[kind][1] + System.lineSeparator(), output);
    assertEquals(0, process.waitFor());
  }
}
