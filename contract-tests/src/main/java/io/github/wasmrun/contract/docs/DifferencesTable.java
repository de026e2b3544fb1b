package io.github.wasmrun.contract.docs;

import io.github.wasmrun.contract.harness.Difference;

/** Prints the known differences between hosts as a Markdown table, for the README. */
public final class DifferencesTable {
  private DifferencesTable() {}

  /** Prints the table. */
  public static void main(String[] args) {
    System.out.print(markdown());
  }

  /** The table. */
  public static String markdown() {
    StringBuilder text = new StringBuilder("| What | Where not | There |\n|---|---|---|\n");
    for (Difference difference : Difference.values()) {
      text.append("| ").append(difference.usual()).append(" | ");
      for (int i = 0; i < difference.hosts().size(); i++) {
        text.append(i == 0 ? "" : ", ").append(difference.hosts().get(i).id());
      }
      text.append(" | ").append(difference.instead()).append(" |\n");
    }
    return text.toString();
  }
}
