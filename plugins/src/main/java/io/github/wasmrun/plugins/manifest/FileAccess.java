package io.github.wasmrun.plugins.manifest;

/** What a plugin may do with a tree of files. */
public enum FileAccess {
  /** Read files and list directories. */
  READ_ONLY("read-only"),
  /** Also write, make, move and remove. */
  READ_WRITE("read-write");

  private final String text;

  FileAccess(String text) {
    this.text = text;
  }

  /** How a manifest writes it: {@code read-only} or {@code read-write}. */
  public String text() {
    return text;
  }
}
