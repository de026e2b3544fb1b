package io.github.wasmrun.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Some rows that are measured together. */
public interface Part {
  /** The rows' ids. */
  List<String> ids();

  /**
   * Measures.
   *
   * @param wanted which rows; the others may be left out
   * @param rows gets each row as soon as it is there
   * @throws Exception if a row cannot be measured
   */
  void measure(Effort effort, Predicate<String> wanted, Consumer<Row> rows) throws Exception;
}
