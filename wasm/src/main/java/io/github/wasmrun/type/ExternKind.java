package io.github.wasmrun.type;

/** The kinds of externals that a module imports or exports. Immutable. */
public enum ExternKind {
  /** A function. */
  FUNC("func"),
  /** A table of references. */
  TABLE("table"),
  /** A linear memory. */
  MEMORY("memory"),
  /** A global variable. */
  GLOBAL("global"),
  /** A tag of exceptions. */
  TAG("tag");

  private final String text;

  ExternKind(String text) {
    this.text = text;
  }

  /** The keyword of the text format, for example {@code func}. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
