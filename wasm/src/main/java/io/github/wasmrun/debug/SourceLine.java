package io.github.wasmrun.debug;

/**
 * A place in the source of a module. Immutable.
 *
 * @param file the path of the file as the compiler had it, often relative to a folder of its own
 * @param line the line, from 1
 * @param column the column, from 1; 0 if it is not known
 */
public record SourceLine(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + (column > 0 ? ":" + column : "");
  }
}
