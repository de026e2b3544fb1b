package io.github.wasmrun.demo.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Transcript A = new Transcript("a", "x\ny\n", 1, List.of(), 5);
  private static final Transcript B = new Transcript("b", "z\n", 1, List.of(), 5);

  @Test
  void equalTextsAreNoProblemWhateverTheTime() {
    Transcript slow = new Transcript("a", "x\ny\n", 1, List.of(), 5000);
    assertEquals(List.of(), Comparison.problems("L", List.of(A, B), "R", List.of(B, slow)));
  }

  @Test
  void namesEachDifference() {
    Transcript other = new Transcript("a", "x\nz\n", 1, List.of(), 5);
    assertEquals(
        List.of("a differs between L and R, line 2: \"y\" and \"z\""),
        Comparison.problems("L", List.of(A), "R", List.of(other)));
  }

  @Test
  void wrongAnswersAreProblemsEvenIfBothAgree() {
    Transcript wrong = new Transcript("a", "x\ny\n", 1, List.of("expected 1, got 2"), 5);
    assertEquals(
        List.of("a on L: expected 1, got 2", "a on R: expected 1, got 2"),
        Comparison.problems("L", List.of(wrong), "R", List.of(wrong)));
  }

  @Test
  void whatDidNotRunIsAProblem() {
    assertEquals(
        List.of("a did not run: R", "b did not run: L"),
        Comparison.problems("L", List.of(A), "R", List.of(B)));
  }
}
