package io.github.wasmrun.plugins.manifest;

import io.github.wasmrun.WasmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A manifest with mistakes. */
public final class ManifestException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * Mistakes.
   *
   * @param problems each one
   * @param cause why it is no JSON, if that is it
   */
  public ManifestException(List<String> problems, @Nullable Throwable cause) {
    super("the manifest is not valid: " + String.join("; ", problems), cause);
    this.problems = List.copyOf(problems);
  }

  /** Each mistake. */
  public List<String> problems() {
    return problems;
  }
}
