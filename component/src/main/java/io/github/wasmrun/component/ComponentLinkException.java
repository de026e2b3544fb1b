package io.github.wasmrun.component;

import io.github.wasmrun.WasmException;

/** An import of a component is missing or of another type. */
public final class ComponentLinkException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String importName;

  /**
   * A refusal.
   *
   * @param importName the name of the import; names of instances and what they hold are joined by
   *     {@code #}
   * @param problem what is wrong
   */
  public ComponentLinkException(String importName, String problem) {
    super("import " + importName + ": " + problem, null);
    this.importName = importName;
  }

  /** The name of the import. */
  public String importName() {
    return importName;
  }
}
