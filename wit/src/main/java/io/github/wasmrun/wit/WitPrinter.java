package io.github.wasmrun.wit;

import io.github.wasmrun.wit.internal.print.PackagePrinter;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitPackageName;
import java.util.TreeMap;

/**
 * Prints graphs as WIT. What {@code include} added to a world is printed as its own imports and
 * exports. Types come before functions, and a resource holds its functions.
 */
public final class WitPrinter {
  private WitPrinter() {}

  /**
   * The main package as the text of a file, and all other packages after it, in braces and sorted
   * by name. {@link Wit} reads this as the same packages; unions and named results only in the
   * legacy dialect.
   */
  public static String print(WitGraph graph) {
    PackagePrinter printer = new PackagePrinter(graph);
    printer.file(graph.mainPackage());
    TreeMap<WitPackageName, Integer> others = new TreeMap<>();
    for (int i = 0; i < graph.packages().size(); i++) {
      if (i != graph.mainPackage()) {
        others.put(graph.packages().get(i).name(), i);
      }
    }
    others.values().forEach(printer::nested);
    return printer.text();
  }

  /**
   * One package as the text of a file.
   *
   * @param graph the graph
   * @param packageIndex the index of the package in {@link WitGraph#packages()}
   */
  public static String print(WitGraph graph, int packageIndex) {
    PackagePrinter printer = new PackagePrinter(graph);
    printer.file(packageIndex);
    return printer.text();
  }
}
