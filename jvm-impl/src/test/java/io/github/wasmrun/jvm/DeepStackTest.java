package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.contract.jvm.DeepStack;
import java.util.List;
import java.util.concurrent.Future;
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
  @TestFactory
  Stream<DynamicTest> compiled() {
    return tests("endive");
  }

  @TestFactory
  Stream<DynamicTest> interpreted() {
    return tests("endive-interpreter");
  }

  private static Stream<DynamicTest> tests(String engine) {
    List<Future<String>> outcomes = DeepStack.forks(engine);
    return IntStream.range(0, DeepStack.KINDS.length)
        .mapToObj(
            kind ->
                DynamicTest.dynamicTest(
                    DeepStack.KINDS[kind][0],
                    () -> assertEquals(DeepStack.KINDS[kind][1], outcomes.get(kind).get())));
  }
}
