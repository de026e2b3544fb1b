package io.github.wasmrun.script;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs of TeaVM do the same after the rewriting of {@code build/labels.mjs} and a minifier. */
class LabelsTest {
  @TestFactory
  List<DynamicTest> minifiersLeaveItRight() throws Exception {
    List<DynamicTest> tests = DeclarationsTest.tests("labels.mjs");
    assertTrue(tests.size() > 5, "only " + tests.size() + " programs");
    return tests;
  }
}
