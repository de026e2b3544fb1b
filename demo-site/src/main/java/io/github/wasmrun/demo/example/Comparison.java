package io.github.wasmrun.demo.example;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what two hosts answered. */
public final class Comparison {
  private Comparison() {}

  /**
   * Each difference between the transcripts of two hosts and each wrong answer, a line for each;
   * empty if both hosts agree and are right.
   *
   * @param leftHost name of the first host, for the lines
   * @param left transcripts of the first host
   * @param rightHost name of the second host
   * @param right transcripts of the second host
   */
  public static List<String> problems(
      String leftHost, List<Transcript> left, String rightHost, List<Transcript> right) {
    List<String> problems = new ArrayList<>();
    addFailures(problems, leftHost, left);
    addFailures(problems, rightHost, right);
    for (Transcript one : left) {
      Transcript other = find(right, one.id());
      if (other == null) {
        problems.add(one.id() + " did not run: " + rightHost);
      } else if (!one.text().equals(other.text())) {
        String difference = Transcript.difference(one.text(), other.text());
        problems.add(
            one.id() + " differs between " + leftHost + " and " + rightHost + ", " + difference);
      }
    }
    for (Transcript other : right) {
      if (find(left, other.id()) == null) {
        problems.add(other.id() + " did not run: " + leftHost);
      }
    }
    return problems;
  }

  private static void addFailures(
      List<String> problems, String host, List<Transcript> transcripts) {
    for (Transcript transcript : transcripts) {
      for (String failure : transcript.failures()) {
        problems.add(transcript.id() + " on " + host + ": " + failure);
      }
    }
  }

  private static @Nullable Transcript find(List<Transcript> transcripts, String id) {
    for (Transcript transcript : transcripts) {
      if (transcript.id().equals(id)) {
        return transcript;
      }
    }
    return null;
  }
}
